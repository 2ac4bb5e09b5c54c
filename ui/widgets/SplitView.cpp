#include "ui/widgets/SplitView.h"

#include "ui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

namespace carrel::ui {

Arrangement arrangementFor(double effectiveWidth)
{
    if (effectiveWidth < 1000) return Arrangement::One;
    return effectiveWidth < 1360 ? Arrangement::Two : Arrangement::Three;
}

SplitView::SplitView(QWidget* list, QWidget* detail, QWidget* side, QWidget* parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal, this)), m_list(list), m_right(new QWidget), m_side(side)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->addWidget(m_splitter);
    m_down = new QVBoxLayout(m_right);
    m_across = new QHBoxLayout;
    for (QBoxLayout* box : {m_down, m_across}) {
        box->setContentsMargins({});
        box->setSpacing(0);
    }
    m_across->addWidget(detail, 1);
    if (side) m_across->addWidget(side);
    m_down->addLayout(m_across, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this](int at) { m_listWidth = qRound(at / Theme::of(this).scale().factor); });
}

QSize SplitView::minimumSizeHint() const
{
    // Not what the present arrangement needs: the window has to be able to become narrow enough for the next one.
    return {Theme::of(this).dp(360), Theme::of(this).dp(240)};
}

void SplitView::setHead(QWidget* head) { m_down->insertWidget(0, head); }

void SplitView::setFoot(QWidget* foot) { m_down->addWidget(foot); }

void SplitView::setSide(QWidget* side, QWidget* place)
{
    m_side = side;
    m_sidePlace = place;
    m_across->addWidget(side);
    if (!place->layout()) {
        auto* layout = new QVBoxLayout(place);
        layout->setContentsMargins({});
    }
    this->place();
}

void SplitView::setWidths(int list, int side)
{
    m_listWidth = list;
    m_sideWidth = side;
    m_settled = false;
    arrange();
}

bool SplitView::isListShown() const { return m_alone || m_arrangement != Arrangement::One || !m_onDetail; }

void SplitView::setAlone(bool alone)
{
    if (m_alone == alone) return;
    m_alone = alone;
    place();
}

void SplitView::showList()
{
    m_onDetail = false;
    place();
}

void SplitView::showDetail()
{
    m_onDetail = true;
    place();
}

void SplitView::arrange()
{
    // The breakpoints are the window's, rail included, so that every page changes at the same width.
    const double factor = Theme::of(this).scale().factor;
    const Arrangement now = arrangementFor(std::max(window()->width(), width()) / factor);
    const bool changed = now != m_arrangement || !m_settled;
    m_arrangement = now;
    if (changed) {
        place();
        m_settled = true;
        Q_EMIT arranged(now);
    }
}

void SplitView::place()
{
    const Theme& theme = Theme::of(this);
    const bool one = m_arrangement == Arrangement::One;
    m_list->setVisible(m_alone || !one || !m_onDetail);
    m_right->setVisible(!m_alone && (!one || m_onDetail));
    if (m_side) {
        const bool beside = m_arrangement == Arrangement::Three || !m_sidePlace;
        if (beside && m_side->parentWidget() != m_right) m_across->addWidget(m_side);
        if (!beside && m_side->parentWidget() != m_sidePlace) m_sidePlace->layout()->addWidget(m_side);
        m_side->setVisible(m_arrangement == Arrangement::Three || m_sidePlace);
        m_side->setMaximumWidth(beside ? theme.dp(m_sideWidth) : QWIDGETSIZE_MAX);
        m_side->setMinimumWidth(beside ? theme.dp(m_sideWidth) : 0);
    }
    size();
}

/// The list keeps the width it was given, also after it has had the whole window.
void SplitView::size()
{
    const int list = Theme::of(this).dp(listWidth());
    m_splitter->setSizes({list, std::max(1, width() - list)});
}

int SplitView::listWidth() const
{
    constexpr int usual = 356, wider = 380, widest = 404, someRoom = 1260, muchRoom = 1400;
    const double wide = std::max(window()->width(), width()) / Theme::of(this).scale().factor;
    return m_listWidth.value_or(wide >= muchRoom ? widest : wide >= someRoom ? wider : usual);
}

void SplitView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    size();
}

bool SplitView::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    // What the parts need at the least is known only now that they have been laid out in another text size.
    if (event->type() == QEvent::LayoutRequest) size();
    return done;
}

void SplitView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange) return;
    m_settled = false;
    arrange();
}

}
