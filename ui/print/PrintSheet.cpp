#include "ui/print/PrintSheet.h"

#include "ui/pages/Pair.h"
#include "ui/pages/Shelf.h"
#include "ui/print/PaperView.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

namespace carrel::ui {

namespace {

constexpr int sheetWidth = 1120, formWidth = 340, roomForBoth = 820, mostCopies = 9;

}

PrintSheet::PrintSheet(const Ground& ground, std::vector<PaperOffer> offers, bool isDemo, QWidget* window)
    : Sheet(tr("Print"), window), m_ground(ground), m_offers(std::move(offers)), m_isDemo(isDemo), m_view(new PaperView), m_what(new QComboBox), m_copies(new QSpinBox),
      m_destroy(new QComboBox), m_large(new QCheckBox(tr("Large print"))), m_health(new QCheckBox(tr("Include health information"))), m_reason(new QLineEdit),
      m_outcome(new Banner(Tone::Ok, {}))
{
    setContentWidth(sheetWidth);
    auto* head = new Row(Insets{}, 10);
    head->addWidget(new Heading(tr("Print"), TextRole::Title), 1);
    auto* close = new IconButton(Glyph::Close, tr("Close"));
    head->addWidget(close);
    body()->addLayout(head);
    auto* pair = new Pair(formWidth, roomForBoth);
    pair->main()->addWidget(makePages());
    pair->aside()->addWidget(makeForm());
    auto* shelf = new Shelf;
    shelf->put(pair);
    // It is a part of the sheet, not a hole in it.
    shelf->viewport()->setAutoFillBackground(false);
    pair->setAutoFillBackground(false);
    body()->addWidget(shelf);
    connect(close, &Button::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    for (const PaperOffer& offer : m_offers) m_what->addItem(offer.name);
    tell();
    connect(m_what, &QComboBox::currentIndexChanged, this, &PrintSheet::tell);
    for (QCheckBox* box : {m_large, m_health}) connect(box, &QCheckBox::toggled, this, &PrintSheet::tell);
    connect(m_copies, &QSpinBox::valueChanged, this, &PrintSheet::tell);
    connect(m_destroy, &QComboBox::currentIndexChanged, this, &PrintSheet::tell);
    connect(m_view, &PaperView::turned, this, &PrintSheet::tellPage);
    tellPage();
}

QWidget* PrintSheet::makePages()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{4, 4, 4, 4}, 10);
    column->addWidget(m_view, 0, Qt::AlignHCenter);
    auto* row = new Row(Insets{}, 8);
    m_before = new IconButton(Glyph::ChevronLeft, tr("Page before"));
    m_after = new IconButton(Glyph::ChevronRight, tr("Next page"));
    m_page = new Label({}, TextRole::Meta, Colour::Text2);
    auto* larger = new Button(Glyph::Search, tr("Read it larger"), ButtonVariant::Quiet);
    larger->setCheckable(true);
    larger->setSmall(true);
    row->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_before, m_page, m_after, larger}) row->addWidget(part);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_before, &Button::clicked, this, [this] { m_view->turnTo(m_view->page() - 1); });
    connect(m_after, &Button::clicked, this, [this] { m_view->turnTo(m_view->page() + 1); });
    connect(larger, &Button::toggled, m_view, &PaperView::setLarge);
    return box;
}

QWidget* PrintSheet::makeForm()
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{4, 4, 4, 4}, 14);
    m_outcome->hide();
    column->addWidget(m_outcome);
    column->addWidget(new LabelledField(tr("What to print"), m_what));
    m_copies->setRange(1, mostCopies);
    auto* row = new Row(Insets{}, 12);
    row->addWidget(new LabelledField(tr("Copies"), m_copies), 1);
    row->addWidget(new LabelledField(tr("Destroy by"), m_destroy), 2);
    column->addLayout(row);
    column->addWidget(m_large);
    column->addWidget(m_health);
    m_reason->setMaxLength(int(model::TextLimit));
    m_reasonField = new LabelledField(tr("Why it is printed"), m_reason, tr("Needed for a file, and wherever there is health information."));
    column->addWidget(m_reasonField);
    column->addWidget((new Label(tr("Each printing is noted before it happens: what, how many pages, whom it concerns, and by when it must be destroyed. The note goes into the hub's audit record."),
                                 TextRole::Meta, Colour::Text2))
                          ->wrapped());
    m_print = new Button(Glyph::Print, tr("Print …"), ButtonVariant::Primary);
    auto* save = new Button(Glyph::Download, tr("Save as PDF …"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 10);
    flow->addWidget(m_print);
    flow->addWidget(save);
    column->addWidget(buttons);
    column->addStretch(1);
    connect(m_print, &Button::clicked, this, &PrintSheet::print);
    connect(save, &Button::clicked, this, &PrintSheet::save);
    return box;
}

}
