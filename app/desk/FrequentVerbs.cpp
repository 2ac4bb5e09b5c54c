#include "app/desk/Headless.h"

#include "core/session/Frequent.h"

#include <algorithm>

namespace carrel::app {

using namespace Qt::StringLiterals;
using model::ApproachMethod;
using model::ApproachOutcome;
using model::DecisionChoice;
using session::Frequent;
using session::FrequentFile;
using session::FrequentLine;

namespace {

constexpr auto saved = "It is saved here and will be sent with the next sync.";
constexpr const char* stages[] = {"decide", "write", "hear", "settled"};

template <class E>
QString wordOf(const std::optional<E>& code)
{
    return code ? QString(model::latin(model::codesOf<E>[size_t(*code)])) : QString();
}

template <class E>
std::optional<E> codeOf(const QString& word)
{
    return model::Kept<E>::read(model::Value(word));
}

template <class E>
QString allOf()
{
    QStringList out;
    for (const model::Name code : model::codesOf<E>) out << model::latin(code);
    return out.join(u'|');
}

QString timeOf(const std::optional<base::Moment>& at) { return at ? at->utc().toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString(); }

QString ruleWords(const model::FrequentRule& rule) { return u"The rule: %1 visits or more in %2 days at which they were seen; several to one session are one. It says nothing about why."_s.arg(rule.least).arg(rule.days); }

/// What is to be done, id, visits, since, the last decision, student, programme; apart by tabs.
QByteArray lineOf(const FrequentLine& line)
{
    const auto& counted = line.prompt ? line.prompt : line.often;
    const QStringList columns{QString::fromLatin1(stages[size_t(line.stage)]), line.student.text(), counted ? QString::number(counted->visits) : QString(), counted ? counted->since.toString(Qt::ISODate) : QString(),
                              line.last ? wordOf(line.last->choice) : QString(), line.name, line.programme};
    return columns.join(u'\t').toUtf8() + '\n';
}

QString fileWords(const FrequentFile& file)
{
    QStringList words{ruleWords(model::frequentRule)};
    for (const auto& visit : file.visits) words << u"Visit: %1, %2, %3"_s.arg(timeOf(visit.at), visit.place, visit.isConfidential ? u"in confidence"_s : visit.topic);
    for (const auto& decision : file.decisions) {
        words << u"Decided by %1 at %2: %3, after %4 visits since %5. %6"_s.arg(decision.by.isEmpty() ? u"a colleague"_s : decision.by, timeOf(decision.at), wordOf(decision.choice)).arg(decision.visits).arg(decision.since.toString(Qt::ISODate), decision.reason);
        for (const auto& approach : decision.approaches) {
            words << u"Contacted by %1 at %2, %3: %4"_s.arg(approach.by.isEmpty() ? u"a colleague"_s : approach.by, timeOf(approach.sent), wordOf(approach.method), approach.text);
            words << (approach.outcome ? u"What came of it: %1. %2"_s.arg(wordOf(approach.outcome), approach.note) : u"Nobody has said yet what came of it."_s);
        }
    }
    return words.join(u'\n');
}

std::optional<FrequentLine> meant(Frequent& frequent, const QString& word, QString* why)
{
    std::vector<FrequentLine> found;
    for (FrequentLine& line : frequent.list()) {
        if (!word.isEmpty() && (line.student.text() == word || line.name.compare(word, Qt::CaseInsensitive) == 0)) found.push_back(std::move(line));
    }
    if (found.size() == 1) return found.front();
    *why = word.isEmpty() ? u"Say whom by name or id, as in carrel-desk frequent list."_s
        : found.empty()   ? u"%1 does not come often, as far as this desk knows. Sync first, or look at carrel-desk frequent list."_s.arg(word)
                          : u"More than one is called %1. Say whom by the id."_s.arg(word);
    return std::nullopt;
}

}

Spoken Headless::frequentVerb(const QString& verb)
{
    Frequent frequent(*m_desk, m_clock);
    if (!frequent.isTheirs()) return {1, {}, u"Who comes often is for the Learning Services team."_s};
    if (verb == u"list") {
        QByteArray out;
        for (const FrequentLine& line : frequent.list()) out += lineOf(line);
        return {0, out, out.isEmpty() ? u"Nobody comes often. "_s + ruleWords(model::frequentRule) : ruleWords(model::frequentRule) + u" A person decides, and nothing is sent by this program."_s};
    }
    QString why;
    const auto line = meant(frequent, m_options.words.value(2), &why);
    if (!line) return {m_options.words.size() < 3 ? 2 : 1, {}, why};
    const auto file = frequent.open(line->student, line->team);
    if (!file) return {1, {}, u"Nothing of them is on this desk."_s};
    if (verb == u"decide") return decideOn(frequent, *file);
    if (verb == u"write") return writeTo(frequent, *file);
    if (verb == u"outcome") return tellOutcome(frequent, *file);
    return {0, lineOf(file->head), fileWords(*file)};
}

Spoken Headless::decideOn(Frequent& frequent, const FrequentFile& file)
{
    const auto choice = codeOf<DecisionChoice>(m_options.values.value(u"--choice"_s));
    const QString reason = m_options.values.value(u"--reason"_s);
    if (!choice || reason.trimmed().isEmpty()) return {2, {}, u"Say what you decide, and why: carrel-desk frequent decide NAME|ID --choice %1 --reason TEXT"_s.arg(allOf<DecisionChoice>())};
    const auto answer = frequent.decide({file.head.student, file.head.team, choice, reason});
    if (answer.fault == session::CommandFault::NotHere) return {1, {}, u"The rule is not met by their visits any more, so there is nothing to decide about."_s};
    return answered(answer, u"Decided. "_s + QString::fromLatin1(saved));
}

Spoken Headless::writeTo(Frequent& frequent, const FrequentFile& file)
{
    const auto method = codeOf<ApproachMethod>(m_options.values.value(u"--by"_s));
    const QString text = m_options.values.value(u"--text"_s);
    if (!method || text.trimmed().isEmpty()) return {2, {}, u"Say what you have sent or said, and how: carrel-desk frequent write NAME|ID --by %1 --text TEXT"_s.arg(allOf<ApproachMethod>())};
    const auto decision = std::ranges::find_if(file.decisions, &session::DecisionLine::mayWrite);
    if (decision == file.decisions.end()) return {1, {}, u"Nobody has decided to contact them. A person decides first: carrel-desk frequent decide"_s};
    return answered(frequent.sent({decision->decision.view.id(), method, text}), u"Recorded as sent by you; this program sends nothing. "_s + QString::fromLatin1(saved));
}

Spoken Headless::tellOutcome(Frequent& frequent, const FrequentFile& file)
{
    const auto outcome = codeOf<ApproachOutcome>(m_options.values.value(u"--outcome"_s));
    if (!outcome) return {2, {}, u"Say what came of it: carrel-desk frequent outcome NAME|ID --outcome %1 [--text NOTE]"_s.arg(allOf<ApproachOutcome>())};
    for (const auto& decision : file.decisions) {
        if (decision.approaches.empty()) continue;
        return answered(frequent.outcome(decision.approaches.front().approach.view.id(), *outcome, m_options.values.value(u"--text"_s)), u"Recorded. "_s + QString::fromLatin1(saved));
    }
    return {1, {}, u"Nobody has contacted them yet."_s};
}

}
