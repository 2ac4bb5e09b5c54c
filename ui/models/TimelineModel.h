#pragma once

#include "core/session/Desk.h"
#include "ui/widgets/TimelineDelegate.h"
#include "ui/widgets/TimelineEntry.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// Which part of a case's story is shown.
enum class TimelineFilter : quint8 { Everything, Notes, Contact, Plans, Referrals, Consents };

/// A note as it stood before somebody amended it.
struct EarlierText {
    QString when;
    QString text;

    bool operator==(const EarlierText&) const = default;
};

/// One thing that happened in a case: how it is shown, and what it is.
struct Happening {
    model::KindNo kind = model::KindNo::None;
    model::RecordId id;
    base::Moment at;
    /// No value where the time of day is not known.
    bool timeKnown = true;
    TimelineEntry entry = {};
    /// The whole text, where the entry shows only its beginning.
    QString whole = {};
    bool isContact = false;
    /// Latest first.
    std::vector<EarlierText> earlier = {};
    /// It can be written anew.
    bool canAmend = false;

    bool operator==(const Happening&) const = default;
};

/// Everything in a case that the role sees, newest first; the days are not marked yet.
std::vector<Happening> happeningsOf(session::Desk& desk, const session::CaseFile& file, base::Moment now);

/// The story of one case, day by day.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TimelineModel(const base::Clock& clock, QObject* parent = nullptr);

    void tell(std::vector<Happening> happenings);
    void show(TimelineFilter filter);
    const Happening& at(int row) const { return m_all[m_shown[size_t(row)]]; }
    int rowOf(const model::RecordId& id) const;
    /// How many there are in all, whatever is shown.
    int total() const { return int(m_all.size()); }
    const TimelineEntry& entry(int row) const { return m_entries[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void choose();
    bool belongs(const Happening& happening) const;

    const base::Clock& m_clock;
    TimelineFilter m_filter = TimelineFilter::Everything;
    std::vector<Happening> m_all;
    std::vector<size_t> m_shown;
    std::vector<TimelineEntry> m_entries;
};

/// Draws the model's entries.
class CaseTimelineDelegate final : public TimelineDelegate
{
    Q_OBJECT

public:
    using TimelineDelegate::TimelineDelegate;
    TimelineEntry entry(const QModelIndex& index) const override;
};

}
