#include "app/desk/Headless.h"

#include "core/session/Tutorials.h"

#include <algorithm>

namespace carrel::app {

using namespace Qt::StringLiterals;
using session::RecordVersion;
using session::SlotLine;
using session::TutorialFile;
using session::TutorialLine;
using session::TutorialList;
using session::Tutorials;

namespace {

constexpr auto saved = "It is saved here and will be sent with the next sync.";

template <class E>
QByteArray wordOf(const std::optional<E>& code)
{
    return code ? QByteArray(model::codesOf<E>[size_t(*code)].data()) : QByteArray();
}

QByteArray joined(const QList<QByteArray>& columns) { return columns.join('\t') + '\n'; }

QByteArray timeOf(const std::optional<base::Moment>& at) { return at ? at->utc().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s).toUtf8() : QByteArray(); }

std::array<std::pair<const char*, const std::vector<TutorialLine>*>, 6> groupsOf(const TutorialList& list)
{
    return {{{"today", &list.today}, {"coming", &list.coming}, {"waiting", &list.waiting}, {"to-write", &list.toWrite}, {"to-cosign", &list.toCoSign}, {"done", &list.done}}};
}

/// Group, id, state, start, how, with whom, student, topic, place; apart by tabs.
QByteArray lineOf(const TutorialLine& line, const char* group)
{
    return joined({group, line.tutorial.view.id().text().toUtf8(), wordOf(line.state), timeOf(line.starts), wordOf(line.mode), line.tutor.toUtf8(), line.name.toUtf8(), line.topic.toUtf8(),
                   line.place.toUtf8()});
}

QByteArray lineOf(const SlotLine& line)
{
    return joined({"free", line.slot.view.id().text().toUtf8(), wordOf(line.state), timeOf(line.starts), wordOf(line.mode), line.tutor.toUtf8(), {}, {}, line.place.toUtf8()});
}

QString lostWords(const TutorialLine& line)
{
    const QString who = line.name.isEmpty() ? u"Somebody"_s : line.name;
    if (line.lost->isFree) return u"%1 has not got the time they were booked for, and it is free: give it to them, or another."_s.arg(who);
    if (!line.lost->at) return u"The time that %1 was booked for is not on offer any more. Give them another."_s.arg(who);
    return u"The time that %1 was booked for had been given to %2 first, by %3 at %4. Give them another; what was written is kept."_s.arg(
        who, line.lost->name.isEmpty() ? u"somebody else"_s : line.lost->name, line.lost->by.isEmpty() ? u"a colleague"_s : line.lost->by, QString::fromUtf8(timeOf(line.lost->at)));
}

template <class T>
QString textIn(const RecordVersion& version, const model::Field<T>& field)
{
    return version.record.view.see(field).match([](const T& value) { return QVariant::fromValue(value).toString(); }, [] { return QString(); }, [] { return QString(); });
}

void addPart(QStringList& words, const QString& called, const QString& text)
{
    if (!text.isEmpty()) words << u"%1: %2"_s.arg(called, text);
}

void addVersion(QStringList& words, const RecordVersion& version)
{
    using model::TutorialRecord;
    QString head = u"Signed by %1 at %2"_s.arg(version.author.isEmpty() ? u"a colleague"_s : version.author, QString::fromUtf8(timeOf(version.signedAt)));
    if (!version.coSignedBy.isEmpty()) head += u", co-signed by %1"_s.arg(version.coSignedBy);
    else if (version.waitsForCoSign()) head += u", waits for a second signature"_s;
    if (version.state == model::SignedState::Amended) head += u", amended since"_s;
    if (version.state == model::SignedState::Withdrawn) head += u", withdrawn"_s;
    words << head + u'.';
    addPart(words, u"Studying"_s, textIn(version, TutorialRecord::studying));
    addPart(words, u"Help asked for"_s, textIn(version, TutorialRecord::requested));
    addPart(words, u"Support given"_s, textIn(version, TutorialRecord::provided));
    addPart(words, u"Agreed next steps"_s, textIn(version, TutorialRecord::nextSteps));
    addPart(words, u"Topics"_s, version.topics.join(u", "_s));
    addPart(words, u"Minutes"_s, textIn(version, TutorialRecord::minutes));
    addPart(words, u"Follow-up"_s, textIn(version, TutorialRecord::followUp));
}

}

Spoken Headless::tutorialVerb(const QString& verb)
{
    Tutorials tutorials(*m_desk, m_clock);
    if (verb == u"list" || verb == u"times") return listTutorials(tutorials, verb == u"times");
    if (verb == u"book") return bookTutorial(tutorials);
    QString why;
    const auto which = tutorialMeant(tutorials, &why);
    if (!which) return {m_options.words.size() < 3 ? 2 : 1, {}, why};
    const auto file = tutorials.open(*which);
    if (!file) return {1, {}, u"This tutorial is not on this desk. Sync first, or check the id."_s};
    if (verb == u"record") return recordTutorial(tutorials, *file);
    if (verb == u"cosign") return coSignTutorial(tutorials, *file);
    return showTutorial(*file);
}

std::optional<model::RecordId> Headless::tutorialMeant(Tutorials& tutorials, QString* why)
{
    const QString word = m_options.words.value(2);
    if (const auto id = model::RecordId::parse(word)) return id;
    std::vector<model::RecordId> found;
    const TutorialList list = tutorials.list();
    for (const auto& [group, lines] : groupsOf(list)) {
        for (const TutorialLine& line : *lines) {
            if (!word.isEmpty() && line.name.compare(word, Qt::CaseInsensitive) == 0) found.push_back(line.tutorial.view.id());
        }
    }
    if (found.size() == 1) return found.front();
    *why = word.isEmpty() ? u"Say which tutorial by the student's name or its id, as in carrel-desk tutorial list."_s
        : found.empty()   ? u"No tutorial of %1 is on this desk. Sync first, or look at carrel-desk tutorial list."_s.arg(word)
                          : u"%1 has more than one tutorial. Say which by its id."_s.arg(word);
    return std::nullopt;
}

Spoken Headless::listTutorials(Tutorials& tutorials, bool times)
{
    QByteArray out;
    QStringList words;
    if (times) {
        for (const SlotLine& line : tutorials.freeTimes()) out += lineOf(line);
        return {0, out, out.isEmpty() ? u"No time is free. Book without --time to put somebody on the waiting list."_s : QString()};
    }
    const TutorialList list = tutorials.list();
    for (const auto& [group, lines] : groupsOf(list)) {
        for (const TutorialLine& line : *lines) {
            out += lineOf(line, group);
            if (line.lost) words << lostWords(line);
        }
    }
    return {0, out, out.isEmpty() ? u"No tutorial is on this desk."_s : words.join(u'\n')};
}

Spoken Headless::showTutorial(const TutorialFile& file)
{
    QStringList words;
    if (file.head.lost) words << lostWords(file.head);
    addPart(words, u"Programme"_s, file.head.programme);
    const auto asked = file.head.tutorial.view.see(model::Tutorial::requested).match([](const QString& text) { return text; }, [] { return QString(); }, [] { return QString(); });
    if (file.records.empty()) addPart(words, u"Help asked for"_s, asked);
    for (const RecordVersion& version : file.records) addVersion(words, version);
    for (const auto& one : file.earlier) {
        const QString kind = one.kind == model::KindNo::Tutorial ? u"tutorial"_s : one.kind == model::KindNo::Visit ? u"drop-in"_s : u"workshop"_s;
        words << u"Before: %1, %2%3"_s.arg(QString::fromUtf8(timeOf(one.at)), kind, one.isConfidential ? u", in confidence"_s : one.about.isEmpty() ? QString() : u", "_s + one.about);
    }
    return {0, lineOf(file.head, "tutorial"), words.join(u'\n')};
}

Spoken Headless::bookTutorial(Tutorials& tutorials)
{
    const QString word = m_options.values.value(u"--student"_s), time = m_options.values.value(u"--time"_s);
    if (word.isEmpty()) return {2, {}, u"Say for whom: carrel-desk tutorial book --student NUMBER|ID [--time ID] [--text HELP] [--topic CODE] [--online]"_s};
    const auto teams = tutorials.teams();
    if (teams.empty()) return {1, {}, u"Your role may not book tutorials."_s};
    const auto student = studentNamed(word);
    if (!student) return {1, {}, u"No student %1 was found."_s.arg(word)};
    session::NewTutorial request{*student, teams.front().view.id()};
    if (!time.isEmpty() && !(request.slot = model::RecordId::parse(time))) return {2, {}, u"%1 is no time. Look at carrel-desk tutorial times."_s.arg(time)};
    if (m_options.values.contains(u"--online"_s)) request.mode = model::TutorialMode::ETutorial;
    request.requested = m_options.values.value(u"--text"_s);
    request.topic = m_options.values.value(u"--topic"_s);
    const auto answer = tutorials.book(request);
    if (answer.fault == session::CommandFault::Invalid && answer.field == u"slot") return {1, {}, u"That time is not free any more. Look at carrel-desk tutorial times."_s};
    if (answer.fault == session::CommandFault::Invalid && answer.field == u"student") return {1, {}, u"They are on the waiting list already: tutorial %1."_s.arg(answer.id->text())};
    return answered(answer, (request.slot ? u"Booked. "_s : u"On the waiting list. "_s) + QString::fromLatin1(saved));
}

Spoken Headless::recordTutorial(Tutorials& tutorials, const TutorialFile& file)
{
    const auto given = [&](const QString& option, QString& text) {
        if (m_options.values.contains(option)) text = m_options.values.value(option);
    };
    const bool amends = m_options.values.contains(u"--amend"_s);
    if (!m_options.values.contains(u"--text"_s)) return {2, {}, u"Say what was done: carrel-desk tutorial record NAME|ID --text SUPPORT [--asked HELP] [--next-step TEXT] [--minutes N] [--follow-up TEXT] [--topic CODE] [--amend]"_s};
    if (amends && (file.records.empty() || !file.records.front().isLive())) return {1, {}, u"Nothing is recorded yet that could be amended."_s};
    session::NewRecord record = amends ? tutorials.formOf(file.records.front()) : tutorials.prefill(file.head.tutorial.view.id());
    given(u"--text"_s, record.provided);
    given(u"--asked"_s, record.requested);
    given(u"--next-step"_s, record.nextSteps);
    given(u"--follow-up"_s, record.followUp);
    if (m_options.values.contains(u"--topic"_s)) record.topics = m_options.values.value(u"--topic"_s).split(u' ', Qt::SkipEmptyParts);
    if (m_options.values.contains(u"--minutes"_s)) {
        bool isNumber = false;
        record.minutes = m_options.values.value(u"--minutes"_s).toInt(&isNumber);
        if (!isNumber) return {2, {}, u"--minutes needs a number."_s};
    }
    const auto answer = tutorials.sign(record);
    if (answer.fault == session::CommandFault::Invalid && answer.field == u"tutorial") return {1, {}, u"It is recorded already, and what is signed is not rewritten. To say more, use --amend."_s};
    if (answer.fault == session::CommandFault::Invalid && answer.field == u"state") return {1, {}, u"It has not taken place, so there is nothing to record."_s};
    if (answer.fault == session::CommandFault::Incomplete) return {1, {}, u"What was done is missing: --text"_s};
    return answered(answer, (tutorials.isTrainee() ? u"Signed. A colleague has to sign it as well. "_s : u"Signed. "_s) + QString::fromLatin1(saved));
}

Spoken Headless::coSignTutorial(Tutorials& tutorials, const TutorialFile& file)
{
    const auto waits = std::ranges::find_if(file.records, &RecordVersion::waitsForCoSign);
    if (waits == file.records.end()) return {1, {}, u"No record of it waits for a second signature."_s};
    const auto answer = tutorials.coSign(waits->record.view.id());
    if (answer.fault == session::CommandFault::NotAllowed) return {1, {}, u"Nobody signs for themselves, and a trainee for nobody else. Ask a colleague."_s};
    return answered(answer, u"Co-signed. "_s + QString::fromLatin1(saved));
}

}
