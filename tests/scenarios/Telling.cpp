#include "tests/scenarios/Telling.h"

#include "core/hub/edits/Quarantine.h"

#include <QtCore/QFile>

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

RecordId made(const session::CommandAnswer& answer)
{
    if (!answer.ok() || !answer.id) qFatal("the record could not be made, fault %d at %s", int(answer.fault), qPrintable(answer.field));
    return *answer.id;
}

QString textOf(const model::Value& value)
{
    if (const auto* number = value.number()) return QString::number(*number);
    return value.text() ? *value.text() : u"(empty)"_s;
}

/// Runs the wire until the answer is there.
template <class Answer, class Ask>
Answer answerOf(FakeCampus& campus, FakeDesk& desk, Ask ask)
{
    std::optional<Answer> answer;
    ask([&](const Answer& given) { answer = given; });
    while (!answer && campus.turn(desk)) {
    }
    if (!answer) qFatal("no answer came");
    return *answer;
}

}

RecordId openCase(FakeCampus& campus, FakeDesk& desk, const QString& title, const QByteArray& student)
{
    return made(desk->openCase({campus.id(student), title, {}, campus.id("team/success")}));
}

RecordId openConfidentialCase(FakeCampus& campus, FakeDesk& desk, const QString& title)
{
    return made(desk->openCase({campus.id("student/1"), title, {}, campus.id("team/success"), model::Priority::Normal,
                                model::Confidentiality::Confidential}));
}

RecordId addNote(FakeDesk& desk, const RecordId& theCase, const QString& body)
{
    return made(desk->addNote({theCase, model::NoteType::Call, body}));
}

RecordId addHealthNote(FakeDesk& desk, const RecordId& theCase, const QString& body, const RecordId& consent)
{
    return made(desk->addNote({theCase, model::NoteType::Health, body, model::Audience::Team, true, consent}));
}

RecordId giveConsent(FakeCampus& campus, const QByteArray& key, std::optional<QDate> expires)
{
    using model::Consent;
    auto consent = campus.record(KindNo::Consent, "consent/" + key);
    consent.put(Consent::student, campus.id("student/1"));
    consent.put(Consent::scope, u"Notes about my health"_s);
    consent.put(Consent::state, model::ConsentState::Given);
    consent.put(Consent::givenOn, campus.today());
    if (expires) consent.put(Consent::expires, *expires);
    campus.put({consent});
    return consent.id();
}

session::CommandAnswer change(FakeDesk& desk, const RecordId& id, const model::Changes& changes) { return desk->edit(id, changes); }

QString shown(FakeDesk& desk, KindNo kind, const RecordId& id, const model::FieldSpec& field)
{
    const auto item = desk->find(kind, id);
    if (!item) return u"(absent)"_s;
    const int position = item->view.kind().position(field);
    if (item->view.grain(position) == model::Grain::None) return u"(withheld)"_s;
    if (item->view.grain(position) == model::Grain::Masked) return u"(masked)"_s;
    return textOf(item->view.at(position));
}

bool holds(FakeDesk& desk, KindNo kind, const RecordId& id) { return desk->find(kind, id).has_value(); }

QString atHub(FakeCampus& campus, KindNo kind, const RecordId& id, const model::FieldSpec& field)
{
    const auto record = campus.hubRecord(kind, id);
    return record ? textOf(record->at(record->kind().position(field))) : u"(absent)"_s;
}

QStringList told(FakeDesk& desk)
{
    static const QStringList fates{u"merged"_s, u"conflict"_s, u"quarantined"_s, u"superseded"_s};
    QStringList out;
    for (const auto& edit : desk->told()) {
        QString line = fates.at(int(edit.fate));
        if (!edit.reason.isEmpty()) line += u' ' + edit.reason;
        for (const auto* field : edit.declined) line += u" -"_s + model::latin(field->name);
        out << line;
    }
    return out;
}

QStringList quarantined(FakeCampus& campus)
{
    auto edits = hub::Quarantine(campus.db(), campus.context()).list();
    std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.no < b.no; });
    QStringList out;
    for (const auto& edit : edits) out << (edit.reason + u' ' + edit.kind).trimmed();
    return out;
}

std::vector<qint64> quarantineNumbers(FakeCampus& campus)
{
    std::vector<qint64> out;
    for (const auto& edit : hub::Quarantine(campus.db(), campus.context()).list()) out.push_back(edit.no);
    std::sort(out.begin(), out.end());
    return out;
}

RecordId officer(FakeCampus& campus)
{
    const RecordId known = campus.staff(u"ingrid"_s);
    return campus.hubRecord(KindNo::Staff, known) ? known : campus.addStaff(u"ingrid"_s, {u"governance"_s});
}

session::OnlineAnswer readOnline(FakeCampus& campus, FakeDesk& desk, KindNo kind, const RecordId& id)
{
    return answerOf<session::OnlineAnswer>(campus, desk, [&](auto done) { desk->readOnline(kind, id, done); });
}

session::OnlineAnswer searchOnline(FakeCampus& campus, FakeDesk& desk, KindNo kind, const QString& words)
{
    return answerOf<session::OnlineAnswer>(campus, desk, [&](auto done) { desk->searchOnline(kind, words, done); });
}

session::SignInFault signIn(FakeCampus& campus, FakeDesk& desk, const QString& agreement)
{
    // Away for so long that it has shut: then this is how it is opened again.
    desk->step();
    if (!desk->isOpen()) {
        campus.renewLease(desk);
        return session::SignInFault::None;
    }
    return answerOf<session::SignInAnswer>(campus, desk, [&](auto done) {
               desk->signIn(desk.user + u"-password"_s, agreement, done);
           }).fault;
}

session::SignInFault enrolAgain(FakeCampus& campus, FakeDesk& desk)
{
    return answerOf<session::SignInAnswer>(campus, desk, [&](auto done) {
               desk->enrolAgain(desk.user + u"-password"_s, {}, done);
           }).fault;
}

std::shared_ptr<const access::Policy> narrowerPolicy()
{
    static const auto policy = [] {
        const std::pair<QByteArray, QByteArray> lines[] = {
            {R"("state", "next_due", "summary", "opened_on", "closed_on"])", R"("state", "next_due", "opened_on", "closed_on"])"},
            {R"("case.summary", "case.owner"])", R"("case.owner"])"},
            {"version = \"1\"", "version = \"2\""}};
        QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
        if (!file.open(QIODevice::ReadOnly)) qFatal("the policy cannot be read");
        QByteArray text = file.readAll();
        for (const auto& [from, to] : lines) {
            if (!text.contains(from)) qFatal("the policy has no such line");
            text.replace(from, to);
        }
        auto parsed = access::Policy::parse(text);
        if (!parsed) qFatal("the policy is refused at line %d", parsed.error().front().line);
        return std::make_shared<const access::Policy>(std::move(parsed).value());
    }();
    return policy;
}

std::vector<FakeDesk*> desksOf(FakeCampus& campus, const QStringList& users)
{
    std::vector<FakeDesk*> out;
    for (const QString& user : users) out.push_back(&campus.desk(user));
    return out;
}

}
