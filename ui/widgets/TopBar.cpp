#include "ui/widgets/TopBar.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/PersonBlock.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/SyncChip.h"

#include <QtCore/QEvent>
#include <QtGui/QKeySequence>
#include <QtGui/QPainter>

namespace carrel::ui {

namespace {

/// Window widths, divided by the text size, below which the bar says less.
constexpr double roomForTheWorkspace = 1180, roomForTheName = 1040;

}

TopBar::TopBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new Row(this, Insets{12, 0, 12, 0}, 8);
    m_back = new IconButton(Glyph::Back, {}, this);
    m_forward = new IconButton(Glyph::Forward, {}, this);
    m_search = new SearchBox({}, {}, this);
    m_workspace = new Chip(ChipLook{{}, Tone::Plum, Glyph::Demo}, this);
    m_sync = new SyncChip(this);
    m_help = new IconButton(Glyph::Help, {}, this);
    m_lock = new IconButton(Glyph::Lock, {}, this);
    m_person = new PersonBlock(this);
    m_workspace->hide();
    setWays(false, false);
    nameParts();
    row->addWidget(m_back);
    row->addWidget(m_forward);
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
    m_search->setShortPrompt(tr("Find anything"));
    setWays(m_back->isEnabled(), m_forward->isEnabled());
    m_help->setName(tr("Help"));
    m_lock->setName(tr("Lock this desk"));
}

void TopBar::setWays(bool back, bool forward)
{
    const auto tell = [](IconButton* button, bool open, const QString& name, const QKeySequence& keys, const QString& why) {
        button->setEnabled(open);
        button->setName(name);
        button->setToolTip(open ? QStringLiteral("%1  %2").arg(name, keyWords(keys)) : QStringLiteral("%1: %2").arg(name, why));
        setSpoken(button, name, open ? keyWords(keys) : why);
    };
    tell(m_back, back, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), tr("you have been nowhere before this"));
    tell(m_forward, forward, tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), tr("you have not gone back"));
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
