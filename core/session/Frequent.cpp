#include "core/session/Frequent.h"

#include "core/model/dropin/DropIn.h"
#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"

#include <algorithm>
#include <map>

namespace carrel::session {

using base::Moment;
using model::Approach;
using model::Changes;
using model::Coming;
using model::Decision;
using model::DropIn;
using model::KindNo;
using model::RecordId;
using model::Visit;
using namespace Qt::StringLiterals;

struct Frequent::Known {
    RecordId student;
    RecordId team;
    std::vector<Coming> comings;
    std::vector<CountedVisit> visits;
    std::vector<DecisionLine> decisions;
};

namespace {

QString textOf(const model::View& view, const model::Field<QString>& field) { return shown(view, field).value_or(QString()); }

CommandAnswer incomplete(const model::FieldSpec& field) { return {CommandFault::Incomplete, std::nullopt, QString(model::latin(field.name))}; }

FrequentStage stageOf(const FrequentLine& line)
{
    if (line.prompt) return FrequentStage::Decide;
    if (!line.last || !line.last->mayWrite()) return FrequentStage::Settled;
    if (line.last->approaches.empty()) return FrequentStage::Write;
    const auto isOpen = [](const ApproachLine& one) { return !one.outcome.has_value(); };
    return std::ranges::all_of(line.last->approaches, isOpen) ? FrequentStage::Hear : FrequentStage::Settled;
}

int countOf(const FrequentLine& line) { return line.prompt ? line.prompt->visits : line.often ? line.often->visits : 0; }

std::vector<model::Decided> decidedIn(const std::vector<DecisionLine>& decisions)
{
    std::vector<model::Decided> out;
    for (const DecisionLine& one : decisions) {
        if (const auto decided = model::decidedOf(one.decision.view)) out.push_back(*decided);
    }
    return out;
}

/// What somebody settled last: visits after it are new.
std::optional<Moment> settledAt(const std::vector<DecisionLine>& decisions)
{
    std::optional<Moment> out;
    for (const model::Decided& one : decidedIn(decisions)) {
        if (one.choice != model::DecisionChoice::NeedMore) out = std::max(out.value_or(one.at), one.at);
    }
    return out;
}

}

bool Frequent::isTheirs() const { return m_desk.mayCreate(KindNo::Decision); }

DecisionLine Frequent::lineOf(Item decision, const std::vector<Item>& approaches)
{
    const model::View view = decision.view;
    DecisionLine out{std::move(decision)};
    const auto author = shown(view, model::Common::author);
    out.by = author ? m_desk.nameOf(KindNo::Staff, *author) : QString();
    out.isMine = author == m_desk.person().id;
    out.at = shown(view, Decision::decided);
    out.choice = shown(view, Decision::choice);
    out.reason = textOf(view, Decision::reason);
    out.visits = int(shown(view, Decision::visits).value_or(0));
    out.since = shown(view, Decision::since).value_or(QDate());
    out.rule = {int(shown(view, Decision::least).value_or(0)), int(shown(view, Decision::days).value_or(0))};
    for (const Item& item : approaches) {
        if (shown(item.view, Approach::decision) != view.id()) continue;
        const auto by = shown(item.view, model::Common::author);
        out.approaches.push_back({item, by ? m_desk.nameOf(KindNo::Staff, *by) : QString(), by == m_desk.person().id, shown(item.view, Approach::method), textOf(item.view, Approach::text),
                                  shown(item.view, Approach::sent), shown(item.view, Approach::outcome), textOf(item.view, Approach::outcomeNote)});
    }
    std::ranges::stable_sort(out.approaches, std::greater(), [](const ApproachLine& one) { return std::pair(one.sent.value_or(Moment()), one.approach.view.id()); });
    return out;
}

std::vector<Frequent::Known> Frequent::known()
{
    std::map<std::pair<RecordId, RecordId>, Known> byWhom;
    const auto of = [&](const RecordId& student, const RecordId& team) -> Known& {
        return byWhom.try_emplace({student, team}, Known{student, team, {}, {}, {}}).first->second;
    };
    const auto approaches = m_desk.all(KindNo::Approach);
    for (Item& item : m_desk.all(KindNo::Decision)) {
        const auto student = shown(item.view, Decision::student);
        const auto team = shown(item.view, Decision::team);
        if (student && team) of(*student, *team).decisions.push_back(lineOf(std::move(item), approaches));
    }
    std::map<RecordId, model::View> sessions;
    for (const Item& item : m_desk.all(KindNo::DropIn)) sessions.emplace(item.view.id(), item.view);
    const Moment now = m_clock.now();
    for (const Item& item : m_desk.all(KindNo::Visit)) {
        const auto coming = model::comingOf(item.view);
        const auto session = coming ? sessions.find(coming->session) : sessions.end();
        const auto team = session == sessions.end() ? std::nullopt : shown(session->second, DropIn::team);
        if (!team || now >= Moment::startOf(coming->at.day().addDays(model::frequentRule.days))) continue;
        Known& whose = of(*shown(item.view, Visit::student), *team);
        whose.comings.push_back(*coming);
        whose.visits.push_back({item.view.id(), coming->at, textOf(session->second, DropIn::place), m_desk.label(u"drop-in-topic"_s, textOf(item.view, Visit::topic)),
                                item.view.see(Visit::confidential).isWithheld() || shown(item.view, Visit::confidential).value_or(false)});
    }
    std::vector<Known> out;
    for (auto& [whom, known] : byWhom) {
        std::ranges::stable_sort(known.decisions, std::greater(), [](const DecisionLine& one) {
            const auto decided = model::decidedOf(one.decision.view);
            return std::pair(decided ? decided->at : Moment(), one.decision.view.id());
        });
        std::ranges::stable_sort(known.visits, std::greater(), [](const CountedVisit& one) { return std::pair(one.at, one.id); });
        const auto settled = settledAt(known.decisions);
        for (CountedVisit& visit : known.visits) visit.isNew = !settled || visit.at > *settled;
        out.push_back(std::move(known));
    }
    return out;
}

FrequentLine Frequent::lineOf(const Known& of)
{
    FrequentLine line{of.student, of.team, m_desk.nameOf(KindNo::Student, of.student)};
    if (const auto student = m_desk.find(KindNo::Student, of.student)) {
        if (const auto programme = shown(student->view, model::Student::programme)) line.programme = m_desk.label(u"programme"_s, *programme);
    }
    const Moment now = m_clock.now();
    line.often = model::frequencyOf(of.comings, now);
    line.prompt = model::promptOf(of.comings, decidedIn(of.decisions), now);
    if (!of.decisions.empty()) line.last = of.decisions.front();
    line.stage = stageOf(line);
    std::vector<RecordId> written{of.student};
    if (line.last) written.push_back(line.last->decision.view.id());
    line.hasDraft = std::ranges::any_of(written, [&](const RecordId& id) { return m_desk.draft(draftPlace(id, u"reason"_s)) || m_desk.draft(draftPlace(id, u"text"_s)); });
    return line;
}

std::vector<FrequentLine> Frequent::list()
{
    std::vector<FrequentLine> out;
    if (!isTheirs()) return out;
    for (const Known& one : known()) {
        FrequentLine line = lineOf(one);
        if (line.often || line.last) out.push_back(std::move(line));
    }
    std::ranges::stable_sort(out, {}, [](const FrequentLine& line) { return std::tuple(line.stage, -countOf(line), line.name, line.student, line.team); });
    return out;
}

std::optional<FrequentLine> Frequent::line(const RecordId& student)
{
    for (FrequentLine& line : list()) {
        if (line.student == student) return std::move(line);
    }
    return std::nullopt;
}

std::optional<FrequentFile> Frequent::open(const RecordId& student, const RecordId& team)
{
    if (!isTheirs()) return std::nullopt;
    for (Known& one : known()) {
        if (one.student != student || one.team != team) continue;
        FrequentFile out{lineOf(one), {}, std::move(one.visits), std::move(one.decisions)};
        if (!out.head.often && !out.head.last) return std::nullopt;
        if (const auto item = m_desk.find(KindNo::Student, student)) out.email = textOf(item->view, model::Student::email);
        return out;
    }
    return std::nullopt;
}

QString Frequent::draftPlace(const RecordId& about, const QString& field) { return u"frequent:%1:%2"_s.arg(about.text(), field); }

CommandAnswer Frequent::decide(const NewDecision& request)
{
    if (!isTheirs()) return {CommandFault::NotAllowed, std::nullopt, {}};
    const auto file = open(request.student, request.team);
    const auto looked = !file ? std::nullopt : file->head.prompt ? file->head.prompt : file->head.often;
    if (!looked) return {CommandFault::NotHere, request.student, {}};
    if (!request.choice) return incomplete(Decision::choice);
    const QString reason = request.reason.trimmed();
    if (reason.isEmpty()) return incomplete(Decision::reason);
    Changes changes(KindNo::Decision);
    changes.to(Decision::student, request.student).to(Decision::team, request.team).to(Decision::choice, *request.choice).to(Decision::reason, reason);
    changes.to(Decision::least, qint64(model::frequentRule.least)).to(Decision::days, qint64(model::frequentRule.days));
    changes.to(Decision::visits, qint64(looked->visits)).to(Decision::since, looked->since).to(Decision::decided, m_clock.now());
    return m_desk.create(changes);
}

CommandAnswer Frequent::sent(const NewApproach& request)
{
    const auto decision = m_desk.find(KindNo::Decision, request.decision);
    if (!decision) return {CommandFault::NotHere, request.decision, {}};
    const auto student = shown(decision->view, Decision::student);
    const auto team = shown(decision->view, Decision::team);
    const bool mayWrite = shown(decision->view, Decision::choice) == model::DecisionChoice::Contact;
    if (!mayWrite || !student || !team) return {CommandFault::Invalid, request.decision, QString(model::latin(Approach::decision.name))};
    const QString text = request.text.trimmed();
    if (text.isEmpty()) return incomplete(Approach::text);
    if (!request.method) return incomplete(Approach::method);
    Changes changes(KindNo::Approach);
    changes.to(Approach::decision, request.decision).to(Approach::student, *student).to(Approach::team, *team);
    return m_desk.create(changes.to(Approach::method, *request.method).to(Approach::text, text).to(Approach::sent, m_clock.now()));
}

CommandAnswer Frequent::outcome(const RecordId& approach, model::ApproachOutcome outcome, const QString& note)
{
    Changes changes(KindNo::Approach);
    changes.to(Approach::outcome, outcome);
    if (!note.trimmed().isEmpty()) changes.to(Approach::outcomeNote, note.trimmed());
    return m_desk.edit(approach, changes);
}

}
