#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Label;
class Shelf;

/// What one has printed and where it stands: what must be destroyed first, then what is kept, then what is gone. Saying
/// "Mark as destroyed" is an edit like any other: it reaches the hub, and can be taken back.
class PrintsSheet final : public Sheet
{
    Q_OBJECT

public:
    PrintsSheet(const Ground& ground, QWidget* window);

private:
    void tell();
    void addGroup(const QString& title, const std::vector<session::Item>& prints);
    QWidget* lineFor(const session::Item& print);
    void mark(const session::Item& print, bool destroyed);

    Ground m_ground;
    Label* m_words;
    Label* m_fault;
    Shelf* m_shelf;
};

}
