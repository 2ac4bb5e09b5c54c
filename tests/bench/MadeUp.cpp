#include "tests/bench/MadeUp.h"

#include "core/base/Digest.h"
#include "core/model/cases/Case.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"

#include <cmath>

namespace carrel::bench {

using base::Moment;
using model::KindNo;
using model::Record;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr int Vocabulary = 4000;
const QDate FirstDay(2026, 9, 1);

/// Steele, Lea and Flood's SplitMix64: any record can be made without the ones before it.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed * 0x9e3779b97f4a7c15ULL) {}
    quint64 next()
    {
        quint64 z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    int below(int bound) { return int(next() % quint64(bound)); }
    /// Small numbers far more often than large ones, as words in a language are.
    quint64 rare() { return quint64(double(Vocabulary) * std::pow(double(next() >> 11) * 0x1.0p-53, 2.2)); }

private:
    quint64 m_state;
};

QString words(Dice& dice, int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i) {
        if (i) out += ' ';
        out += MadeUp::word(dice.rare());
    }
    return QString::fromLatin1(out);
}

QString name(Dice& dice)
{
    QString out = words(dice, 2);
    out[0] = out.at(0).toUpper();
    const qsizetype last = out.indexOf(u' ') + 1;
    out[last] = out.at(last).toUpper();
    return out;
}

RecordId ownerAt(int i) { return MadeUp::id("staff/" + QByteArray::number(i)); }
RecordId studentAt(int i) { return MadeUp::id("student/" + QByteArray::number(i)); }
RecordId team() { return MadeUp::id("team"); }

void putCommon(Record& record, Moment at)
{
    using model::Common;
    record.put(Common::occurred, at);
    record.put(Common::recorded, at);
    record.put(Common::received, at.plusSeconds(60));
    record.put(Common::provenance, model::Provenance::Import);
    record.put(Common::purpose, QString(model::latin(record.kind().spec().purpose)));
    record.put(Common::basis, QString(model::latin(record.kind().spec().basis)));
}

void append(QByteArray& out, const Record& record)
{
    out.append(record.no() == KindNo::Student ? 's' : 'c').append('\t').append(record.id().text().toLatin1());
    for (int i = 0; i < record.kind().size(); ++i) {
        out.append('\t');
        if (const auto* number = record.at(i).number()) out.append(QByteArray::number(*number));
        else if (const auto* text = record.at(i).text()) out.append(text->toUtf8());
    }
    out.append('\n');
}

}

QByteArray MadeUp::word(quint64 number)
{
    static const auto all = [] {
        std::vector<QByteArray> out;
        QSet<QByteArray> there;
        Dice dice(7);
        while (out.size() < Vocabulary) {
            QByteArray made;
            for (int syllables = 2 + dice.below(3); syllables > 0; --syllables) {
                made += "bcdfglmnprstvw"[dice.below(14)];
                made += "aeiou"[dice.below(5)];
            }
            if (there.contains(made)) continue;
            there.insert(made);
            out.push_back(made);
        }
        return out;
    }();
    return all[number % Vocabulary];
}

QString MadeUp::typed(int i)
{
    Dice dice(0x5eed + quint64(i));
    return QString::fromLatin1(word(quint64(dice.below(800))) + ' ' + word(quint64(dice.below(400))).left(4));
}

RecordId MadeUp::id(const QByteArray& key)
{
    base::Bits128 bits;
    const QByteArray bytes = base::digest("made up " + key, {}, 16);
    memcpy(bits.bytes.data(), bytes.constData(), 16);
    return RecordId::from(bits);
}

Record MadeUp::at(int i) const { return i % (CasesEach + 1) == 0 ? student(i / (CasesEach + 1)) : aCase(i); }

Record MadeUp::student(int i) const
{
    using model::Student;
    Dice dice(1'000'000'000 + quint64(i));
    Record out(model::kindView(KindNo::Student), studentAt(i));
    const QString number = QString::number(20'000'000 + i);
    out.put(Student::number, number);
    out.put(Student::name, name(dice));
    out.put(Student::email, number + u"@students.example.ac.uk"_s);
    out.put(Student::phone, u"07700 9%1"_s.arg(dice.below(100'000), 5, 10, QChar(u'0')));
    out.put(Student::programme, u"PROG%1"_s.arg(dice.below(180), 3, 10, QChar(u'0')));
    out.put(Student::level, 4 + dice.below(4));
    out.put(Student::school, u"SCH%1"_s.arg(dice.below(12)));
    out.put(Student::faculty, u"FAC%1"_s.arg(dice.below(4)));
    out.put(Student::state, model::StudentState::Active);
    out.put(Student::trustedContact, words(dice, 12));
    putCommon(out, Moment::startOf(FirstDay.addDays(-dice.below(700))));
    return out;
}

Record MadeUp::aCase(int i) const
{
    using model::Case;
    using model::CaseState;
    constexpr std::array states{CaseState::Open, CaseState::Open, CaseState::InProgress, CaseState::Waiting, CaseState::Reopened};
    Dice dice(2'000'000'000 + quint64(i));
    Record out(model::kindView(KindNo::Case), id("case/" + QByteArray::number(i)));
    const QDate opened = FirstDay.addDays(-dice.below(300));
    const RecordId owner = ownerAt(dice.below(Owners));
    out.put(Case::student, studentAt(i / (CasesEach + 1)));
    out.put(Case::title, words(dice, 3));
    out.put(Case::type, u"type-%1"_s.arg(dice.below(12)));
    out.put(Case::owner, owner);
    out.put(Case::team, team());
    out.put(Case::priority, model::Priority(dice.below(3)));
    out.put(Case::confidentiality, model::Confidentiality::Team);
    out.put(Case::state, states[dice.next() % states.size()]);
    out.put(Case::nextStep, words(dice, 5));
    out.put(Case::nextDue, FirstDay.addDays(dice.below(200)));
    out.put(Case::summary, words(dice, 10 + dice.below(8)));
    out.put(Case::openedOn, opened);
    out.put(Case::toldStudent, dice.below(2) == 0);
    putCommon(out, Moment::startOf(opened).plusSeconds(dice.below(40'000)));
    out.put(model::Common::author, owner);
    return out;
}

std::vector<Record> MadeUp::range(int from, int until) const
{
    std::vector<Record> out;
    out.reserve(size_t(until - from));
    for (int i = from; i < until; ++i) out.push_back(at(i));
    return out;
}

QByteArray MadeUp::lines(int from, int until) const
{
    QByteArray out;
    out.reserve(qsizetype(until - from) * 600);
    for (int i = from; i < until; ++i) append(out, at(i));
    return out;
}

std::vector<Record> MadeUp::office(const QString& user) const
{
    using namespace model;
    const Moment at = Moment::startOf(FirstDay);
    std::vector<Record> out;
    const auto add = [&](KindNo kind, const QByteArray& key) -> Record& {
        out.emplace_back(kindView(kind), id(key));
        putCommon(out.back(), at);
        return out.back();
    };
    Record& notice = add(KindNo::Notice, "notice");
    notice.put(Notice::service, u"staff-confidentiality"_s);
    notice.put(Notice::title, u"Confidentiality"_s);
    notice.put(Notice::version, u"1"_s);
    notice.put(Notice::text, u"What I read here stays here."_s);
    notice.put(Notice::state, NoticeState::Current);
    Record& group = add(KindNo::Team, "team");
    group.put(Team::name, u"Success team"_s);
    group.put(Team::state, OpenState::Active);
    for (int i = 0; i < Owners; ++i) {
        const QByteArray number = QByteArray::number(i);
        Dice dice(3'000'000'000 + quint64(i));
        Record& person = add(KindNo::Staff, "staff/" + number);
        person.put(Staff::name, name(dice));
        person.put(Staff::username, i == 0 ? user : u"person%1"_s.arg(i));
        person.put(Staff::state, StaffState::Active);
    }
    Record& post = add(KindNo::Post, "post");
    post.put(Post::staff, ownerAt(0));
    post.put(Post::role, u"adviser"_s);
    post.put(Post::from, FirstDay.addYears(-1));
    Record& member = add(KindNo::Membership, "member");
    member.put(Membership::staff, ownerAt(0));
    member.put(Membership::team, team());
    member.put(Membership::from, FirstDay.addYears(-1));
    return out;
}

}
