#pragma once

#include "ui/models/TimelineModel.h"
#include "ui/widgets/Card.h"

namespace carrel::ui {

/// One entry of the timeline, whole, with its earlier versions: read above the others, which stay where they are.
class EntryCard final : public Card
{
    Q_OBJECT

public:
    explicit EntryCard(const Happening& happening, QWidget* parent = nullptr);

    model::RecordId id() const { return m_id; }
    /// Whether the card already says all of it.
    bool tells(const Happening& happening) const;

Q_SIGNALS:
    void actionChosen();
    void amendChosen();
    void closed();

private:
    void addText(const Happening& happening);
    void addButtons(const Happening& happening);

    model::RecordId m_id;
    QStringList m_said;
};

}
