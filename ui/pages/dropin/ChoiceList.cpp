#include "ui/pages/dropin/ChoiceList.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QRadioButton>

namespace carrel::ui {

ChoiceList::ChoiceList(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    new Column(this, Insets{}, 4);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) Q_EMIT changed();
    });
}

void ChoiceList::add(int number, const QString& words, const QString& meaning)
{
    auto* way = new QRadioButton(words);
    m_group->addButton(way, number);
    if (!focusProxy()) setFocusProxy(way);
    layout()->addWidget(way);
    if (meaning.isEmpty()) return;
    way->setAccessibleDescription(meaning);
    auto* box = new QWidget;
    auto* below = new Row(box, Insets{30, 0, 0, 4}, 0);
    below->addWidget((new Label(meaning, TextRole::Meta, Colour::Text2))->wrapped(), 1);
    layout()->addWidget(box);
}

std::optional<int> ChoiceList::chosen() const { return m_group->checkedId() >= 0 ? std::optional(m_group->checkedId()) : std::nullopt; }

void ChoiceList::choose(std::optional<int> number)
{
    if (number && at(*number)) at(*number)->setChecked(true);
}

QAbstractButton* ChoiceList::at(int number) const { return m_group->button(number); }

}
