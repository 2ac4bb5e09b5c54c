#pragma once

#include "core/base/Moment.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace carrel::hub {

/// What is kept of a visit that Waitwhile tells of: nothing else is ever read out of its words. Addresses, telephone numbers,
/// notes, tags, the size of a party and what somebody wrote into a form end here.
struct OutsideVisit {
    enum class State : quint8 {
        Elsewhere, ///< booked, asked for or a draft: not in the room
        Waiting,
        Serving,
        Complete,
        Gone, ///< removed there
    };
    QString id;
    QString location;
    State state = State::Elsewhere;
    QString student; ///< what the university calls the person, as they gave it; empty where it is not said
    QString name;
    QString ticket;
    QStringList topics; ///< ids of services, and what was chosen in the one field that is configured
    std::optional<base::Moment> joined = {};
    std::optional<base::Moment> served = {};
    std::optional<base::Moment> completed = {};
    bool operator==(const OutsideVisit&) const = default;
};

/// A call of theirs about one visit; `visit` is nothing where it is about something else.
struct OutsideCall {
    base::Moment told;
    std::optional<OutsideVisit> visit;
};

struct OutsidePage {
    std::vector<OutsideVisit> visits;
    int unread = 0; ///< rows that say too little to be a visit
    QString next;   ///< where the next page begins; empty at the end
};

constexpr qsizetype MostHookBytes = 256 * 1024;

/// Nothing for what cannot be read, or is in a state that nobody here knows.
std::optional<OutsideCall> readOutsideCall(const QByteArray& json, const QString& topicField);
std::optional<OutsideVisit> readOutsideVisit(const QByteArray& json, const QString& topicField);
std::optional<OutsidePage> readOutsidePage(const QByteArray& json, const QString& topicField);

}
