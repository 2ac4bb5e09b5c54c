#include "ui/pages/dropin/FrequentSheet.h"

#include "ui/pages/Draft.h"
#include "ui/pages/LongPage.h"
#include "ui/pages/Spelling.h"
#include "ui/pages/dropin/ChoiceList.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Faults.h"

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::Frequent;

namespace {

/// On the edges of what the long page shows.
QWidget* inEdges(std::initializer_list<QWidget*> parts)
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{LongPage::edge, 0, LongPage::edge + LongPage::bar, 0}, 12);
    for (QWidget* part : parts) column->addWidget(part);
    return box;
}

}

FrequentSheet::FrequentSheet(const Ground& ground, Frequent& frequent, const QString& title, QWidget* window)
    : Sheet(title, window), m_ground(ground), m_frequent(frequent), m_fault(new Banner(Tone::Bad, {})), m_errors(new ErrorSummary), m_page(new LongPage), m_choices(new ChoiceList), m_done(new Button(Glyph::Done, {}, ButtonVariant::Primary)),
      m_cancel(new Button(tr("Close")))
{
    setContentWidth(620);
    body()->setInsets({20 - LongPage::edge, 20, 20 - LongPage::edge - LongPage::bar, 20});
    body()->addWidget(inEdges({(new Heading(title, TextRole::Title))->wrapped(), m_fault, m_errors}));
    m_fault->hide();
    body()->addWidget(m_page, 1);
    auto* buttons = new QWidget;
    m_buttons = new FlowLayout(buttons, 8);
    m_done->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    m_buttons->addWidget(m_done);
    body()->addWidget(inEdges({buttons}));
    connect(m_done, &Button::clicked, this, &FrequentSheet::submit);
    connect(m_cancel, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, [this] {
        keepDrafts();
        deleteLater();
    });
}

/// Before the way out, which is the last.
void FrequentSheet::addVerb(Button* button)
{
    m_buttons->removeWidget(m_cancel);
    m_buttons->addWidget(button);
    m_buttons->addWidget(m_cancel);
}

void FrequentSheet::read(QWidget* part) { m_page->body()->addWidget(part); }

void FrequentSheet::ask(const QString& question, const QString& name, const QString& prompt, const QString& verb)
{
    m_choiceField = new LabelledField(question, m_choices);
    m_words = new Composer(name, prompt);
    m_wordsField = new LabelledField(name, m_words, tr("Your team can read this, and nobody else. The student can ask to read it."));
    m_draft = new Draft(m_ground.desk, m_words);
    new Spelling(m_words->edit(), m_ground.speller, m_ground.desk);
    m_done->setText(verb);
    m_buttons->addWidget(m_cancel);
    connect(m_words, &Composer::submitted, this, &FrequentSheet::submit);
    connect(m_words, &Composer::edited, this, [this] {
        if (!m_words->text().trimmed().isEmpty()) m_wordsField->setError({});
        m_errors->settle(this);
    });
    connect(m_choices, &ChoiceList::changed, this, [this] {
        m_choiceField->setError({});
        m_errors->settle(this);
        if (!m_choicePlace.isEmpty() && m_ground.desk.isOpen()) m_ground.desk.keepDraft(m_choicePlace, QString::number(*m_choices->chosen()), 0);
    });
    m_page->body()->addWidget(m_choiceField);
    m_page->body()->addWidget(m_wordsField);
    m_page->body()->addStretch(1);
}

void FrequentSheet::keepFor(const model::RecordId& about, const QString& field)
{
    m_draft->open(Frequent::draftPlace(about, field));
    const QString place = Frequent::draftPlace(about, field + u"-choice"_s);
    if (const auto kept = m_ground.desk.draft(place)) m_choices->choose(kept->text.toInt());
    m_choicePlace = place;
}

void FrequentSheet::keepDrafts()
{
    if (m_ground.desk.isOpen()) m_draft->keep();
}

void FrequentSheet::submit()
{
    m_fault->hide();
    m_choiceField->setError(m_choices->chosen() ? QString() : chooseWords());
    m_wordsField->setError(m_words->text().trimmed().isEmpty() ? writeWords() : QString());
    if (!m_errors->gather(this)) return keepDrafts();
    const auto answer = save();
    if (!answer.ok()) {
        keepDrafts();
        m_fault->setText(tr("It was not recorded. %1", "why").arg(wordsFor(answer, m_kind)));
        m_fault->show();
        return announce(this, m_fault->text(), Politeness::Assertive);
    }
    m_draft->drop();
    m_ground.desk.dropDraft(m_choicePlace);
    Q_EMIT recorded(savedWords());
    close();
}

}
