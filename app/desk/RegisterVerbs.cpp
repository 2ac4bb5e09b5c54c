#include "app/desk/Headless.h"

#include "core/session/Workshops.h"
#include "core/wire/Calendar.h"

#include <algorithm>

namespace carrel::app {

using namespace Qt::StringLiterals;
using model::Attendance;
using session::CheckIn;
using session::Register;
using session::RegisterRow;
using session::WorkshopLine;
using session::Workshops;

namespace {

template <class E>
QByteArray wordOf(const std::optional<E>& code)
{
    return code ? QByteArray(model::codesOf<E>[size_t(*code)].data()) : QByteArray();
}

QByteArray joined(const QList<QByteArray>& columns) { return columns.join('\t') + '\n'; }

QByteArray timeOf(const std::optional<base::Moment>& at) { return at ? at->utc().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s).toUtf8() : QByteArray(); }

/// Number, id, state, start, title, place, leader, who has a place of how many, who waits, who is marked; apart by tabs.
QByteArray lineOf(const WorkshopLine& line)
{
    const auto& figures = line.figures;
    const QByteArray places = figures.places ? '/' + QByteArray::number(*figures.places) : QByteArray();
    const QByteArray booked = line.isHere ? QByteArray::number(figures.taken()) + places : "from " + timeOf(line.comes).left(10);
    const auto count = [&](int n) { return line.isHere ? QByteArray::number(n) : QByteArray(); };
    return joined({line.number.toUtf8(), line.workshop.view.id().text().toUtf8(), wordOf(line.state), timeOf(line.starts), line.title.toUtf8(), line.place.toUtf8(),
                   line.leader.toUtf8(), booked, count(figures.waiting), count(figures.marked())});
}

/// Row, id, state, mark, name, programme, topic, how they came, who marked them; apart by tabs.
QByteArray lineOf(const RegisterRow& row, int number)
{
    QByteArrayList how;
    if (row.isWalkIn) how << "walk-in";
    if (row.isUnknown) how << "unknown";
    if (row.cameAnyway) how << "had-cancelled";
    return joined({number ? QByteArray::number(number) : QByteArray(), row.booking.view.id().text().toUtf8(), wordOf(row.state), wordOf(row.mark), row.name.toUtf8(),
                   row.programme.toUtf8(), row.topic.toUtf8(), how.join(' '), row.markedBy.toUtf8()});
}

QString figuresIn(const session::RegisterFigures& figures)
{
    QString out = figures.places ? u"%1 have one of %2 places"_s.arg(figures.taken()).arg(*figures.places) : u"%1 have a place"_s.arg(figures.taken());
    if (figures.unseen) out += u" (%1 are not shown)"_s.arg(figures.unseen);
    if (figures.waiting) out += u", %1 wait"_s.arg(figures.waiting);
    out += u"; %1 are marked."_s.arg(figures.marked());
    if (figures.places && figures.taken() > *figures.places) out += u"\nMore people have a place than there are places."_s;
    return out;
}

/// By its row, its id, or the name, whole; nothing where that is nobody, or more than one.
const RegisterRow* rowMeant(const Register& all, const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= int(all.rows.size())) return &all.rows[size_t(number - 1)];
    const RegisterRow* found = nullptr;
    for (const RegisterRow& row : all.rows) {
        if (row.booking.view.id().text() == word) return &row;
        if (row.name.compare(word, Qt::CaseInsensitive) != 0) continue;
        if (found) return nullptr;
        found = &row;
    }
    return found;
}

}

std::optional<model::RecordId> Headless::workshopMeant(Workshops& workshops, QString* why)
{
    const QString word = m_options.words.value(2);
    if (const auto id = model::RecordId::parse(word)) return id;
    std::vector<model::RecordId> found;
    for (const WorkshopLine& line : workshops.list()) {
        if (!word.isEmpty() && line.number.compare(word, Qt::CaseInsensitive) == 0) found.push_back(line.workshop.view.id());
    }
    if (found.size() == 1) return found.front();
    *why = word.isEmpty() ? u"Say which workshop by its number, as in carrel-desk register list."_s
        : found.empty()   ? u"No workshop %1 is on this desk. Sync first, or look at carrel-desk register list."_s.arg(word)
                          : u"More than one workshop is called %1. Say which by its id."_s.arg(word);
    return std::nullopt;
}

Spoken Headless::registerVerb(const QString& verb)
{
    Workshops workshops(*m_desk, m_clock, m_random);
    if (verb == u"list") {
        QByteArray out;
        for (const WorkshopLine& line : workshops.list()) out += lineOf(line);
        return {0, out, out.isEmpty() ? u"No workshop of these weeks is on this desk."_s : QString()};
    }
    if (verb == u"calendar") return calendarFile(workshops);
    QString why;
    const auto which = workshopMeant(workshops, &why);
    if (!which) return {m_options.words.size() < 3 ? 2 : 1, {}, why};
    const auto all = workshops.open(*which);
    if (!all) return {1, {}, u"This workshop is not on this desk. Sync first, or check the number."_s};
    if (!all->head.isHere) return {1, {}, u"The register of %1 comes to this desk on %2."_s.arg(all->head.number, QString::fromUtf8(timeOf(all->head.comes).left(10)))};
    if (verb == u"mark") return markOnRegister(workshops, *all);
    if (verb == u"walkin") return walkIn(workshops, *all);
    if (verb == u"print") return printRegister(*all);
    return showRegister(*all);
}

Spoken Headless::calendarFile(Workshops& workshops)
{
    const QString path = m_options.values.value(u"--out"_s);
    if (path.isEmpty()) return {2, {}, u"Say where to: carrel-desk register calendar --out FILE"_s};
    if (m_disk.exists(path)) return {1, {}, u"%1 is there already, and nothing was written over."_s.arg(path)};
    auto lines = workshops.list();
    const bool leads = std::ranges::any_of(lines, &WorkshopLine::isMine);
    std::vector<wire::CalendarEntry> entries;
    for (const WorkshopLine& line : lines) {
        if (!line.starts || !line.ends || (leads && !line.isMine)) continue;
        entries.push_back({u"workshop-"_s + line.workshop.view.id().text() + u"@carrel"_s, line.title, line.place, *line.starts, *line.ends, m_clock.now(), line.state == model::WorkshopState::Cancelled});
    }
    if (entries.empty()) return {1, {}, u"No workshop of these weeks is on this desk."_s};
    if (!m_disk.replace(path, wire::writeCalendar(leads ? u"Workshops I lead"_s : u"Workshops"_s, entries))) return {1, {}, u"%1 could not be written. Is there such a folder, and is it yours?"_s.arg(path)};
    return {0, {}, u"%1 workshops are in %2; no student is named there."_s.arg(entries.size()).arg(path)};
}

Spoken Headless::showRegister(const Register& all)
{
    QByteArray out;
    int number = 0;
    for (const RegisterRow& row : all.rows) out += lineOf(row, ++number);
    for (const auto* rows : {&all.waiting, &all.cancelled}) {
        for (const RegisterRow& row : *rows) out += lineOf(row, 0);
    }
    return {0, out, out.isEmpty() ? u"Nobody has booked."_s : figuresIn(all.head.figures)};
}

Spoken Headless::markOnRegister(Workshops& workshops, const Register& all)
{
    const QString who = m_options.words.value(3), as = m_options.words.value(4);
    const auto& codes = model::attendanceCodes;
    const auto code = std::ranges::find_if(codes, [&](model::Name one) { return as == model::latin(one); });
    if (who.isEmpty() || (code == std::end(codes) && as != u"none")) {
        return {2, {}, u"Say who and how: carrel-desk register mark NUMBER ROW|NAME|ID present|late|absent|excused|none"_s};
    }
    const RegisterRow* row = rowMeant(all, who);
    if (!row) return {1, {}, u"%1 is nobody on this register, or more than one. Say which by the row or the id in carrel-desk register show."_s.arg(who)};
    const auto mark = as == u"none" ? std::nullopt : std::optional(Attendance(code - std::begin(codes)));
    return answered(workshops.mark(row->booking.view.id(), mark), u"%1: %2. It is saved here and will be sent with the next sync."_s.arg(row->name, as));
}

Spoken Headless::walkIn(Workshops& workshops, const Register& all)
{
    const model::RecordId workshop = all.head.workshop.view.id();
    const QString card = m_options.values.value(u"--student"_s), name = m_options.values.value(u"--name"_s);
    if (!card.trimmed().isEmpty()) {
        const CheckIn in = workshops.checkIn(workshop, card);
        const auto words = [&] {
            switch (in.how) {
            case CheckIn::How::Marked: return u"They had booked, and are marked as present."_s;
            case CheckIn::How::WalkedIn: return u"They had no place, and are put down as walked in."_s;
            case CheckIn::How::NameNeeded: return QString();
            case CheckIn::How::Already: return u"They had been marked before."_s;
            case CheckIn::How::NotSaved: return QString();
            }
            return QString();
        };
        if (in.how == CheckIn::How::NameNeeded) return {1, {}, u"This desk does not know that number, and a register keeps none. Ask their name: carrel-desk register walkin NUMBER --name NAME"_s};
        return answered(in.outcome, words());
    }
    if (name.trimmed().isEmpty()) return {2, {}, u"Say who came: carrel-desk register walkin NUMBER --student NUMBER | --name NAME"_s};
    return answered(workshops.book({workshop, {}, name, {}, true}), u"%1 is put down as walked in. It is saved here and will be sent with the next sync."_s.arg(name.simplified()));
}

}
