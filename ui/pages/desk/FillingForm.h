#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollPage.h"

class QProgressBar;

namespace carrel::ui {

class Banner;
class Button;
class Card;

/// What is coming to this desk, counted as it comes, and what that means: encrypted, locked, removed when it is time.
class FillingForm final : public ScrollPage
{
    Q_OBJECT

public:
    explicit FillingForm(const Ground& ground, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// All that this role may have has come.
    void filled();
    void finished();

private:
    void count();

    Ground m_ground;
    Heading* m_title;
    Label* m_line;
    Banner* m_fault;
    QWidget* m_figures;
    Button* m_open;
    bool m_told = false;
    qint64 m_held = 0;
    /// How far in the order of sorts the records are that have come, and what people call the latest of them.
    int m_rank = 0;
    QString m_coming;
    QProgressBar* m_bar;
};

}
