#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

class QComboBox;

namespace carrel::ui {

class Banner;
class Button;
class Label;
class LabelledField;

/// Settles what was set aside unread: under what it is kept, or that it is not. The words are not shown before that.
class AsideForm final : public Card
{
    Q_OBJECT

public:
    explicit AsideForm(const Ground& ground, QWidget* parent = nullptr);

    void open(const session::CaseFile& file);
    void refresh(const session::CaseFile& file);

Q_SIGNALS:
    void basisWanted(bool condition);
    void settled();
    void closed();

private:
    void keepIt();
    /// There is one thing to do first: to say what it relies on, and then to keep it.
    void settle();
    void askToDiscard();

    Ground m_ground;
    std::optional<session::SetAside> m_aside;
    Label* m_words;
    Banner* m_fault;
    QComboBox* m_basis;
    LabelledField* m_field;
    Button* m_keep;
    Button* m_consent;
    Button* m_discard;
    bool m_sure = false;
};

}
