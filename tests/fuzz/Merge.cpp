#include "tests/fuzz/Target.h"
#include "tests/hub/Office.h"

// Two advisers change one case without knowing of each other: the hub decides the same each time, and both sides' words stay.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;
using tests::Office;
using tests::RawDesk;

namespace {

constexpr int Fields = 40;

/// Two desks that hold the same case, and what was said of it.
struct Pair {
    Pair() : rhian(office.campus, u"rhian"_s, "first"), gareth(office.campus, u"gareth"_s, "second")
    {
        if (!rhian.enrol() || !gareth.enrol()) throw std::runtime_error("the desks are not enrolled");
    }
    Office office;
    RawDesk rhian;
    RawDesk gareth;
};

/// A byte for each field: leave it, clear it, or a value of its sort that nobody else writes.
model::Changes changesFrom(const QByteArray& bytes, const QString& author, const model::Shape& shape)
{
    const auto& kind = model::kindView(model::KindNo::Case);
    model::Changes out(kind.no());
    for (int p = 0; p < std::min<int>(kind.size(), int(bytes.size())); ++p) {
        const auto& field = kind.at(p);
        const int what = uchar(bytes[p]) % 4;
        // What somebody may not write is held back whole, and then nothing is merged; a confidential case has one desk.
        if (shape.at(p) != model::Grain::Write || p == kind.position(model::Case::confidentiality)) continue;
        if (what == 1 && !field.has(model::Required)) out.set(p, model::Change::cleared());
        if (what < 2) continue;
        model::Value value(u"%1 %2 %3"_s.arg(author).arg(p).arg(uchar(bytes[p])));
        if (field.type == model::Type::Code) value = QString(model::latin(field.codes[uchar(bytes[p]) / 4 % field.codes.size()]));
        if (field.type == model::Type::Number || field.type == model::Type::Moment) value = qint64(uchar(bytes[p]));
        if (field.type == model::Type::Flag) value = qint64(what - 2);
        if (field.type == model::Type::Day) value = QDate(2026, 1, 1).addDays(uchar(bytes[p])).toString(Qt::ISODate);
        if (model::faultOf(field, value) == model::ValueFault::None) out.set(p, model::Change::to(value));
    }
    return out;
}

using Said = std::pair<std::optional<wire::Outcome>, std::optional<wire::Outcome>>;
Said tell(Pair& pair, const model::Changes& first, const model::Changes& second)
{
    const auto id = pair.office.theCase();
    // Both speak of the case as it was before either.
    const auto one = pair.rhian.push(id, first);
    return {one, pair.gareth.push(id, second)};
}

void keepsAllWords(const QString& text, const model::Changes& changes)
{
    for (const auto& change : changes.all()) {
        const auto* words = change.value().text();
        if (words && words->contains(u' ')) promise(text.contains(*words), "both sides' words are kept");
    }
}

/// Where both wrote the title and not the same, nobody's is put over the other's.
void contests(const model::Changes& first, const model::Changes& second, const Said& said)
{
    const int title = model::kindView(model::KindNo::Case).position(model::Case::title);
    const auto one = first.at(title);
    const auto two = second.at(title);
    const auto stands = [](const wire::Outcome& outcome) { return outcome.state == wire::OutcomeState::Applied || outcome.state == wire::OutcomeState::Merged; };
    if (!one || !two || one == two || !stands(*said.first)) return;
    promise(!stands(*said.second), "what both have written is put before a person");
}

}

QList<QByteArray> seeds()
{
    QList<QByteArray> out;
    for (const char what : {'\2', '\3', '\1', '\7'}) out << QByteArray(80, what);
    out << QByteArray("\2\0\0\2", 4) + QByteArray(36, '\0') + QByteArray("\0\2\2\0", 4);
    return out;
}

QList<QByteArray> words() { return {QByteArray(1, '\0'), "\1", "\2", "\3", "\6", "\7", "\x0a", "\x0b", "\xfe", "\xff"}; }

bool judge(const QByteArray& input)
{
    // One hub for some rounds, told twice; what it keeps must not depend on who else it has answered.
    static std::unique_ptr<Pair> pairs[2];
    static int rounds = 0;
    if (rounds++ % 50 == 0) {
        for (auto& pair : pairs) pair = std::make_unique<Pair>();
        rest = [] {
            for (auto& pair : pairs) pair.reset();
        };
    }
    for (auto& pair : pairs) {
        pair->rhian.drain();
        pair->gareth.drain();
    }
    const auto id = pairs[0]->office.theCase();
    const auto* held = pairs[0]->rhian.find(model::KindNo::Case, id);
    const auto* other = pairs[0]->gareth.find(model::KindNo::Case, id);
    if (!held || !other) {
        // Closed, it is its owner's alone.
        rounds = 0;
        return false;
    }
    const auto first = changesFrom(input.left(Fields), u"Rhian %1"_s.arg(rounds), held->view.shape());
    const auto second = changesFrom(input.mid(Fields), u"Gareth %1"_s.arg(rounds), other->view.shape());
    if (first.isEmpty() && second.isEmpty()) return false;
    const Said said = tell(*pairs[0], first, second);
    promise(said.first && said.second, "every edit has its outcome");
    promise(said == tell(*pairs[1], first, second), "the same edits have the same outcomes");
    promise(pairs[0]->office.campus.hubRecord(model::KindNo::Case, id) == pairs[1]->office.campus.hubRecord(model::KindNo::Case, id), "and make the same case");
    contests(first, second, said);
    const QString text = pairs[0]->office.campus.hubText();
    keepsAllWords(text, first);
    keepsAllWords(text, second);
    return true;
}

}
