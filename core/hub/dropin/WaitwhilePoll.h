#pragma once

#include "core/hub/intake/Source.h"
#include "core/hub/intake/WaitwhileReader.h"
#include "core/hub/intake/WaitwhileSettings.h"

#include <QtCore/QSet>

namespace carrel::hub {

class Arrivals;

/// What one look at Waitwhile's own record came to.
struct PollDone {
    SourceFault fault = SourceFault::None;
    int visits = 0;
    int changed = 0; ///< what their calls should have told, and did not
    int left = 0;    ///< of these: who is not there any more
    int held = 0;    ///< where a desk's word stands
    int unplaced = 0;
    int unread = 0;
    bool ok() const { return fault == SourceFault::None; }
};

/// Compares what is here with what Waitwhile has: all who wait and are served, and who was done with since yesterday. Asks in
/// its own thread, and goes to the store for moments only. What a fault leaves unread is left as it is.
class WaitwhilePoll
{
public:
    using OnStore = std::function<void(const std::function<void(Arrivals&)>&)>;

    WaitwhilePoll(const Waitwhile& with, Source& source, SourceWait wait, OnStore onStore)
        : m_with(with), m_source(source), m_wait(std::move(wait)), m_onStore(std::move(onStore)) {}
    PollDone run(base::Moment now);

private:
    Asked ask(const QString& path, const QList<std::pair<QString, QString>>& query = {});
    SourceFault readAll(base::Moment now, PollDone& done);
    SourceFault readSlice(const QString& location, const QString& state, base::Moment now, PollDone& done);
    SourceFault lookFor(const QStringList& missing, PollDone& done);

    const Waitwhile& m_with;
    Source& m_source;
    SourceWait m_wait;
    OnStore m_onStore;
    std::vector<OutsideVisit> m_visits;
    QSet<QString> m_there;
};

}
