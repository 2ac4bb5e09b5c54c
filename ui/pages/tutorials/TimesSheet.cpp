#include "ui/pages/tutorials/TimesSheet.h"

#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"
#include "ui/words/TutorialWords.h"

#include <QtWidgets/QComboBox>
#include <algorithm>

namespace carrel::ui {

using model::SlotState;
using session::SlotLine;

TimesSheet::TimesSheet(const Ground& ground, session::Tutorials& tutorials, Purpose purpose, QWidget* window)
    : Sheet(purpose == Purpose::Give ? tr("Give a time") : tr("Times on offer"), window), m_ground(ground), m_tutorials(tutorials), m_purpose(purpose), m_fault(new Banner(Tone::Bad, {})), m_said((new Label({}, TextRole::Body, Colour::Text2))->wrapped()),
      m_times(new QComboBox), m_do(new Button({}, ButtonVariant::Primary)), m_offer(new Button(Glyph::Plus, tr("Offer times …")))
{
    setContentWidth(600);
    body()->addWidget(new Heading(purpose == Purpose::Give ? tr("Give a time") : tr("Times on offer"), TextRole::Title));
    m_fault->hide();
    body()->addWidget(m_fault);
    body()->addWidget(m_said);
    m_field = new LabelledField(purpose == Purpose::Give ? tr("Times that are free") : tr("Times that are free or taken back"), m_times);
    body()->addWidget(m_field);
    auto* cancel = new Button(purpose == Purpose::Give ? tr("Cancel") : tr("Close"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8);
    for (Button* button : {m_do, m_offer, cancel}) flow->addWidget(button);
    body()->addWidget(buttons);
    m_offer->setVisible(purpose == Purpose::Mind);
    if (purpose == Purpose::Mind) {
        // It stands before the others where it is the one to press.
        flow->removeWidget(m_do);
        flow->removeWidget(cancel);
        for (Button* button : {m_do, cancel}) flow->addWidget(button);
        m_do->setVariant(ButtonVariant::Standard);
        m_offer->setVariant(ButtonVariant::Primary);
    }
    connect(m_do, &Button::clicked, this, &TimesSheet::submit);
    connect(m_times, &QComboBox::currentIndexChanged, this, &TimesSheet::tell);
    connect(m_offer, &Button::clicked, this, [this] {
        close();
        Q_EMIT offerWanted();
    });
    connect(cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    fill();
}

void TimesSheet::fill()
{
    m_lines = m_purpose == Purpose::Give ? m_tutorials.freeTimes() : m_tutorials.times();
    std::erase_if(m_lines, [](const SlotLine& line) { return line.state == SlotState::Taken; });
    const QSignalBlocker quiet(m_times);
    const int stood = m_times->currentIndex();
    m_times->clear();
    const QDate today = localDay(m_ground.clock.now());
    for (const SlotLine& line : m_lines) {
        const QString words = timeWords(line, today);
        m_times->addItem(line.state == SlotState::Withdrawn ? tr("%1 (taken back)", "a time").arg(words) : words);
    }
    m_times->setCurrentIndex(m_lines.empty() ? -1 : std::clamp(stood, 0, int(m_lines.size()) - 1));
    tell();
}

std::optional<SlotLine> TimesSheet::marked() const
{
    const int at = m_times->currentIndex();
    return at >= 0 && at < int(m_lines.size()) ? std::optional(m_lines[size_t(at)]) : std::nullopt;
}

void TimesSheet::tell()
{
    const auto line = marked();
    m_field->setVisible(!m_lines.empty());
    m_do->setVisible(line.has_value());
    if (m_purpose == Purpose::Give) m_do->setText(tr("Give this time"));
    else m_do->setText(line && line->state == SlotState::Withdrawn ? tr("Offer it again") : tr("Take it back"));
    if (m_lines.empty()) m_said->setText(m_purpose == Purpose::Give ? tr("No time is free. Offer one first, or let them wait.") : tr("No time is free in the coming weeks."));
    else m_said->setText(m_purpose == Purpose::Give ? tr("The time they had, if they had one, is free again.") : tr("A time that is taken back is offered to nobody. Those that somebody has stand in the list of tutorials."));
    place();
}

void TimesSheet::submit()
{
    const auto line = marked();
    if (!line) return;
    if (m_purpose == Purpose::Give) {
        Q_EMIT chosen(line->slot.view.id());
        return close();
    }
    const auto answer = line->state == SlotState::Withdrawn ? m_tutorials.offerAgain(line->slot.view.id()) : m_tutorials.withdraw(line->slot.view.id());
    m_fault->setVisible(!answer.ok());
    if (!answer.ok()) {
        m_fault->setText(tr("It was not saved. %1").arg(wordsFor(answer, model::KindNo::Slot)));
        announce(this, m_fault->text(), Politeness::Assertive);
    }
    fill();
    Q_EMIT changed();
}

}
