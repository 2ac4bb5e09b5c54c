#include "ui/pages/desk/AgreementForm.h"

#include "ui/pages/Narrow.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ErrorLine.h"
#include "ui/widgets/ErrorSummary.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QCheckBox>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

QWidget* point(const QString& text)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{}, 16);
    row->addWidget((new Picture(Glyph::Done, 20, Colour::Accent))->beside(TextRole::Body), 0, Qt::AlignTop);
    row->addWidget((new Label(text))->wrapped(), 1);
    return line;
}

}

AgreementForm::AgreementForm(QWidget* parent) : ScrollPage(parent)
{
    auto* column = Narrow::step(*body());
    m_title = new Heading({}, TextRole::Display);
    m_title->wrapped();
    m_line = (new Label({}, TextRole::Body, Colour::Text2))->wrapped();
    m_fault = new Banner(Tone::Bad, {});
    m_fault->hide();
    m_summary = new ErrorSummary;
    m_text = new Card;
    m_text->body()->setInsets(Insets::all(22));
    m_text->body()->setGap(16);
    m_read = new QCheckBox(tr("I have read this and I agree"));
    m_readError = new ErrorLine;
    m_agree = new Button(tr("Agree and continue"), ButtonVariant::Primary);
    auto* decline = new Button(tr("Not now, sign me out"));
    auto* buttons = new Row(Insets{0, 6, 0, 0}, 8);
    buttons->addWidget(m_agree);
    buttons->addWidget(decline);
    buttons->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_line, m_fault, m_summary, m_text, m_readError, m_read}) {
        column->body()->addWidget(part);
    }
    column->body()->setAlignment(m_read, Qt::AlignLeft);
    column->body()->addLayout(buttons);
    connect(m_agree, &Button::clicked, this, &AgreementForm::submit);
    connect(decline, &Button::clicked, this, &AgreementForm::declined);
    connect(m_read, &QCheckBox::toggled, m_readError, [this](bool on) {
        if (!on) return;
        m_readError->hide();
        m_summary->tell({});
    });
}

void AgreementForm::show(const session::AgreementText& agreement)
{
    m_version = agreement.version;
    m_title->setText(agreement.title.isEmpty() ? tr("Confidentiality agreement") : agreement.title);
    m_line->setText(tr("%1. You agree once, and again whenever it changes.", "which wording").arg(wordingOf(agreement.version)));
    while (QLayoutItem* old = m_text->body()->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    // Each line of the text is a point of its own; the tick in front stands for its number.
    static const QRegularExpression number(u"^\\d+[.)]\\s+"_s);
    for (QString line : agreement.text.split(u'\n', Qt::SkipEmptyParts)) m_text->body()->addWidget(point(line.remove(number).trimmed()));
    m_read->setChecked(false);
    m_summary->tell({});
    m_readError->hide();
    m_fault->hide();
    m_read->setFocus(Qt::OtherFocusReason);
}

void AgreementForm::tell(session::SignInFault fault)
{
    const FaultWords words = wordsFor(fault);
    m_fault->setText(words.sentence());
    m_fault->setVisible(!words.what.isEmpty());
    if (!words.what.isEmpty()) announce(this, words.sentence(), Politeness::Assertive);
}

void AgreementForm::setBusy(bool busy)
{
    m_agree->setEnabled(!busy);
    m_agree->setToolTip(busy ? tr("The hub is being told") : QString());
}

void AgreementForm::submit()
{
    if (m_read->isChecked()) {
        m_summary->tell({});
        return Q_EMIT agreed();
    }
    const QString words = tr("Tick the box to say that you have read it");
    m_readError->setText(words);
    m_summary->tell({{words, m_read}});
}

}
