#include "ui/pages/notices/NoticeSheet.h"

#include "ui/print/NoticePaper.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/ScrollPage.h"
#include "ui/words/Dates.h"

#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QComboBox>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::StudentNotice;

NoticeSheet::NoticeSheet(const Ground& ground, const QString& service, QWidget* window)
    : Sheet(tr("What students are told"), window), m_ground(ground), m_notices(session::noticesInForce(ground.desk)), m_which(new QComboBox), m_version((new Label({}, TextRole::Meta, Colour::Text2))->wrapped()),
      m_late(new Banner(Tone::Warn, {})), m_text((new Label)->wrapped()), m_page(new ScrollPage), m_outcome(new Banner(Tone::Bad, {})), m_print(new Button(Glyph::Print, tr("Print …"), ButtonVariant::Primary))
{
    setContentWidth(720);
    auto* head = new Row(Insets{}, 8);
    head->addWidget(new Heading(tr("What students are told"), TextRole::Title), 1);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(close);
    body()->addLayout(head);
    auto* which = new LabelledField(tr("Notice"), m_which);
    body()->addWidget(which);
    body()->addWidget(m_version);
    body()->addWidget(m_late);
    m_page->body()->setInsets({});
    m_page->body()->addWidget(m_text);
    m_page->body()->addStretch(1);
    m_page->setMinimumHeight(Theme::of(this).dp(260));
    m_page->viewport()->setAutoFillBackground(false);
    m_page->widget()->setAutoFillBackground(false);
    m_page->setFocusPolicy(Qt::TabFocus);
    setSpoken(m_page, tr("The notice"));
    body()->addWidget(m_page, 1);
    m_outcome->hide();
    body()->addWidget(m_outcome);
    auto* buttons = new Row(Insets{}, 8);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    for (const StudentNotice& notice : m_notices) m_which->addItem(notice.title);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto own = std::ranges::find(m_notices, service, &StudentNotice::service);
    m_which->setCurrentIndex(own != m_notices.end() ? int(own - m_notices.begin()) : m_notices.empty() ? -1 : 0);
    which->setVisible(m_notices.size() > 1);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    connect(m_which, &QComboBox::currentIndexChanged, this, &NoticeSheet::tell);
    connect(m_print, &Button::clicked, this, &NoticeSheet::askPrinter);
    tell();
}

QString NoticeSheet::text() const { return m_text->text(); }

void NoticeSheet::tell()
{
    const int at = m_which->currentIndex();
    m_outcome->hide();
    m_print->setEnabled(at >= 0);
    if (at < 0) {
        m_late->hide();
        return m_text->setText(tr("No notice has come to this desk yet. Whoever looks after information governance puts the texts in force."));
    }
    const StudentNotice& notice = m_notices[size_t(at)];
    const QDate today = localDay(m_ground.clock.now());
    m_version->setText(notice.reviewOn ? tr("%1   ·   to be looked at again by %2", "which wording, date").arg(wordingOf(notice.version), houseDate(*notice.reviewOn)) : wordingOf(notice.version));
    const bool isLate = notice.reviewOn && *notice.reviewOn < today;
    m_late->setVisible(isLate);
    if (isLate) m_late->setText(tr("This text should have been looked at again by %1. It is still the one in force; tell whoever looks after information governance.").arg(houseDate(*notice.reviewOn)));
    m_text->setText(QString(notice.text).replace(u"\n"_s, u"\n\n"_s));
    m_page->setAccessibleDescription(notice.text);
    place();
}

PressRun NoticeSheet::run() const
{
    const int at = m_which->currentIndex();
    return {at < 0 ? PaperDocument() : noticePaper(m_notices[size_t(at)]), {}, false};
}

void NoticeSheet::askPrinter()
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, run());
    QPrintDialog dialog(&printer, window());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
    if (dialog.exec() == QDialog::Accepted) printOn(printer);
}

bool NoticeSheet::printOn(QPrinter& printer)
{
    const bool printed = m_which->currentIndex() >= 0 && runPress(printer, run());
    m_outcome->setTone(printed ? Tone::Ok : Tone::Bad);
    m_outcome->setText(printed ? tr("Sent to the printer.") : tr("The printer did not take it. Look whether it is switched on and has paper, then print again."));
    m_outcome->show();
    announce(this, m_outcome->text(), printed ? Politeness::Polite : Politeness::Assertive);
    place();
    return printed;
}

}
