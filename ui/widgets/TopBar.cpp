#include "ui/widgets/TopBar.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Search.h"

#include <QtCore/QEvent>
#include <QtGui/QKeySequence>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <algorithm>

namespace carrel::ui {

namespace {

constexpr int disc = 34;
/// Window widths, divided by the text size, below which the bar says less.
constexpr double roomForTheWorkspace = 1180, roomForTheName = 1040;

}

PersonBlock::PersonBlock(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRingLook(this, {.radius = radius::control});
}

void PersonBlock::setPerson(const QString& name, const QString& role)
{
    m_name = name;
    m_role = role;
    setSpoken(this, tr("%1, %2").arg(name, role));
    updateGeometry();
    update();
}

void PersonBlock::setCompact(bool compact)
{
    if (m_compact == compact) return;
    m_compact = compact;
    setToolTip(compact ? tr("%1, %2").arg(m_name, m_role) : QString());
    updateGeometry();
    update();
}

void PersonBlock::setMenu(QMenu* menu)
{
    connect(this, &PersonBlock::clicked, menu, [this, menu] {
        menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height() + 4)));
    });
}

QSize PersonBlock::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int tall = theme.dp(disc + 8);
    if (m_compact) return {tall, tall};
    const double words = std::max(textWidth(theme, TextRole::MetaStrong, m_name), textWidth(theme, TextRole::Micro, m_role));
    return {theme.dp(4 + disc + 10 + 6) + qCeil(words), tall};
}

void PersonBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    if (underMouse() || isDown()) brush.veil(rect(), radius::control, isDown());
    const double side = brush.dp(disc);
    const QRectF circle(brush.dp(4), (height() - side) / 2, side, side);
    drawAvatar(brush, circle, m_name);
    if (m_compact) return;
    const double left = circle.right() + brush.dp(10);
    const double middle = height() / 2.0;
    brush.text({left, middle - brush.dp(18), width() - left, static_cast<double>(brush.dp(18))},
               Qt::AlignLeft | Qt::AlignBottom, m_name, TextRole::MetaStrong, Colour::Text);
    brush.text({left, middle, width() - left, static_cast<double>(brush.dp(17))}, Qt::AlignLeft | Qt::AlignVCenter, m_role,
               TextRole::Micro, Colour::Text2);
}

bool PersonBlock::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) update();
    return QAbstractButton::event(event);
}

TopBar::TopBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new Row(this, Insets{20, 0, 12, 0}, 8);
    m_search = new SearchBox({}, {}, this);
    m_workspace = new Chip(ChipLook{{}, Tone::Plum, Glyph::Demo}, this);
    m_sync = new SyncChip(this);
    m_help = new IconButton(Glyph::Help, {}, this);
    m_lock = new IconButton(Glyph::Lock, {}, this);
    m_person = new PersonBlock(this);
    m_workspace->hide();
    nameParts();
    row->addWidget(m_search, 10);
    row->addGap(6);
    row->addWidget(m_workspace);
    row->addStretch(1);
    row->addWidget(m_sync);
    row->addGap(2);
    row->addWidget(m_help);
    row->addWidget(m_lock);
    row->addWidget(m_person);
}

void TopBar::nameParts()
{
    m_search->setPrompt(tr("Find a student, case or action"), keyWords(QKeySequence(Qt::CTRL | Qt::Key_K)));
    m_help->setName(tr("Help"));
    m_lock->setName(tr("Lock this desk"));
}

void TopBar::setWorkspace(const QString& text, const QString& shortText, Tone tone)
{
    m_workspaceText = text;
    m_workspaceShort = shortText;
    ChipLook look = m_workspace->look();
    look.tone = tone;
    look.glyph = tone == Tone::Plum ? std::optional(Glyph::Demo) : std::nullopt;
    m_workspace->setLook(look);
    m_workspace->setVisible(!text.isEmpty());
    settle();
}

void TopBar::settle()
{
    const double room = width() / Theme::of(this).scale().factor;
    m_workspace->setText(room < roomForTheWorkspace ? m_workspaceShort : m_workspaceText);
    m_workspace->setToolTip(room < roomForTheWorkspace ? m_workspaceText : QString());
    m_person->setCompact(room < roomForTheName);
    m_search->setMaximumWidth(Theme::of(this).dp(460));
}

QSize TopBar::sizeHint() const { return {Theme::of(this).dp(900), Theme::of(this).dp(height::topBar)}; }

QSize TopBar::minimumSizeHint() const { return {Theme::of(this).dp(480), Theme::of(this).dp(height::topBar)}; }

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    painter.fillRect(rect(), brush.colour(Colour::Surface));
    brush.rule(rect(), Qt::BottomEdge);
    const QRectF line(m_person->x() - brush.dp(5), (height() - brush.dp(30)) / 2.0, 1, brush.dp(30));
    painter.fillRect(line, brush.colour(Colour::Border));
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    settle();
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) settle();
    if (event->type() == QEvent::LanguageChange) nameParts();
}

}
