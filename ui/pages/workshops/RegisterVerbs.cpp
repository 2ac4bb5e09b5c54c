#include "ui/pages/workshops/AttendSheet.h"
#include "ui/pages/workshops/CloseSheet.h"
#include "ui/pages/workshops/ReasonSheet.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/widgets/Button.h"
#include "ui/words/WorkshopWords.h"

#include <QtWidgets/QLineEdit>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Attendance;
using model::KindNo;
using model::RecordId;
using session::RegisterRow;

AttendSheet* RegisterView::addWalkIn()
{
    if (!isOpen() || !m_register->head.isHere) return nullptr;
    auto* sheet = new AttendSheet(m_ground, m_workshops, *m_workshop, AttendSheet::Purpose::WalkIn, window());
    connect(sheet, &AttendSheet::done, this, [this](const QString& words) {
        take({});
        say(words);
    });
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

AttendSheet* RegisterView::book()
{
    if (!mayBook()) return nullptr;
    auto* sheet = new AttendSheet(m_ground, m_workshops, *m_workshop, AttendSheet::Purpose::Book, window());
    connect(sheet, &AttendSheet::done, this, [this](const QString& words) {
        take({});
        say(words);
        if (m_register && m_register->head.isAhead) Q_EMIT changed();
    });
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
    return sheet;
}

void RegisterView::match()
{
    const auto at = m_table->currentIndex();
    if (!at.isValid()) return;
    const RecordId booking = m_table->rows()->at(at.row()).booking.view.id();
    auto* sheet = new AttendSheet(m_ground, m_workshops, *m_workshop, AttendSheet::Purpose::Match, window());
    connect(sheet, &AttendSheet::matched, this, [this, booking](const RecordId& student) { take(m_workshops.match(booking, student)); });
    sheet->open();
    sheet->who()->setFocus(Qt::OtherFocusReason);
}

void RegisterView::mark(std::optional<Attendance> as)
{
    const auto at = m_table->currentIndex();
    if (!at.isValid() || !isOpen()) return;
    take(m_workshops.mark(m_table->rows()->at(at.row()).booking.view.id(), as));
}

void RegisterView::markRest()
{
    if (!isOpen()) return;
    QStringList names;
    for (const RegisterRow& row : m_register->rows) {
        if (!row.mark) names << attenderName(row);
    }
    const auto saved = m_workshops.markRest(*m_workshop, Attendance::Absent);
    take(saved);
    if (saved.ok() && !names.isEmpty()) say(tr("Marked absent: %1", "names").arg(names.join(u", "_s)));
}

void RegisterView::close()
{
    if (!isOpen()) return;
    QStringList unmarked;
    for (const RegisterRow& row : m_register->rows) {
        if (!row.mark) unmarked << attenderName(row);
    }
    if (unmarked.isEmpty()) return take(m_workshops.close(*m_workshop), KindNo::Workshop);
    auto* sheet = new CloseSheet(unmarked, window());
    connect(sheet, &CloseSheet::chosen, this, [this](bool markAbsent) {
        if (markAbsent) {
            const auto saved = m_workshops.markRest(*m_workshop, Attendance::Absent);
            if (!saved.ok()) return take(saved);
        }
        take(m_workshops.close(*m_workshop), KindNo::Workshop);
    });
    sheet->open();
    sheet->leave()->setFocus(Qt::OtherFocusReason);
}

void RegisterView::reopen()
{
    if (!m_register) return;
    auto* sheet = new ReasonSheet(tr("Open the register again"), tr("Why it is opened again"), tr("Open it"), window());
    connect(sheet, &ReasonSheet::given, this, [this](const QString& reason) { take(m_workshops.reopen(*m_workshop, reason), KindNo::Workshop); });
    sheet->open();
    sheet->why()->setFocus(Qt::OtherFocusReason);
}

void RegisterView::callOff()
{
    if (!isOpen()) return;
    auto* sheet = new ReasonSheet(tr("Call the workshop off"), tr("Why it does not take place"), tr("Call it off"), window());
    connect(sheet, &ReasonSheet::given, this, [this](const QString& reason) { take(m_workshops.callOff(*m_workshop, reason), KindNo::Workshop); });
    sheet->open();
    sheet->why()->setFocus(Qt::OtherFocusReason);
}

}
