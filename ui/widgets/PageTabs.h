#pragma once

#include <QtWidgets/QTabBar>

namespace carrel::ui {

/// The tabs of a record, each with how many entries it holds.
class PageTabs : public QTabBar
{
    Q_OBJECT

public:
    /// What a tab keeps free beside its words, in pixels at 100 %.
    static constexpr int margin = 13;

    explicit PageTabs(const QString& name, QWidget* parent = nullptr);

    /// A count below 0 is not shown.
    int addPage(const QString& text, int count = -1);
    void setPageCount(int page, int count);

private:
    QStringList m_texts;
};

}
