#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

namespace carrel::ui {

class Banner;
class Label;

/// Frees the desk of what its person does not need: which cases are held and why, what each group would free, and what has
/// gone already and can come back.
class TrimCard final : public Card
{
    Q_OBJECT

public:
    explicit TrimCard(const Ground& ground, QWidget* parent = nullptr);

    /// Which cases were looked at lately; they stand in a group of their own.
    void setOpenedLately(std::function<QSet<model::RecordId>()> lately) { m_lately = std::move(lately); }
    /// Hides itself where there is nothing to trim and nothing trimmed.
    void refresh();
    /// Takes every trimming back.
    void keepAll();

Q_SIGNALS:
    void trimmed(const QString& words);
    void hadBack(const QString& words);

private:
    QWidget* rowOf(const session::TrimGroup& group);
    void trim(const session::TrimGroup& group);
    void tellTrimmed(const session::TrimReport& report);
    const std::vector<session::TrimGroup>& groups();

    Ground m_ground;
    std::function<QSet<model::RecordId>()> m_lately;
    /// Sorting a full desk's cases reads each of them: once, until something changes or another case was looked at.
    std::optional<std::vector<session::TrimGroup>> m_sorted;
    QSet<model::RecordId> m_sortedFor;
    Label* m_need;
    Banner* m_gone;
    QWidget* m_groups;
};

}
