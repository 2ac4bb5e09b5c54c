#include "core/session/Notices.h"

#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/session/OpenDesk.h"

#include <algorithm>

namespace carrel::session {

using namespace Qt::StringLiterals;
using model::KindNo;
using model::Notice;

std::vector<StudentNotice> noticesInForce(Desk& desk)
{
    std::vector<StudentNotice> out;
    for (const Item& item : desk.all(KindNo::Notice)) {
        const auto& view = item.view;
        const QString service = shown(view, Notice::service).value_or(QString());
        if (shown(view, Notice::state) != model::NoticeState::Current || service == u"staff-confidentiality"_s) continue;
        out.push_back({service, shown(view, Notice::title).value_or(service), shown(view, Notice::text).value_or(QString()), shown(view, Notice::version).value_or(QString()), shown(view, Notice::reviewOn)});
    }
    std::ranges::stable_sort(out, {}, &StudentNotice::title);
    return out;
}

std::optional<StudentNotice> noticeOfTeam(Desk& desk, const std::optional<model::RecordId>& team)
{
    const auto item = team ? desk.find(KindNo::Team, *team) : std::nullopt;
    const auto service = item ? shown(item->view, model::Team::service) : std::nullopt;
    if (!service) return std::nullopt;
    for (StudentNotice& notice : noticesInForce(desk)) {
        if (notice.service == *service) return std::move(notice);
    }
    return std::nullopt;
}

}
