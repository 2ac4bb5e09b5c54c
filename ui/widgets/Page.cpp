#include "ui/widgets/Page.h"

#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace carrel::ui {

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_body = new Column(content, Insets::all(space::page), 14);
    setWidget(content);
    qApp->installEventFilter(this);
}

bool ScrollPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        auto* focused = qobject_cast<QWidget*>(watched);
        const bool mouse = static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason;
        if (focused && !mouse && widget() && widget()->isAncestorOf(focused)) ensureWidgetVisible(focused, 24, 24);
    }
    return QScrollArea::eventFilter(watched, event);
}

SectionTitle::SectionTitle(const QString& text, QWidget* parent) : QWidget(parent)
{
    auto* row = new Row(this, Insets{}, 8);
    m_heading = new Heading(text, TextRole::Heading);
    m_count = new Label({}, TextRole::Heading, Colour::Text3);
    m_count->hide();
    m_tools = new Row(Insets{}, 8);
    row->addWidget(m_heading);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addLayout(m_tools);
}

void SectionTitle::setText(const QString& text) { m_heading->setText(text); }

void SectionTitle::setCount(const QString& count)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
}

Figure::Figure(const QString& number, const QString& caption, Size size, QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{}, 1);
    m_number = new Label(number, size == Size::Large ? TextRole::Num : TextRole::Title);
    m_caption = new Label(caption, TextRole::Meta, Colour::Text2);
    column->addWidget(m_number);
    column->addWidget(m_caption);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Figure::setNumber(const QString& number, Colour colour)
{
    m_number->setText(number);
    m_number->setColour(colour);
}

void Figure::setCaption(const QString& caption) { m_caption->setText(caption); }

PageTabs::PageTabs(const QString& name, QWidget* parent) : QTabBar(parent)
{
    setAccessibleName(name);
    setExpanding(false);
    setDrawBase(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
}

int PageTabs::addPage(const QString& text, int count)
{
    m_texts << text;
    const int page = addTab(text);
    setPageCount(page, count);
    return page;
}

void PageTabs::setPageCount(int page, int count)
{
    setTabText(page, count < 0 ? m_texts[page] : QStringLiteral("%1  %2").arg(m_texts[page]).arg(count));
}

}
