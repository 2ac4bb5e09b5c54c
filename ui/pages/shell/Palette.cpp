#include "ui/pages/shell/Palette.h"

#include "ui/theme/Looks.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Divider.h"
#include "ui/widgets/FoundList.h"
#include "ui/widgets/KeyLegend.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/widgets/StateView.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int contentWidth = 640, drop = 96, lineTall = 58, mostTall = 470, pageRows = 7, sayAfterMs = 400;

}

Palette::Palette(Offers offers, QWidget* window)
    : Sheet(tr("Find or do anything"), window), m_offers(std::move(offers)), m_model(new CommandModel(this)), m_list(new FoundList(tr("Found"), mostTall)),
      m_none(new StateView), m_stack(new QStackedWidget)
{
    setContentWidth(contentWidth);
    setDrop(drop);
    body()->setInsets({1, 1, 1, 1});
    body()->setGap(0);
    body()->addWidget(makeLine());
    body()->addWidget(new Divider);
    m_guess = (new Label({}, TextRole::Meta, Colour::Text2))->wrapped();
    m_guess->setContentsMargins(20, 10, 20, 0);
    m_guess->hide();
    body()->addWidget(m_guess);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_none);
    body()->addWidget(m_stack);
    body()->addWidget(new Divider);
    body()->addWidget(makeFoot());
    m_say.setSingleShot(true);
    m_say.setInterval(sayAfterMs);
    connect(&m_say, &QTimer::timeout, this, [this] { announce(this, m_shown.offers.empty() ? m_shown.outcome : m_shown.outcome + u". "_s + spokenOf(current()->row)); });
    connect(m_field, &QLineEdit::textChanged, this, &Palette::ask);
    connect(m_list, &QListView::clicked, this, [this] { take(false); });
    connect(m_none, &StateView::actionChosen, this, [this] { take(false); });
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

QWidget* Palette::makeLine()
{
    m_line = new QWidget;
    auto* row = new Row(m_line, Insets{20, 0, 14, 0}, 12);
    m_scope = new Chip(ChipLook{.text = {}, .tone = Tone::Accent, .glyph = Glyph::User});
    m_scope->hide();
    m_field = new QLineEdit;
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Find a student, case or action"));
    m_field->setAccessibleName(tr("Find a student, case or action"));
    // The line fills the head of the sheet, and the caret shows where the keyboard is.
    setRingLook(m_field, {.none = true});
    m_field->installEventFilter(this);
    row->addWidget(new Picture(Glyph::Search, iconSize::banner, Colour::Text2));
    row->addWidget(m_scope);
    row->addWidget(m_field, 1);
    dress();
    return m_line;
}

void Palette::dress()
{
    m_line->setMinimumHeight(Theme::of(this).dp(lineTall));
    QFont font = Theme::of(this).font(TextRole::Heading);
    font.setWeight(QFont::Normal);
    m_field->setFont(font);
}

void Palette::changeEvent(QEvent* event)
{
    Sheet::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

QWidget* Palette::makeFoot()
{
    auto* foot = new QWidget;
    auto* column = new Column(foot, Insets{20, 8, 16, 10}, 4);
    m_legend = new KeyLegend;
    column->addWidget(m_legend);
    if (m_offers.hasStudents()) column->addWidget((new Label(tr("Only students in your scope, on this desk, are searched."), TextRole::Meta, Colour::Text2))->wrapped());
    return foot;
}

void Palette::begin(const QString& typed)
{
    open();
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->setText(typed);
    if (typed.isEmpty()) ask();
}

void Palette::ask()
{
    const QString words = m_field->text();
    tell(m_about && words.trimmed().isEmpty() ? m_offers.about(*m_about) : m_offers.matching(words));
    if (!words.trimmed().isEmpty()) m_say.start();
}

void Palette::tell(OfferList list)
{
    m_shown = std::move(list);
    std::vector<CommandRow> rows;
    for (const Offer& offer : m_shown.offers) rows.push_back(offer.row);
    m_model->tell(std::move(rows));
    m_guess->setText(tr("Nothing matches as it is typed. Did you mean:"));
    m_guess->setVisible(m_shown.isGuess);
    const bool none = m_shown.offers.empty();
    if (none) {
        m_none->tell(StateKind::FilterEmpty, {tr("Nothing on this desk matches “%1”").arg(m_field->text().trimmed()),
                                              m_offers.hasStudents() ? tr("Check the spelling, or look further. Looking further is recorded with your name.") : tr("Check the spelling."),
                                              m_offers.hasStudents() ? tr("Search the whole university") : QString(), {}, Glyph::Globe});
    }
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_none) : m_list);
    if (!none) step(0);
    m_list->updateGeometry();
    // The sheet keeps the height it has: it does not move under the hand that types.
    m_stack->setMinimumHeight(none ? m_list->sizeHint().height() : 0);
    m_stack->setMaximumHeight(none ? QWIDGETSIZE_MAX : m_list->sizeHint().height());
    tellLegend();
    place();
}

void Palette::tellLegend()
{
    std::vector<std::pair<QString, QString>> keys{{u"↑ ↓"_s, tr("move")}, {tr("Enter"), tr("choose")}};
    const Offer* at = current();
    if (at && at->spot) keys.emplace_back(keyWords(QKeySequence(Qt::CTRL | Qt::Key_Return)), tr("in another window"));
    if (at && at->spot && at->spot->record && !m_about) keys.emplace_back(tr("Tab"), tr("what can be done"));
    keys.emplace_back(tr("Esc"), m_about ? tr("back") : tr("close"));
    m_legend->tell(std::move(keys));
}

const Offer* Palette::current() const
{
    const int at = m_list->currentIndex().row();
    return at < 0 || at >= int(m_shown.offers.size()) ? nullptr : &m_shown.offers[size_t(at)];
}

void Palette::step(int to)
{
    const int count = m_model->rowCount();
    if (count == 0) return;
    m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, count - 1)));
    // The heading above the first row belongs to it.
    if (to <= 0) m_list->scrollToTop();
    tellLegend();
}

void Palette::take(bool elsewhere)
{
    const Offer* at = current();
    // With nothing found, Enter looks further, as the button says.
    const Offer chosen = at ? *at : Offer{};
    if (!at && !m_offers.hasStudents()) return;
    const QString words = m_field->text().trimmed();
    close();
    if (!at) return Q_EMIT furtherWanted(words);
    if (chosen.spot) Q_EMIT spotWanted(*chosen.spot, elsewhere);
    else if (chosen.act) chosen.act();
}

void Palette::lookInto()
{
    const Offer* at = current();
    if (!at || !at->spot || !at->spot->record || m_about) return;
    m_about = at->spot;
    m_scope->setText(at->row.title);
    m_scope->show();
    m_field->setPlaceholderText(tr("What can be done"));
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    ask();
    announce(this, tr("%1: what can be done").arg(m_offers.nameOf(*m_about)));
}

bool Palette::lookOut()
{
    if (!m_about) return false;
    m_about.reset();
    m_scope->hide();
    m_field->setPlaceholderText(tr("Find a student, case or action"));
    ask();
    return true;
}

bool Palette::press(int key, Qt::KeyboardModifiers with)
{
    const int at = m_list->currentIndex().row();
    const auto walk = [&](int to) {
        step(to);
        if (const Offer* now = current()) announce(this, spokenOf(now->row));
        return true;
    };
    switch (key) {
    case Qt::Key_Down: return walk(at + 1);
    case Qt::Key_Up: return walk(at - 1);
    case Qt::Key_PageDown: return walk(at + pageRows);
    case Qt::Key_PageUp: return walk(at - pageRows);
    case Qt::Key_Return:
    case Qt::Key_Enter: take(with.testFlag(Qt::ControlModifier)); return true;
    case Qt::Key_Tab: lookInto(); return true;
    case Qt::Key_Backtab: lookOut(); return true;
    case Qt::Key_Backspace: return m_field->text().isEmpty() && lookOut();
    case Qt::Key_Escape: return lookOut();
    default: return false;
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (press(pressed->key(), pressed->modifiers())) return true;
    }
    return Sheet::eventFilter(watched, event);
}

}
