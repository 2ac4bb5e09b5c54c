#pragma once

#include "ui/pages/Place.h"

#include <QtCore/QPointer>

namespace carrel::ui {

class Button;
class Label;
class Shelf;

/// What can be done with several cases at once, below the list they are marked in. It is there only while there are several.
class BulkBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BulkBar(const Ground& ground, QWidget* parent = nullptr);

    void tell(const std::vector<model::RecordId>& cases);
    const std::vector<model::RecordId>& cases() const { return m_cases; }
    void give();
    void move();
    /// Whether it asks for something just now.
    bool isAsking() const { return m_form; }

Q_SIGNALS:
    /// Nothing is to be marked any more.
    void cleared();
    void askingChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void put(QWidget* form);
    void putAway();

    Ground m_ground;
    std::vector<model::RecordId> m_cases;
    Label* m_count;
    QWidget* m_buttons;
    Button* m_give;
    Button* m_move;
    Shelf* m_shelf;
    QPointer<QWidget> m_form;
};

}
