#pragma once

#include "ui/print/Pages.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// One page at a time, as it will come out. A screen reader hears what stands on it.
class PaperView final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperView(QWidget* parent = nullptr);

    void show(PaperPages set);
    void turnTo(int page);
    int page() const { return m_at; }
    int count() const { return m_set.count(); }
    const PaperPages& set() const { return m_set; }
    /// As wide as there is room, to be read; otherwise as high as the window leaves it.
    void setLarge(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void turned(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PaperPages m_set;
    int m_at = 0;
    bool m_large = false;
};

}
