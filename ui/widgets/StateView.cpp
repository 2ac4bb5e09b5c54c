#include "ui/widgets/StateView.h"

#include "ui/theme/Colour.h"
#include "ui/theme/Looks.h"
#include "ui/theme/Scale.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Picture.h"
#include "ui/widgets/Skeleton.h"

namespace carrel::ui {

namespace {

struct Look {
    Glyph glyph;
    Colour colour = Colour::Text2;
};

Look lookOf(StateKind kind)
{
    switch (kind) {
    case StateKind::FirstEmpty: return {Glyph::Inbox};
    case StateKind::FilterEmpty: return {Glyph::SearchNone};
    case StateKind::Loading: return {Glyph::Clock};
    case StateKind::Error: return {Glyph::Warning, Colour::Warn};
    case StateKind::Offline: return {Glyph::CloudOff, Colour::Warn};
    case StateKind::HiddenByRole: return {Glyph::EyeOff};
    case StateKind::NotOnThisDesk: return {Glyph::CloudOff};
    }
    return {Glyph::Inbox};
}

}

StateView::StateView(QWidget* parent) : QWidget(parent), m_both(new Column(this))
{
    setRingLook(this, {.within = true});
    for (QTimer* timer : {&m_toSkeleton, &m_toWords, &m_toCancel}) timer->setSingleShot(true);
}

void StateView::makeMessage()
{
    if (m_message) return;
    m_message = new QWidget(this);
    auto* column = new Column(m_message, Insets::all(space::page), 8);
    m_picture = new Picture(Glyph::Inbox, iconSize::state);
    m_heading = new Heading({}, TextRole::Heading);
    m_words = new Label({}, TextRole::Body, Colour::Text2);
    m_action = new Button({});
    m_heading->setAlignment(Qt::AlignHCenter);
    m_words->setAlignment(Qt::AlignHCenter);
    m_heading->wrapped();
    m_words->wrapped();
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addGap(4);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addGap(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_both->addWidget(m_message, 1);
    connect(m_action, &Button::clicked, this, &StateView::actionChosen);
}

void StateView::makeLoading()
{
    if (m_loading) return;
    m_loading = new QWidget(this);
    auto* waiting = new Column(m_loading, Insets::all(m_inset), 12);
    m_loadingWords = new Heading({}, TextRole::BodyStrong);
    m_skeleton = new Skeleton(4);
    m_cancel = new Button({});
    waiting->addWidget(m_loadingWords);
    waiting->addWidget(m_skeleton);
    waiting->addWidget(m_cancel, 0, Qt::AlignLeft);
    waiting->addStretch(1);
    m_both->addWidget(m_loading, 1);
    connect(m_cancel, &Button::clicked, this, &StateView::cancelled);
    connect(&m_toSkeleton, &QTimer::timeout, m_skeleton, &QWidget::show);
    connect(&m_toWords, &QTimer::timeout, m_loadingWords, &QWidget::show);
    connect(&m_toCancel, &QTimer::timeout, m_cancel, &QWidget::show);
}

void StateView::tell(StateKind kind, const StateWords& words)
{
    // Told again and again while it waits, it has still waited since the first time.
    if (kind == StateKind::Loading && m_kind == kind && m_loading && m_loadingWords->text() == words.heading) return;
    m_kind = kind;
    for (QTimer* timer : {&m_toSkeleton, &m_toWords, &m_toCancel}) timer->stop();
    const bool loading = kind == StateKind::Loading;
    loading ? makeLoading() : makeMessage();
    if (m_message) m_message->setVisible(!loading);
    if (m_loading) m_loading->setVisible(loading);
    if (loading) return tellLoading(words);
    const Look look = lookOf(kind);
    m_picture->setGlyph(words.glyph.value_or(look.glyph), look.colour);
    m_heading->setText(words.heading);
    m_words->setText(words.words);
    m_words->setVisible(!words.words.isEmpty());
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    settleAction();
    m_action->setIcon(QIcon());
    if (words.actionGlyph) m_action->setGlyph(*words.actionGlyph);
}

void StateView::settleAction() { m_action->setVariant(m_leads && m_kind == StateKind::FirstEmpty ? ButtonVariant::Primary : ButtonVariant::Standard); }

bool StateView::hasAction() const { return m_action && m_action->isVisibleTo(this) && !m_message->isHidden(); }

void StateView::setLeading(bool leading)
{
    m_leads = leading;
    if (m_action) settleAction();
}

void StateView::tellLoading(const StateWords& words)
{
    m_loadingWords->setText(words.heading);
    m_skeleton->hide();
    m_loadingWords->hide();
    m_cancel->setText(words.action);
    m_cancel->hide();
    m_toSkeleton.start(150);
    m_toWords.start(1000);
    if (!words.action.isEmpty()) m_toCancel.start(5000);
}

void StateView::showAllOfLoading()
{
    if (!m_loading) return;
    for (QTimer* timer : {&m_toSkeleton, &m_toWords, &m_toCancel}) timer->stop();
    m_skeleton->show();
    m_loadingWords->show();
    m_cancel->setVisible(!m_cancel->text().isEmpty());
}

}
