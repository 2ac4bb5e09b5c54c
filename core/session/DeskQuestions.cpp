#include "core/session/OpenDesk.h"

#include "core/model/cases/Attachment.h"
#include "core/model/cases/Explanation.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/session/Today.h"

namespace carrel::session {

using model::KindNo;
using model::RecordId;
using store::Compare;
using store::Query;
using namespace Qt::StringLiterals;

namespace {

constexpr int Many = 2000;
constexpr int MostHits = 200;

Query::Test is(const model::FieldSpec& field, const model::Value& value) { return {&field, Compare::Is, value}; }
Query::Test isNot(const model::FieldSpec& field, const model::Value& value) { return {&field, Compare::IsNot, value}; }

model::Value codeOf(model::CaseState state) { return model::Kept<model::CaseState>::keep(state); }

bool covers(const model::View& dated, const model::Field<QDate>& from, const model::Field<QDate>& until, QDate today)
{
    const auto begins = shown(dated.see(from));
    const auto ends = shown(dated.see(until));
    return (!begins || *begins <= today) && (!ends || today < *ends);
}

}

std::vector<Item> Desk::naming(KindNo kind, const model::FieldSpec& field, const RecordId& id, const model::FieldSpec* sort, bool descending)
{
    return open().items(open().rows.select({kind, {is(field, id.text())}, sort, descending, Many, 0}));
}

std::optional<Item> Desk::find(KindNo kind, const RecordId& id)
{
    return asking([&]() -> std::optional<Item> {
        auto row = open().rows.find(kind, id);
        if (!row) return std::nullopt;
        return open().item(std::move(*row), open().waiting());
    });
}

std::vector<Item> Desk::all(KindNo kind)
{
    return asking([&]() -> std::vector<Item> {
        return open().items(open().rows.select({kind, {}, nullptr, false, 100'000, 0}));
    });
}

QString Desk::nameOf(KindNo kind, const RecordId& id)
{
    return asking([&]() -> QString {
        const auto row = open().rows.find(kind, id);
        if (!row) return {};
        if (kind == KindNo::Staff) return shown(row->view.see(model::Staff::name)).value_or(QString());
        if (kind == KindNo::Team) return shown(row->view.see(model::Team::name)).value_or(QString());
        if (kind == KindNo::Student) {
            const auto preferred = shown(row->view.see(model::Student::preferredName));
            return preferred && !preferred->isEmpty() ? *preferred : shown(row->view.see(model::Student::name)).value_or(QString());
        }
        if (kind == KindNo::Case) return shown(row->view.see(model::Case::title)).value_or(QString());
        return {};
    });
}

std::vector<Choice> Desk::choices(const QString& list)
{
    return asking([&]() -> std::vector<Choice> {
        std::vector<Choice> out;
        for (const auto& row : open().rows.select({KindNo::Lookup, {is(model::Lookup::list, list)}, nullptr, false, Many, 0})) {
            if (shown(row.view.see(model::Lookup::state)) == model::LookupState::Retired) continue;
            const QString code = shown(row.view.see(model::Lookup::code)).value_or(QString());
            out.push_back({code, shown(row.view.see(model::Lookup::label)).value_or(code)});
        }
        return out;
    });
}

QString Desk::label(const QString& list, const QString& code)
{
    return asking([&]() -> QString {
        const auto rows = open().rows.select({KindNo::Lookup, {is(model::Lookup::list, list), is(model::Lookup::code, code)}, nullptr, false, 1, 0});
        return rows.empty() ? code : shown(rows.front().view.see(model::Lookup::label)).value_or(code);
    });
}

std::vector<Item> Desk::students(const QString& words, int limit)
{
    return asking([&]() -> std::vector<Item> {
        if (!words.trimmed().isEmpty()) return open().items(open().rows.search(words, KindNo::Student, limit));
        return open().items(open().rows.select({KindNo::Student, {}, &model::Student::name, false, limit, 0}));
    });
}

std::optional<StudentFile> Desk::student(const RecordId& id)
{
    return asking([&]() -> std::optional<StudentFile> {
        auto item = find(KindNo::Student, id);
        if (!item) return std::nullopt;
        return StudentFile{std::move(*item),
                           naming(KindNo::Period, model::Period::student, id, &model::Period::course),
                           naming(KindNo::Relationship, model::Relationship::student, id),
                           naming(KindNo::Case, model::Case::student, id, &model::Case::openedOn, true),
                           naming(KindNo::Support, model::Support::student, id, &model::Support::by),
                           naming(KindNo::Consent, model::Consent::student, id, &model::Consent::expires)};
    });
}

namespace {

/// The same groups as insight::dueOf makes, asked of the store.
void addDue(Query& query, insight::Due due, QDate today)
{
    using insight::Due;
    using model::Case;
    using model::CaseState;
    const auto day = [](QDate date) { return model::Kept<QDate>::keep(date); };
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    if (due == Due::Waiting) return query.tests.push_back(is(Case::state, codeOf(CaseState::Waiting)));
    query.tests.push_back(isNot(Case::state, codeOf(CaseState::Waiting)));
    switch (due) {
    case Due::Overdue: return query.tests.push_back({&Case::nextDue, Compare::AtMost, day(today.addDays(-1))});
    case Due::Today: return query.tests.push_back(is(Case::nextDue, day(today)));
    case Due::ThisWeek:
        query.tests.push_back({&Case::nextDue, Compare::AtLeast, day(today.addDays(1))});
        return query.tests.push_back({&Case::nextDue, Compare::AtMost, day(sunday)});
    case Due::Later: return query.tests.push_back({&Case::nextDue, Compare::AtLeast, day(sunday.addDays(1))});
    case Due::NoNextStep: return query.tests.push_back({&Case::nextDue, Compare::Empty, {}});
    case Due::Waiting: break;
    }
}

Query queryOf(const CaseQuery& asked, const RecordId& me, QDate today)
{
    using model::Case;
    using model::CaseState;
    Query query{KindNo::Case, {}, &Case::nextDue, false, asked.limit, asked.offset};
    switch (asked.which) {
    case CaseQuery::Which::Open: query.tests.push_back(isNot(Case::state, codeOf(CaseState::Closed))); break;
    case CaseQuery::Which::Waiting: query.tests.push_back(is(Case::state, codeOf(CaseState::Waiting))); break;
    case CaseQuery::Which::Closed:
        query.tests.push_back(is(Case::state, codeOf(CaseState::Closed)));
        query.sort = &Case::openedOn;
        query.descending = true;
        break;
    case CaseQuery::Which::All: break;
    }
    if (asked.order != CaseQuery::Order::Soonest) {
        query.sort = &Case::openedOn;
        query.descending = asked.order == CaseQuery::Order::NewestOpen;
    }
    if (asked.mine) query.tests.push_back(is(Case::owner, me.text()));
    if (asked.owner) query.tests.push_back(is(Case::owner, asked.owner->text()));
    if (!asked.type.isEmpty()) query.tests.push_back(is(Case::type, asked.type));
    if (asked.priority) query.tests.push_back(is(Case::priority, model::Kept<model::Priority>::keep(*asked.priority)));
    if (asked.student) query.tests.push_back(is(Case::student, asked.student->text()));
    if (asked.due) addDue(query, *asked.due, today);
    return query;
}

bool fits(const model::View& view, const CaseQuery& asked, const RecordId& me, QDate today)
{
    using model::CaseState;
    if (asked.due && insight::dueOf(view, today) != asked.due) return false;
    const auto state = shown(view.see(model::Case::state));
    const auto owner = shown(view.see(model::Case::owner));
    if ((asked.mine && owner != me) || (asked.owner && owner != *asked.owner)) return false;
    if (!asked.type.isEmpty() && shown(view.see(model::Case::type)) != asked.type) return false;
    if (asked.priority && shown(view.see(model::Case::priority)) != *asked.priority) return false;
    if (asked.student && shown(view.see(model::Case::student)) != *asked.student) return false;
    switch (asked.which) {
    case CaseQuery::Which::Open: return state != CaseState::Closed;
    case CaseQuery::Which::Waiting: return state == CaseState::Waiting;
    case CaseQuery::Which::Closed: return state == CaseState::Closed;
    case CaseQuery::Which::All: return true;
    }
    return false;
}

}

std::vector<store::CachedRow> Desk::Opened::casesWith(const CaseQuery& asked, QDate today)
{
    std::vector<store::CachedRow> found;
    QSet<RecordId> seen;
    const size_t most = size_t(asked.offset + asked.limit);
    const auto take = [&](store::CachedRow row) {
        if (found.size() >= most || seen.contains(row.view.id())) return;
        seen.insert(row.view.id());
        found.push_back(std::move(row));
    };
    const RecordId& me = identity.person;
    for (const auto& hit : rows.hits(asked.words, {KindNo::Student, KindNo::Case}, MostHits)) {
        if (found.size() >= most) break;
        if (hit.kind != KindNo::Case && hit.kind != KindNo::Student) continue;
        auto row = rows.at(hit);
        if (!row) continue;
        if (hit.kind == KindNo::Case) {
            if (fits(row->view, asked, me, today)) take(std::move(*row));
            continue;
        }
        // A case is also found by its student's name.
        CaseQuery theirs = asked;
        theirs.student = row->view.id();
        theirs.offset = 0;
        if (asked.student && asked.student != theirs.student) continue;
        for (auto& one : rows.select(queryOf(theirs, me, today))) take(std::move(one));
    }
    found.erase(found.begin(), found.begin() + ptrdiff_t(std::min(found.size(), size_t(asked.offset))));
    return found;
}

std::vector<CaseLine> Desk::cases(const CaseQuery& asked)
{
    return asking([&]() -> std::vector<CaseLine> {
        const bool searched = !asked.words.trimmed().isEmpty();
        const QDate today = dayHere(m_tools.clock.now());
        auto rows = searched ? open().casesWith(asked, today) : open().rows.select(queryOf(asked, open().identity.person, today));
        const auto waiting = open().waiting();
        std::vector<CaseLine> out;
        for (auto& row : rows) {
            const auto studentId = shown(row.view.see(model::Case::student));
            auto student = studentId ? open().rows.find(KindNo::Student, *studentId) : std::nullopt;
            CaseLine line{open().item(std::move(row), waiting), std::nullopt, std::nullopt};
            line.due = insight::dueOf(line.item.view, today);
            if (student) line.student = open().item(std::move(*student), waiting);
            out.push_back(std::move(line));
        }
        return out;
    });
}

int Desk::caseCount(const CaseQuery& asked)
{
    return asking([&]() -> int {
        return int(open().rows.count(queryOf(asked, open().identity.person, dayHere(m_tools.clock.now()))));
    });
}

CaseCounts Desk::caseCounts(const CaseQuery& asked)
{
    return asking([&]() -> CaseCounts {
        CaseQuery whole = asked;
        whole.which = CaseQuery::Which::All;
        whole.due.reset();
        const QDate today = dayHere(m_tools.clock.now());
        CaseCounts out;
        for (const auto& some : open().rows.tally(queryOf(whole, open().identity.person, today), model::Case::state, model::Case::nextDue)) {
            const auto state = model::Kept<model::CaseState>::read(some.one);
            if (state == model::CaseState::Closed) out.closed += int(some.rows);
            else out.open.add(insight::dueOf(state, model::Kept<QDate>::read(some.other), today), int(some.rows));
        }
        return out;
    });
}

bool Desk::Opened::isOfAnotherCase(const RecordId& consent, const RecordId& id)
{
    bool elsewhere = false;
    for (const auto& [kind, names, ofCase] : {std::tuple(KindNo::Note, &model::Note::consent, &model::Note::caseRef), std::tuple(KindNo::Attachment, &model::Attachment::consent, &model::Attachment::caseRef)}) {
        for (const Item& kept : items(rows.select({kind, {is(*names, consent.text())}, nullptr, false, Many, 0}))) {
            const auto at = shown(kept.view, *ofCase);
            if (at == id) return false;
            elsewhere |= at.has_value();
        }
    }
    return elsewhere;
}

std::optional<CaseFile> Desk::caseFile(const RecordId& id)
{
    return asking([&]() -> std::optional<CaseFile> {
        auto item = find(KindNo::Case, id);
        if (!item) return std::nullopt;
        const auto studentId = shown(item->view.see(model::Case::student));
        CaseFile file{std::move(*item),
                      studentId ? find(KindNo::Student, *studentId) : std::nullopt,
                      naming(KindNo::Note, model::Note::caseRef, id),
                      naming(KindNo::Action, model::Action::caseRef, id, &model::Action::due),
                      naming(KindNo::Support, model::Support::caseRef, id, &model::Support::by),
                      naming(KindNo::Referral, model::Referral::caseRef, id, &model::Referral::chaseOn),
                      studentId ? naming(KindNo::Consent, model::Consent::student, *studentId, &model::Consent::expires) : std::vector<Item>(),
                      naming(KindNo::Explanation, model::Explanation::caseRef, id, &model::Explanation::on, true),
                      naming(KindNo::Attachment, model::Attachment::caseRef, id),
                      {},
                      0};
        // A condition says what kind of thing is kept under it, which is no business of those who read another case.
        std::erase_if(file.consents, [&](const Item& consent) { return shown(consent.view, model::Consent::condition) && open().isOfAnotherCase(consent.view.id(), id); });
        for (const RecordId& other : shown(file.item.view.see(model::Case::linked)).value_or(QList<RecordId>())) {
            if (auto held = find(KindNo::Case, other)) file.linked.push_back(std::move(*held));
        }
        const auto isLater = [](const Item& a, const Item& b) { return shown(a.view.see(model::Common::occurred)) > shown(b.view.see(model::Common::occurred)); };
        std::ranges::stable_sort(file.notes, isLater);
        std::ranges::stable_sort(file.attachments, isLater);
        for (const Conflict& conflict : conflicts()) file.openConflicts += conflict.record == id;
        return file;
    });
}

AudienceAnswer Desk::audience(const RecordId& caseId, model::Audience audience)
{
    return asking([&]() -> AudienceAnswer {
        AudienceAnswer out;
        const auto held = open().rows.find(KindNo::Case, caseId);
        QList<RecordId> people{open().identity.person};
        if (held && audience != model::Audience::OnlyMe) {
            if (const auto owner = shown(held->view.see(model::Case::owner))) people << *owner;
            people << shown(held->view.see(model::Case::assignees)).value_or(QList<RecordId>());
        }
        const bool confidential = held && shown(held->view.see(model::Case::confidentiality)) == model::Confidentiality::Confidential;
        const auto team = held && audience == model::Audience::Team && !confidential ? shown(held->view.see(model::Case::team)) : std::nullopt;
        if (team) {
            const QDate today = m_tools.clock.now().day();
            for (const auto& row : open().rows.select({KindNo::Membership, {is(model::Membership::team, team->text())}, nullptr, false, Many, 0})) {
                const auto staff = shown(row.view.see(model::Membership::staff));
                if (staff && covers(row.view, model::Membership::from, model::Membership::until, today)) people << *staff;
            }
        }
        QSet<RecordId> once;
        for (const RecordId& person : people) {
            if (once.contains(person)) continue;
            once.insert(person);
            const QString name = nameOf(KindNo::Staff, person);
            name.isEmpty() ? void(++out.others) : void(out.names << name);
        }
        out.managersSeeSummary = !confidential;
        return out;
    });
}

bool Desk::mayCreate(KindNo kind) const
{
    return asking([&]() -> bool {
        return open().cache->meta(u"creates"_s).split(u' ').contains(QString(model::kindView(kind).name()));
    });
}

}
