#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

class Button;
class Label;

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

Q_SIGNALS:
    /// Nothing is to be marked any more.
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ground m_ground;
    std::vector<model::RecordId> m_cases;
    Label* m_count;
    Button* m_give;
    Button* m_move;
};

}
