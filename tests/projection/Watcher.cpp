#include "tests/projection/Watcher.h"

#include "core/base/Sealing.h"
#include "core/store/Journal.h"
#include "core/wire/Dump.h"

namespace carrel::tests {

using access::Surface;
using model::KindNo;
using model::Record;
using namespace Qt::StringLiterals;

Watcher::Watcher(PlantedUniversity& university, const QByteArray& role) : m_university(university), m_role(role)
{
    for (const auto& [group, record] : university.records()) m_groupOf.emplace(record.id(), group);
}

const std::set<int>& Watcher::seen(const QByteArray& group, KindNo kind) const
{
    return shippedExpectations().fields(m_role, Surface::Online, group, kind);
}

void Watcher::listen()
{
    m_raw = std::make_unique<RawDesk>(m_university.campus, PlantedUniversity::watcher(m_role), "raw " + m_role);
    const auto heap = [&](const char* name, Surface scope, bool holdsAll) {
        surfaces.push_back({name, scope, holdsAll, std::exchange(m_raw->replies, {})});
    };
    if (!m_raw->enrol() || !m_raw->signIn()) qFatal("the watcher could not be enrolled");
    m_raw->call("GET", u"/v1/live"_s);
    heap("sign-in and the live line", Surface::Desk, false);
    m_raw->drain();
    for (const auto& [id, row] : m_raw->rows) judge(row, Surface::Desk);
    heap("pull", Surface::Desk, true);
    ask();
    heap("online reads", Surface::Online, true);
    searchHiddenWords();
    heap("searches for hidden words", Surface::Online, false);
    editHidden();
    heap("outcomes of edits", Surface::Desk, false);
    provoke();
    heap("problems", Surface::Desk, false);
}

void Watcher::ask()
{
    for (const auto& [group, record] : m_university.records()) {
        judgeAll(m_raw->read(record.kind().name(), record.id()));
        if (record.no() == KindNo::Student) {
            for (const char* kind : {"period", "relationship", "case", "note", "action", "support", "referral", "attachment", "attachment_part", "consent", "conflict", "visit", "booking", "tutorial", "tutorial_record", "decision", "approach"}) {
                judgeAll(m_raw->naming(QString::fromLatin1(kind), u"student"_s, record.id()));
            }
        } else if (record.no() == KindNo::Case) {
            for (const char* kind : {"note", "action", "support", "referral", "attachment"}) {
                judgeAll(m_raw->naming(QString::fromLatin1(kind), u"case"_s, record.id()));
            }
        } else if (record.no() == KindNo::Attachment) {
            judgeAll(m_raw->naming(u"attachment_part"_s, u"attachment"_s, record.id()));
        } else if (record.no() == KindNo::Tutorial) {
            judgeAll(m_raw->naming(u"tutorial_record"_s, u"tutorial"_s, record.id()));
        } else if (record.no() == KindNo::Decision) {
            judgeAll(m_raw->naming(u"approach"_s, u"decision"_s, record.id()));
        } else if (record.no() == KindNo::Slot) {
            judgeAll(m_raw->naming(u"tutorial"_s, u"slot"_s, record.id()));
        } else if (record.no() == KindNo::Team) {
            for (const char* kind : {"decision", "approach"}) judgeAll(m_raw->naming(QString::fromLatin1(kind), u"team"_s, record.id()));
        } else if (record.no() == KindNo::Workshop) {
            judgeAll(m_raw->naming(u"booking"_s, u"workshop"_s, record.id()));
        }
    }
    for (const auto& kind : model::catalogue()) judgeAll(m_raw->search(kind.name(), Canaries::common()));
}

void Watcher::searchHiddenWords()
{
    for (const auto& [group, record] : m_university.records()) {
        if (group != "open" && group != "hidden" && group != "directory") continue;
        for (int i = 0; i < record.kind().size(); ++i) {
            const auto* word = record.at(i).text();
            if (!word || !word->endsWith(Canaries::common()) || seen(group, record.no()).contains(i)) continue;
            ++questions;
            const auto reply = m_raw->search(record.kind().name(), *word);
            const auto found = wire::readRecords(reply.body);
            // What shows the word itself may be found by it: some students share a programme.
            if (!found || found->rows.empty() || reply.body.contains(word->toUtf8())) continue;
            slips += "found by " + group + ' ' + record.kind().name().latin1() + '\n';
        }
    }
}

void Watcher::editHidden()
{
    for (const auto& [group, record] : m_university.records()) {
        for (int i = 0; i < record.kind().size(); ++i) {
            const auto& field = record.kind().at(i);
            if (field.type != model::Type::Text || field.merge == model::Merge::Fixed || seen(group, record.no()).contains(i)) continue;
            ++questions;
            model::Changes changes(record.no());
            changes.set(i, model::Change::to(u"tampered"_s));
            const auto outcome = m_raw->push(record.id(), changes);
            if (!outcome || outcome->state != wire::OutcomeState::Quarantined) slips += "edited " + group + ' ' + record.kind().name().latin1() + '\n';
            break;
        }
    }
}

void Watcher::provoke()
{
    m_raw->call("GET", u"/v1/pull"_s);
    m_raw->call("GET", u"/v1/nothing"_s);
    m_raw->call("GET", u"/v1/records/nothing"_s);
    m_raw->call("GET", u"/v1/records/case/nothing"_s);
    for (const char* path : {"/v1/push", "/v1/ack", "/v1/sealed", "/v1/sessions", "/v1/enrolments"}) {
        m_raw->call("POST", QString::fromLatin1(path), {}, "{ nonsense");
    }
    for (const auto& kind : model::catalogue()) {
        for (const auto* field : kind.fields()) {
            if (field->type == model::Type::Reference) judgeAll(m_raw->naming(kind.name(), model::latin(field->name), m_university.self(m_role)));
        }
    }
}

void Watcher::judge(const wire::DeliveredRow& row, Surface surface)
{
    const auto group = m_groupOf.find(row.view.id());
    const QByteArray name = group == m_groupOf.end() ? "nowhere" : group->second;
    const auto& allowed = shippedExpectations().fields(m_role, surface, name, row.view.no());
    for (int i = 0; i < row.view.kind().size(); ++i) {
        if (row.view.grain(i) <= model::Grain::Masked || allowed.contains(i)) continue;
        shownTooMuch += row.view.kind().name().latin1() + ('.' + QByteArray(row.view.kind().at(i).name.data())) + " of " + name + '\n';
    }
}

void Watcher::judgeAll(const wire::Reply& reply)
{
    ++questions;
    const auto found = reply.status == 200 ? wire::readRecords(reply.body) : std::nullopt;
    if (!found) return;
    for (const auto& row : found->rows) judge(row, Surface::Online);
}

QByteArray Watcher::opened(const QByteArray& journal) const
{
    QByteArray out;
    qsizetype at = 0;
    // CJ1, sort, number, length, checksum, sealed bytes.
    while (at + 32 <= journal.size() && journal.sliced(at).startsWith("CJ1")) {
        const auto size = qFromLittleEndian<quint32>(journal.constData() + at + 12);
        const auto plain = base::openSeal(journal.mid(at + 32, size), m_university.campus.context().keys->seal);
        out += plain ? *plain : "cannot be opened";
        at += 32 + qsizetype(size);
    }
    return out;
}

void Watcher::keep()
{
    FakeDesk& desk = m_university.campus.desk(PlantedUniversity::watcher(m_role), u"kept "_s + QString::fromLatin1(m_role));
    desk->keepDraft(u"note:draft"_s, u"words of my own"_s, 3);
    surfaces.push_back({"cells of the cache", Surface::Desk, true, desk.cells()});
    surfaces.push_back({"pages of the cache", Surface::Desk, false, desk.pages()});
    QByteArray dump;
    for (const auto& kind : model::catalogue()) {
        for (const auto& item : desk->all(kind.no())) dump += wire::dumpLine(item.view, item.waiting) + '\n';
    }
    surfaces.push_back({"dump", Surface::Desk, true, dump});
    const auto journal = desk.disk.read(desk.filePath(u"journal.seal"_s));
    surfaces.push_back({"the journal, opened", Surface::Desk, false, opened(journal ? *journal : QByteArray())});
    inTheClear = desk.files();
    desk.lock();
    inTheClear += desk.files();
}

}
