#include "ui/widgets/IdentityBar.h"

#include "ui/theme/Theme.h"
#include "ui/theme/Brushwork.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/ActionRow.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Clip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

#include <QtCore/QEvent>
#include <algorithm>

namespace carrel::ui {

namespace {

/// The name and its line keep this much room before a button has to go into the menu.
constexpr double roomForWords = 330;
constexpr int copiedMs = 4000;

}

IdentityBar::IdentityBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new Row(this, Insets{}, 12);
    m_back = new Button(Glyph::ChevronLeft, {}, ButtonVariant::Quiet);
    m_back->setFlush();
    m_back->hide();
    m_avatar = new Avatar({}, 52);
    m_name = new ElidingLabel({}, TextRole::Title);
    speakAs(m_name, QAccessible::Heading);
    m_tagBox = new QWidget;
    new Row(m_tagBox, Insets{}, 8);
    m_number = new ElidingLabel({}, TextRole::Meta);
    m_number->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_copy = new IconButton(Glyph::Copy, {});
    m_copy->setSmall(true);
    setRingLook(m_copy, {.radius = 7, .within = true});
    m_meta = new ElidingLabel({}, TextRole::Meta, Colour::Text2);
    m_more = new ElidingLabel({}, TextRole::Meta, Colour::Text2);
    m_more->hide();
    m_subject = new ElidingLabel({}, TextRole::Meta);
    m_subject->hide();
    m_actions = new ActionRow;
    auto* first = new Row(Insets{}, 8);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    first->addWidget(m_name, 100);
    first->addWidget(m_tagBox);
    first->addStretch(1);
    // The ring around the button keeps clear of the words on all four sides.
    auto* second = new Row(Insets{}, 8);
    second->addWidget(m_number);
    second->addWidget(m_copy);
    second->addWidget(m_meta, 1);
    auto* words = new Column(Insets{}, 3);
    words->addLayout(first);
    words->addLayout(second);
    words->addWidget(m_more);
    words->addWidget(m_subject);
    row->addWidget(m_back);
    row->addWidget(m_avatar);
    row->addLayout(words, 1);
    row->addWidget(m_actions);
    m_copied.setSingleShot(true);
    m_copied.setInterval(copiedMs);
    connect(&m_copied, &QTimer::timeout, this, &IdentityBar::nameParts);
    connect(m_copy, &Button::clicked, this, &IdentityBar::copyNumber);
    connect(m_back, &Button::clicked, this, &IdentityBar::backChosen);
    nameParts();
}

void IdentityBar::setPerson(const QString& name, const QString& number, const QString& meta)
{
    m_avatar->setName(name);
    m_name->setText(name);
    m_number->setText(number);
    m_number->setVisible(!number.isEmpty());
    m_copy->setVisible(!number.isEmpty());
    m_whole = meta;
    m_meta->setText(meta);
    m_copied.stop();
    nameParts();
    settle();
}

void IdentityBar::setGlyph(std::optional<Glyph> glyph) { m_avatar->setGlyph(glyph); }

void IdentityBar::setSubject(const QString& subject)
{
    m_subject->setText(subject);
    m_subject->setVisible(!subject.isEmpty());
}

void IdentityBar::setTags(const QList<ChipLook>& tags)
{
    for (QWidget* old : m_tagBox->findChildren<Chip*>()) delete old;
    for (const ChipLook& tag : tags) m_tagBox->layout()->addWidget(new Chip(tag));
    settle();
}

void IdentityBar::setBack(const QString& text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
    settle();
}

void IdentityBar::nameParts()
{
    m_copy->setGlyph(Glyph::Copy);
    m_copy->setName(tr("Copy the student number"));
}

void IdentityBar::copyNumber()
{
    copyPrivately(m_number->text());
    m_copy->setGlyph(Glyph::Check, Colour::Ok);
    m_copy->setName(tr("Copied"));
    m_copied.start();
    announce(this, tr("Copied"));
    Q_EMIT numberCopied();
}

void IdentityBar::settle()
{
    const Theme& theme = Theme::of(this);
    const int back = m_back->isVisibleTo(this) ? m_back->sizeHint().width() + theme.dp(12) : 0;
    const auto tags = m_tagBox->findChildren<Chip*>(Qt::FindDirectChildrenOnly);
    const int tag = tags.isEmpty() ? 0 : tags.first()->sizeHint().width() + theme.dp(8);
    const int wanted = std::max(theme.dp(roomForWords), m_name->sizeHint().width() + tag);
    m_actions->fit(width() - back - m_avatar->sizeHint().width() - 2 * theme.dp(12) - wanted);
    // Whose record it is is read whole before any tag is, and before any button but the last.
    const int words = width() - back - m_avatar->sizeHint().width() - 2 * theme.dp(12) - m_actions->sizeHint().width();
    int room = words - m_name->sizeHint().width() - theme.dp(8);
    for (Chip* one : tags) {
        room -= one->sizeHint().width() + theme.dp(8);
        one->setVisible(room >= 0);
    }
    // What there is no room for goes on in a line of its own, and is broken between two things and never in one: a short one
    // stays above, though a long one before it does not.
    const QString between(u'\u00b7');
    const double rest = words - m_number->sizeHint().width() - (m_copy->isHidden() ? 0 : m_copy->sizeHint().width()) - theme.dp(12);
    QStringList above, below;
    for (const QString& part : m_whole.split(between)) {
        const bool isFirst = above.isEmpty() && m_number->isHidden();
        const bool fits = textWidth(theme, TextRole::Meta, (above + QStringList(part)).join(between)) <= rest;
        (isFirst || fits ? above : below).append(part);
    }
    m_meta->setText(below.isEmpty() ? m_whole : above.join(between).trimmed());
    m_more->setText(below.join(between).trimmed());
    m_tagBox->setVisible(!tags.isEmpty() && !tags.first()->isHidden());
    if (m_more->isHidden() == below.isEmpty()) return;
    m_more->setVisible(!below.isEmpty());
    // A line more or less moves whatever stands below at once, and not one layout after another.
    QMetaObject::invokeMethod(this, &IdentityBar::layOutAbove, Qt::QueuedConnection);
}

void IdentityBar::layOutAbove()
{
    for (QWidget* up = this; up; up = up->isWindow() ? nullptr : up->parentWidget()) {
        if (up->layout()) up->layout()->activate();
    }
}

bool IdentityBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    // How long the name and the tags are is known only once they have their new font.
    if (event->type() == QEvent::LayoutRequest) settle();
    return done;
}

void IdentityBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    settle();
}

void IdentityBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) settle();
    if (event->type() == QEvent::LanguageChange) nameParts();
}

}
