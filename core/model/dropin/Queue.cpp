#include "core/model/dropin/Queue.h"

namespace carrel::model {

namespace {

std::optional<QueuePlace> placeOf(const RecordId& visit, std::optional<VisitState> state, std::optional<base::Moment> joined,
                                  std::optional<base::Moment> requeued)
{
    if (state != VisitState::Waiting || !joined) return std::nullopt;
    return QueuePlace{requeued.value_or(*joined), visit};
}

template <class T>
std::optional<T> shown(const View& view, const Field<T>& field)
{
    return view.see(field).match([](const T& value) { return std::optional<T>(value); }, [] { return std::optional<T>(); },
                                 [] { return std::optional<T>(); });
}

}

std::optional<QueuePlace> queuePlace(const View& visit)
{
    return placeOf(visit.id(), shown(visit, Visit::state), shown(visit, Visit::joined), shown(visit, Visit::requeued));
}

std::optional<QueuePlace> queuePlace(const Record& visit)
{
    return placeOf(visit.id(), visit.get(Visit::state), visit.get(Visit::joined), visit.get(Visit::requeued));
}

QString drawTicket(base::Random& random)
{
    constexpr QLatin1StringView letters("ACDEFHJKLMNPRTVWXY");
    constexpr QLatin1StringView digits("2346789");
    QString out;
    for (const auto& from : {letters, letters, digits, digits}) out += from.at(qsizetype(random.below(quint32(from.size()))));
    return out;
}

}
