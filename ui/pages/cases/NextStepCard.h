#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

class QLineEdit;

namespace carrel::ui {

class Button;
class DayField;
class Label;
class LabelledField;

/// What happens next in a case, and by when; changed where it stands.
class NextStepCard final : public Card
{
    Q_OBJECT

public:
    explicit NextStepCard(const Ground& ground, QWidget* parent = nullptr);

    void show(const session::Item& theCase);
    void keepDrafts();
    void edit();

Q_SIGNALS:
    void saved();

private:
    QWidget* makeReading();
    QWidget* makeEditing();
    void tell(const model::View& view);
    void tellClosed(const model::View& view);
    void finish();
    void submit();
    void setEditing(bool editing);
    void begin(const QString& text, std::optional<QDate> due);

    Ground m_ground;
    std::optional<session::Item> m_item;
    QWidget* m_reading;
    QWidget* m_editing;
    QWidget* m_hidden;
    Label* m_step;
    Label* m_when;
    Button* m_done;
    Button* m_change;
    QLineEdit* m_text;
    DayField* m_day;
    LabelledField* m_field;
    Draft* m_draft;
};

}
