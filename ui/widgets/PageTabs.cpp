#include "ui/widgets/PageTabs.h"

namespace carrel::ui {

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
