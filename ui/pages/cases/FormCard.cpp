#include "ui/pages/cases/FormCard.h"

#include "ui/pages/Spelling.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Composer.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/FocusTrip.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Faults.h"

#include <QtCore/QMetaProperty>
#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

FormCard::FormCard(const Ground& ground, const QString& heading, Glyph glyph, const QString& save, QWidget* parent)
    : Card(parent), m_ground(ground), m_fault(new Banner(Tone::Bad, {})), m_summary(new ErrorSummary), m_save(new Button(glyph, save, ButtonVariant::Primary)),
      m_buttons(new Row(Insets{0, 4, 0, 0}, 8))
{
    setLook(Look::Accent);
    setHeading(heading);
    auto* close = new IconButton(Glyph::Close, tr("Close; what you wrote is kept"));
    head()->addWidget(close);
    m_fault->hide();
    body()->addWidget(m_summary);
    body()->addWidget(m_fault);
    m_save->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_buttons->addWidget(m_save);
    m_buttons->addStretch(1);
    body()->addLayout(m_buttons);
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &FormCard::submit);
    connect(m_save, &Button::clicked, this, &FormCard::submit);
    connect(close, &Button::clicked, this, [this] {
        keepDrafts();
        Q_EMIT closed();
    });
}

LabelledField* FormCard::addField(const QString& label, QWidget* field, const QString& hint, QLayout* into)
{
    auto* labelled = new LabelledField(label, field, hint);
    if (auto* row = qobject_cast<QBoxLayout*>(into)) row->addWidget(labelled, 1);
    else body()->insertWidget(body()->indexOf(m_buttons), labelled);
    watch(field);
    return labelled;
}

void FormCard::watch(QWidget* field)
{
    const QMetaMethod again = metaObject()->method(metaObject()->indexOfSlot("recheck()"));
    QList<QWidget*> all = field->findChildren<QWidget*>();
    all << field;
    for (QWidget* one : all) {
        const QMetaProperty held = one->metaObject()->userProperty();
        if (held.hasNotifySignal()) connect(one, held.notifySignal(), this, again);
    }
}

void FormCard::recheck()
{
    if (m_summary->isHidden()) return;
    QHash<LabelledField*, QString> before;
    for (auto* field : findChildren<LabelledField*>()) {
        before.insert(field, field->error());
        field->setError({});
    }
    check();
    for (const auto& [field, error] : before.asKeyValueRange()) {
        if (error.isEmpty() || !field->isVisibleTo(this)) field->setError({});
    }
    m_summary->settle(this);
}

QLineEdit* FormCard::addLine(const QString& label, const QString& hint, QLayout* into)
{
    auto* line = new QLineEdit;
    addField(label, line, hint, into);
    m_drafts.push_back(new Draft(m_ground.desk, line));
    return line;
}

Composer* FormCard::addWords(const QString& name, const QString& prompt, const QString& helper)
{
    auto* words = new Composer(name, prompt);
    words->setHelper(helper);
    new Spelling(words->edit(), m_ground.speller, m_ground.desk);
    addField(name, words);
    m_drafts.push_back(new Draft(m_ground.desk, words));
    connect(words, &Composer::submitted, this, &FormCard::submit);
    return words;
}

Row* FormCard::addRow()
{
    auto* row = new Row(Insets{}, 16);
    body()->insertLayout(body()->indexOf(m_buttons), row);
    return row;
}

LabelledField* FormCard::fieldOf(const QWidget* field) const
{
    for (auto* labelled : findChildren<LabelledField*>()) {
        if (labelled->field() == field) return labelled;
    }
    return nullptr;
}

void FormCard::setSaveText(const QString& text) { m_save->setText(text); }

void FormCard::open(const session::CaseFile& file, const QString& place)
{
    keepDrafts();
    m_case = file.item.view.id();
    m_fault->hide();
    m_summary->tell({});
    for (auto* field : findChildren<LabelledField*>()) field->setError({});
    // Later ones have a number of their own, so that a form may gain a field and keep its drafts.
    for (size_t i = 0; i < m_drafts.size(); ++i) m_drafts[i]->open(QStringLiteral("%1/%2").arg(place).arg(i));
    begin(file);
    stepFocusWithin(this, true, Qt::OtherFocusReason);
    for (auto* labelled : findChildren<LabelledField*>()) {
        if (!labelled->isVisibleTo(this)) continue;
        labelled->field()->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void FormCard::keepDrafts()
{
    for (Draft* draft : m_drafts) draft->keep();
}

void FormCard::submit()
{
    if (!m_case || !m_ground.desk.isOpen()) return;
    m_fault->hide();
    for (auto* field : findChildren<LabelledField*>()) field->setError({});
    check();
    if (m_summary->gather(this)) take(command());
}

void FormCard::take(const session::CommandAnswer& answer)
{
    if (answer.ok()) {
        for (Draft* draft : m_drafts) draft->drop();
        return Q_EMIT saved(answer.id.value_or(*m_case));
    }
    m_fault->setText(wordsFor(answer, model::KindNo::None));
    m_fault->show();
    announce(this, m_fault->text(), Politeness::Assertive);
}

}
