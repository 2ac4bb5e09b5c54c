#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

namespace carrel::ui {

class Banner;
class SearchField;
class Shelf;

/// Finds the case that another one has to do with, by its student or its title, and links the two.
class LinkForm final : public Card
{
    Q_OBJECT

public:
    LinkForm(const Ground& ground, const model::RecordId& theCase, QWidget* parent = nullptr);

Q_SIGNALS:
    void linked();
    void closed();

private:
    void find();
    void link(const model::RecordId& other);

    Ground m_ground;
    model::RecordId m_case;
    SearchField* m_field;
    Shelf* m_shelf;
    Banner* m_fault;
};

}
