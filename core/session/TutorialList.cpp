#include "core/model/dropin/Visit.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"
#include "core/session/OpenDesk.h"
#include "core/session/Today.h"
#include "core/session/Tutorials.h"

#include <algorithm>

namespace carrel::session {

using base::Moment;
using model::KindNo;
using model::RecordId;
using model::Slot;
using model::SlotState;
using model::Tutorial;
using model::TutorialRecord;
using model::TutorialState;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsIn(const QString& text) { return text.split(u' ', Qt::SkipEmptyParts); }

QString textOf(const model::View& view, const model::Field<QString>& field) { return shown(view, field).value_or(QString()); }

/// What is over and asks for nothing more.
bool isDone(const TutorialLine& line)
{
    return line.state == TutorialState::Cancelled || line.state == TutorialState::NoShow || (line.isRecorded && !line.waitsForCoSign);
}

auto byTime(const TutorialLine& line) { return std::tuple(line.starts.value_or(Moment()), line.name, line.tutorial.view.id()); }

}

SlotLine Tutorials::lineOf(Item slot)
{
    const model::View view = slot.view;
    SlotLine line{std::move(slot)};
    const auto tutor = shown(view, Slot::tutor);
    line.tutor = tutor ? m_desk.nameOf(KindNo::Staff, *tutor) : QString();
    line.isMine = tutor == m_desk.person().id;
    line.starts = shown(view, Slot::starts);
    line.ends = shown(view, Slot::ends);
    line.mode = shown(view, Slot::mode);
    line.place = textOf(view, Slot::place);
    line.state = isLeftBehind(view) ? SlotState::Open : shown(view, Slot::state);
    return line;
}

bool Tutorials::isLeftBehind(const model::View& slot)
{
    const auto holder = RecordId::parse(textOf(slot, Slot::holder));
    if (shown(slot, Slot::state) != SlotState::Taken || !holder) return false;
    // Whoever this desk does not see may have it all the same.
    const auto tutorial = m_desk.find(KindNo::Tutorial, *holder);
    if (!tutorial) return false;
    const auto state = shown(tutorial->view, Tutorial::state);
    return state == TutorialState::Waiting || state == TutorialState::Cancelled || shown(tutorial->view, Tutorial::slot) != slot.id();
}

std::optional<TimeLost> Tutorials::lostOf(const model::View& tutorial)
{
    const auto id = shown(tutorial, Tutorial::slot);
    if (shown(tutorial, Tutorial::state) != TutorialState::Booked || !id) return std::nullopt;
    const auto slot = m_desk.find(KindNo::Slot, *id);
    if (!slot) return std::nullopt;
    const QString holder = textOf(slot->view, Slot::holder);
    const auto state = shown(slot->view, Slot::state);
    if (state == SlotState::Taken && holder == tutorial.id().text()) return std::nullopt;
    if (isLeftBehind(slot->view)) return TimeLost{{}, {}, {}, true};
    if (state != SlotState::Taken) return TimeLost{{}, {}, {}, state == SlotState::Open};
    TimeLost out;
    if (const auto first = RecordId::parse(holder)) {
        const auto other = m_desk.find(KindNo::Tutorial, *first);
        const auto student = other ? shown(other->view, Tutorial::student) : std::nullopt;
        if (student) out.name = m_desk.nameOf(KindNo::Student, *student);
    }
    if (const auto by = shown(slot->view, Slot::givenBy)) out.by = m_desk.nameOf(KindNo::Staff, *by);
    out.at = shown(slot->view, Slot::givenAt);
    return out;
}

TutorialLine Tutorials::lineOf(Item tutorial, const std::vector<Item>& records)
{
    const model::View view = tutorial.view;
    TutorialLine line{std::move(tutorial)};
    const auto student = shown(view, Tutorial::student);
    line.student = student ? m_desk.find(KindNo::Student, *student) : std::nullopt;
    line.name = student ? m_desk.nameOf(KindNo::Student, *student) : QString();
    if (line.student) {
        const auto programme = shown(line.student->view, model::Student::programme);
        if (programme) line.programme = m_desk.label(u"programme"_s, *programme);
    }
    const auto tutor = shown(view, Tutorial::tutor);
    line.tutor = tutor ? m_desk.nameOf(KindNo::Staff, *tutor) : QString();
    line.isMine = tutor == m_desk.person().id;
    line.mode = shown(view, Tutorial::mode);
    line.starts = shown(view, Tutorial::starts);
    line.ends = shown(view, Tutorial::ends);
    line.place = textOf(view, Tutorial::place);
    line.topic = textOf(view, Tutorial::topic);
    line.state = shown(view, Tutorial::state);
    for (const Item& record : records) {
        if (shown(record.view, TutorialRecord::tutorial) != view.id()) continue;
        const RecordVersion version = versionOf(record);
        line.isRecorded = line.isRecorded || version.isLive();
        line.waitsForCoSign = line.waitsForCoSign || version.waitsForCoSign();
        line.mayCoSign = line.mayCoSign || (version.waitsForCoSign() && !version.isMine);
    }
    line.mayCoSign = line.mayCoSign && !isTrainee();
    line.hasDraft = m_desk.draft(draftPlace(view.id(), u"provided"_s)).has_value();
    line.lost = lostOf(view);
    return line;
}

TutorialList Tutorials::list()
{
    TutorialList out;
    const QDate today = dayHere(m_clock.now());
    const auto records = m_desk.all(KindNo::TutorialRecord);
    for (Item& tutorial : m_desk.all(KindNo::Tutorial)) {
        TutorialLine line = lineOf(std::move(tutorial), records);
        // No day of its own is no day: neither over nor today.
        const QDate day = line.starts ? dayHere(*line.starts) : QDate();
        const bool isOver = day.isValid() && day < today;
        if (line.state == TutorialState::Waiting) out.waiting.push_back(std::move(line));
        else if (line.waitsForCoSign) out.toCoSign.push_back(std::move(line));
        else if (isDone(line)) out.done.push_back(std::move(line));
        else if (line.state == TutorialState::Completed || isOver) out.toWrite.push_back(std::move(line));
        else if (day == today) out.today.push_back(std::move(line));
        else out.coming.push_back(std::move(line));
    }
    for (auto* lines : {&out.today, &out.coming, &out.toWrite, &out.toCoSign}) std::ranges::stable_sort(*lines, {}, byTime);
    std::ranges::stable_sort(out.done, std::greater(), byTime);
    std::ranges::stable_sort(out.waiting, {}, [](const TutorialLine& line) { return std::pair(shown(line.tutorial.view, Tutorial::booked).value_or(Moment()), line.tutorial.view.id()); });
    return out;
}

std::optional<TutorialLine> Tutorials::line(const RecordId& tutorial)
{
    auto item = m_desk.find(KindNo::Tutorial, tutorial);
    if (!item) return std::nullopt;
    return lineOf(std::move(*item), m_desk.all(KindNo::TutorialRecord));
}

RecordVersion Tutorials::versionOf(Item record)
{
    const model::View view = record.view;
    RecordVersion out{std::move(record)};
    const auto author = shown(view, model::Common::author);
    out.author = author ? m_desk.nameOf(KindNo::Staff, *author) : QString();
    out.isMine = author == m_desk.person().id;
    out.signedAt = shown(view, model::Common::recorded);
    out.state = shown(view, TutorialRecord::state);
    out.needsCoSign = shown(view, TutorialRecord::needsCoSign).value_or(false);
    const auto second = shown(view, TutorialRecord::coSignedBy);
    out.coSignedBy = second ? m_desk.nameOf(KindNo::Staff, *second) : QString();
    out.coSignedAt = shown(view, TutorialRecord::coSignedAt);
    out.topics = wordsIn(textOf(view, TutorialRecord::topics));
    return out;
}

std::optional<TutorialFile> Tutorials::open(const RecordId& tutorial)
{
    auto item = m_desk.find(KindNo::Tutorial, tutorial);
    if (!item) return std::nullopt;
    const auto records = m_desk.all(KindNo::TutorialRecord);
    TutorialFile out{lineOf(std::move(*item), records), {}, {}};
    for (const Item& record : records) {
        if (shown(record.view, TutorialRecord::tutorial) == tutorial) out.records.push_back(versionOf(record));
    }
    std::ranges::stable_sort(out.records, std::greater(), [](const RecordVersion& one) { return std::pair(one.isLive(), one.signedAt.value_or(Moment())); });
    if (const auto student = shown(out.head.tutorial.view, Tutorial::student)) out.earlier = earlierOf(*student, tutorial, records);
    return out;
}

EarlierVisit Tutorials::earlierOf(const Item& tutorial, const std::vector<Item>& records)
{
    const model::View& view = tutorial.view;
    EarlierVisit one{KindNo::Tutorial, view.id(), shown(view, Tutorial::starts), topicLabel(textOf(view, Tutorial::topic))};
    if (!one.at) one.at = shown(view, Tutorial::booked);
    if (const auto tutor = shown(view, Tutorial::tutor)) one.with = m_desk.nameOf(KindNo::Staff, *tutor);
    one.state = shown(view, Tutorial::state);
    for (const Item& record : records) {
        if (shown(record.view, TutorialRecord::tutorial) != view.id() || !versionOf(record).isLive()) continue;
        one.provided = textOf(record.view, TutorialRecord::provided);
        one.nextSteps = textOf(record.view, TutorialRecord::nextSteps);
    }
    return one;
}

void Tutorials::askOlder(const RecordId& student, std::function<void(const OlderVisits&)> done)
{
    // The answer may come when whoever asked is gone: the desk and its clock stay.
    auto& desk = m_desk;
    const auto& clock = m_clock;
    desk.readNaming(KindNo::Tutorial, Tutorial::student, student, [&desk, &clock, student, done = std::move(done)](const OnlineAnswer& there) {
        if (there.fault != OnlineFault::None) return done({there.fault, {}, false});
        desk.readNaming(KindNo::TutorialRecord, TutorialRecord::student, student, [&desk, &clock, there, done](const OnlineAnswer& records) {
            OlderVisits out{records.fault, {}, there.more || records.more};
            Tutorials here(desk, clock);
            for (const Item& item : there.items) {
                if (records.fault != OnlineFault::None) break;
                if (EarlierVisit one = here.earlierOf(item, records.items); !one.at || *one.at <= clock.now()) out.visits.push_back(std::move(one));
            }
            std::ranges::stable_sort(out.visits, std::greater(), [](const EarlierVisit& one) { return std::pair(one.at.value_or(Moment()), one.id); });
            done(out);
        });
    });
}

std::vector<EarlierVisit> Tutorials::earlierOf(const RecordId& student, const RecordId& but, const std::vector<Item>& records)
{
    std::vector<EarlierVisit> out;
    const auto isTheirs = [&](const Item& item, const model::Field<RecordId>& field) { return shown(item.view, field) == student; };
    std::optional<RecordId> cameOf;
    for (const Item& item : m_desk.all(KindNo::Tutorial)) {
        if (item.view.id() == but) cameOf = shown(item.view, Tutorial::visit);
        if (item.view.id() == but || !isTheirs(item, Tutorial::student)) continue;
        out.push_back(earlierOf(item, records));
    }
    for (const Item& item : m_desk.all(KindNo::Visit)) {
        const bool isGone = shown(item.view, model::Visit::state) == model::VisitState::Removed;
        if (item.view.id() == cameOf || isGone || !isTheirs(item, model::Visit::student)) continue;
        EarlierVisit one{KindNo::Visit, item.view.id(), shown(item.view, model::Visit::joined)};
        one.isConfidential = item.view.see(model::Visit::topic).isWithheld() || shown(item.view, model::Visit::confidential).value_or(false);
        if (!one.isConfidential) one.about = topicLabel(textOf(item.view, model::Visit::topic));
        out.push_back(std::move(one));
    }
    for (const Item& item : m_desk.all(KindNo::Booking)) {
        if (shown(item.view, model::Booking::state) != model::BookingState::Booked || !isTheirs(item, model::Booking::student)) continue;
        EarlierVisit one{KindNo::Booking, item.view.id(), shown(item.view, model::Booking::booked)};
        const auto id = shown(item.view, model::Booking::workshop);
        if (const auto workshop = id ? m_desk.find(KindNo::Workshop, *id) : std::nullopt) {
            one.at = shown(workshop->view, model::Workshop::starts);
            one.about = textOf(workshop->view, model::Workshop::title);
        }
        if (const auto mark = shown(item.view, model::Booking::mark)) one.came = *mark == model::Attendance::Present || *mark == model::Attendance::Late;
        out.push_back(std::move(one));
    }
    std::erase_if(out, [now = m_clock.now()](const EarlierVisit& one) { return one.at && *one.at > now; });
    std::ranges::stable_sort(out, std::greater(), [](const EarlierVisit& one) { return std::pair(one.at.value_or(Moment()), one.id); });
    return out;
}

std::vector<SlotLine> Tutorials::times()
{
    std::vector<SlotLine> out;
    const Moment now = m_clock.now();
    for (Item& slot : m_desk.all(KindNo::Slot)) {
        SlotLine line = lineOf(std::move(slot));
        if (line.ends && *line.ends > now) out.push_back(std::move(line));
    }
    std::ranges::stable_sort(out, {}, [](const SlotLine& line) { return std::tuple(line.starts.value_or(Moment()), line.tutor, line.slot.view.id()); });
    return out;
}

std::vector<SlotLine> Tutorials::freeTimes(std::optional<RecordId> tutor)
{
    auto out = times();
    std::erase_if(out, [&](const SlotLine& line) { return line.state != SlotState::Open || (tutor && shown(line.slot.view, Slot::tutor) != tutor); });
    return out;
}

std::vector<Item> Tutorials::teams()
{
    std::vector<Item> out;
    if (!m_desk.mayCreate(KindNo::Tutorial)) return out;
    for (const Item& place : m_desk.all(KindNo::Membership)) {
        if (shown(place.view, model::Membership::staff) != m_desk.person().id) continue;
        const auto id = shown(place.view, model::Membership::team);
        if (auto team = id ? m_desk.find(KindNo::Team, *id) : std::nullopt) out.push_back(std::move(*team));
    }
    return out;
}

std::vector<Choice> Tutorials::topics() { return m_desk.choices(u"tutorial-topic"_s); }

QString Tutorials::topicLabel(const QString& code)
{
    if (code.isEmpty()) return {};
    const QString own = m_desk.label(u"tutorial-topic"_s, code);
    // What somebody came to a drop-in for may be a word of that list only.
    return own == code ? m_desk.label(u"drop-in-topic"_s, code) : own;
}

bool Tutorials::isTrainee()
{
    const auto me = m_desk.find(KindNo::Staff, m_desk.person().id);
    return me && shown(me->view, model::Staff::trainee).value_or(false);
}

QString Tutorials::draftPlace(const RecordId& tutorial, const QString& field) { return u"tutorial:%1:%2"_s.arg(tutorial.text(), field); }

}
