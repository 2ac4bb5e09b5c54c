#pragma once

#include "core/session/Notices.h"
#include "ui/pages/Place.h"
#include "ui/print/Press.h"
#include "ui/widgets/Sheet.h"

class QComboBox;
class QPrinter;

namespace carrel::ui {

class Banner;
class Button;
class Label;
class ScrollPage;

/// What students are told: the notice of the service that somebody is at, with its version and when it is to be looked at
/// again; the others by their titles. It can be handed out on paper.
class NoticeSheet final : public Sheet
{
    Q_OBJECT

public:
    /// `service` is the one to begin with; the first there is where it has none.
    NoticeSheet(const Ground& ground, const QString& service, QWidget* window);

    QComboBox* which() const { return m_which; }
    Button* print() const { return m_print; }
    QString text() const;
    PressRun run() const;
    /// False where the printer did not take it; the sheet says so.
    bool printOn(QPrinter& printer);

private:
    void tell();
    void askPrinter();

    Ground m_ground;
    std::vector<session::StudentNotice> m_notices;
    QComboBox* m_which;
    Label* m_version;
    Banner* m_late;
    Label* m_text;
    ScrollPage* m_page;
    Banner* m_outcome;
    Button* m_print;
};

}
