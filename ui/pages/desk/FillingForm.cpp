#include "ui/pages/desk/FillingForm.h"

#include "ui/pages/Narrow.h"
#include "ui/widgets/Figure.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/words/Faults.h"

#include <QtWidgets/QProgressBar>
#include <algorithm>

namespace carrel::ui {

using model::KindNo;
using session::SyncStanding;

namespace {

/// Only what people would count; lists of codes and teams come along without a word.
std::pair<KindNo, QString> counted(int which)
{
    switch (which) {
    case 0: return {KindNo::Student, FillingForm::tr("students")};
    case 1: return {KindNo::Case, FillingForm::tr("cases")};
    case 2: return {KindNo::Note, FillingForm::tr("notes")};
    case 3: return {KindNo::Action, FillingForm::tr("actions")};
    case 4: return {KindNo::Support, FillingForm::tr("agreed support")};
    case 5: return {KindNo::Consent, FillingForm::tr("consents")};
    default: return {KindNo::Staff, FillingForm::tr("colleagues")};
    }
}

/// The hub sends one sort after another, in the catalogue's order. How many rows are still to come it does not say: that
/// would tell of rows that stay hidden.
int rankOf(KindNo kind)
{
    const auto all = model::catalogue();
    const auto it = std::ranges::find(all, kind, &model::KindView::no);
    return int(it - all.begin()) + 1;
}

QWidget* promise(Glyph glyph, const QString& text)
{
    auto* line = new QWidget;
    auto* row = new Row(line, Insets{}, 16);
    row->addWidget((new Picture(glyph, 20, Colour::Accent))->beside(TextRole::Body), 0, Qt::AlignTop);
    row->addWidget((new Label(text))->wrapped(), 1);
    return line;
}

}

FillingForm::FillingForm(const Ground& ground, QWidget* parent) : ScrollPage(parent), m_ground(ground)
{
    auto* column = Narrow::step(*body());
    m_title = new Heading({}, TextRole::Display);
    m_title->wrapped();
    m_line = (new Label({}, TextRole::Body, Colour::Text2))->wrapped();
    m_fault = new Banner(Tone::Warn, {});
    m_fault->hide();
    auto* card = new Card;
    m_bar = new QProgressBar;
    m_bar->setRange(0, int(model::catalogue().size()));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Sorts of records that have come"));
    card->body()->addWidget(m_bar);
    m_figures = new QWidget;
    new Grid(m_figures, Insets{}, 16);
    m_waiting = (new Label(tr("Waiting for the first records"), TextRole::Meta, Colour::Text2))->wrapped();
    card->body()->addWidget(m_waiting);
    card->body()->addWidget(m_figures);
    auto* kept = new Card(tr("What is stored here"));
    kept->body()->addWidget(promise(Glyph::Shield, tr("Only what your role may see, and only what you need for work without the network.")));
    kept->body()->addWidget(promise(Glyph::Key, tr("Encrypted. Without your key nobody can read it, not even with the disk in their hands.")));
    kept->body()->addWidget(promise(Glyph::Lock, tr("Lock the desk with %1 when you walk away. What you were typing is kept.").arg(keyWords(QKeySequence(Qt::CTRL | Qt::Key_L)))));
    kept->body()->addWidget(promise(Glyph::Archive, tr("When you no longer work with a student, their record leaves this desk by itself.")));
    m_open = new Button(tr("Open my desk"), ButtonVariant::Primary);
    auto* buttons = new Row(Insets{}, 8);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_line, m_fault}) column->body()->addWidget(part);
    // What there is to do stands with what is said of it, also where what follows has no room.
    column->body()->addLayout(buttons);
    for (Card* part : {card, kept}) column->body()->addWidget(part);
    connect(m_open, &Button::clicked, this, &FillingForm::finished);
}

void FillingForm::count()
{
    qDeleteAll(m_figures->findChildren<Figure*>());
    const auto holdings = m_ground.desk.holdings();
    m_held = 0;
    m_rank = 0;
    for (const auto& row : holdings.rows) m_held += row.second;
    for (int i = 0; i < 7; ++i) {
        const auto [kind, words] = counted(i);
        const auto it = std::ranges::find(holdings.rows, kind, [](const auto& row) { return row.first; });
        if (it == holdings.rows.end()) continue;
        if (const int rank = rankOf(kind); rank > m_rank) {
            m_rank = rank;
            m_coming = words;
        }
        auto* figure = new Figure(QString::number(it->second), words, Figure::Size::Large);
        constexpr int across = 4;
        auto* grid = static_cast<Grid*>(m_figures->layout());
        grid->addWidget(figure, grid->count() / across, grid->count() % across);
        figure->show();
    }
}

void FillingForm::refresh()
{
    if (!m_ground.desk.isOpen()) return;
    count();
    const auto report = m_ground.desk.syncReport();
    const FaultWords fault = wordsFor(report.standing);
    const bool filled = report.standing == SyncStanding::UpToDate;
    m_title->setText(filled ? tr("Your desk is ready") : tr("Filling this desk"));
    m_line->setText(filled ? tr("From now on it works without the network, and sends what you do when there is one.")
                   : m_held == 0 ? tr("The hub is putting together what belongs on this desk. You may open it now; what is yours follows by itself.")
                                 : tr("Records come sort by sort, and %1 are coming now: %2 records so far. You may open the desk now; the rest follows by itself.").arg(m_coming, QLocale().toString(m_held)));
    m_bar->setValue(m_rank);
    m_bar->setVisible(!filled);
    m_waiting->setVisible(!filled && m_held == 0);
    m_fault->setText(fault.sentence());
    m_fault->setVisible(!fault.what.isEmpty());
    if (filled && !m_told) {
        m_told = true;
        Q_EMIT this->filled();
        announce(this, m_title->text());
        m_open->setFocus(Qt::OtherFocusReason);
    }
}

}
