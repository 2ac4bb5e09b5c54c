#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

class QComboBox;

namespace carrel::ui {

class Banner;
class Button;
class Label;

/// The times on offer: to choose one for somebody, or to take one back.
class TimesSheet final : public Sheet
{
    Q_OBJECT

public:
    enum class Purpose { Give, Mind };

    TimesSheet(const Ground& ground, session::Tutorials& tutorials, Purpose purpose, QWidget* window);

    QComboBox* times() const { return m_times; }
    void submit();

Q_SIGNALS:
    void chosen(const carrel::model::RecordId& slot);
    /// Times are to be offered.
    void offerWanted();
    void changed();

private:
    void fill();
    void tell();
    std::optional<session::SlotLine> marked() const;

    Ground m_ground;
    session::Tutorials& m_tutorials;
    Purpose m_purpose;
    std::vector<session::SlotLine> m_lines;
    Banner* m_fault;
    Label* m_said;
    QComboBox* m_times;
    QWidget* m_field = nullptr;
    Button* m_do;
    Button* m_offer;
};

}
