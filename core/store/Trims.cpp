#include "core/store/Trims.h"

#include <algorithm>

namespace carrel::store {

using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1Char letters[] = {QLatin1Char('l'), QLatin1Char('g'), QLatin1Char('r')};

std::optional<Trimmed> readOne(const QString& line)
{
    const QStringList parts = line.split(u' ');
    const auto id = RecordId::parse(parts.value(1));
    const auto letter = std::find(std::begin(letters), std::end(letters), parts.value(0).isEmpty() ? QChar() : parts.value(0).front());
    if (!id || letter == std::end(letters)) return std::nullopt;
    return Trimmed{*id, RecordId::parse(parts.value(2)), Trimmed::State(letter - std::begin(letters))};
}

}

std::vector<Trimmed> Trims::all()
{
    std::vector<Trimmed> out;
    for (const QString& line : m_cache.meta(u"trimmed"_s).split(u'\n', Qt::SkipEmptyParts)) {
        if (const auto one = readOne(line)) out.push_back(*one);
    }
    return out;
}

void Trims::keep(const std::vector<Trimmed>& all)
{
    QString text;
    for (const Trimmed& one : all) {
        text += letters[size_t(one.state)];
        text += u' ' + one.theCase.text() + (one.student ? u' ' + one.student->text() : QString()) + u'\n';
    }
    m_cache.setMeta(u"trimmed"_s, text);
}

void Trims::drop(const std::vector<Trimmed>& cases)
{
    auto now = all();
    for (const Trimmed& one : cases) {
        std::erase_if(now, [&](const Trimmed& other) { return other.theCase == one.theCase; });
        now.push_back({one.theCase, one.student, Trimmed::State::Leaving});
    }
    keep(now);
}

void Trims::take(const QList<RecordId>& cases)
{
    auto now = all();
    for (Trimmed& one : now) {
        if (cases.contains(one.theCase)) one.state = Trimmed::State::Returning;
    }
    keep(now);
}

wire::Trim Trims::wanted(int most)
{
    wire::Trim out;
    for (const Trimmed& one : all()) {
        if (out.drop.size() + out.take.size() >= most) break;
        if (one.state == Trimmed::State::Leaving) out.drop << one.theCase;
        if (one.state == Trimmed::State::Returning) out.take << one.theCase;
    }
    return out;
}

void Trims::told(const wire::Trim& trim)
{
    auto now = all();
    std::erase_if(now, [&](const Trimmed& one) { return one.state == Trimmed::State::Returning && trim.take.contains(one.theCase); });
    for (Trimmed& one : now) {
        if (one.state == Trimmed::State::Leaving && trim.drop.contains(one.theCase)) one.state = Trimmed::State::Gone;
    }
    keep(now);
}

void Trims::settle()
{
    auto now = all();
    const auto here = std::erase_if(now, [&](const Trimmed& one) {
        return one.state == Trimmed::State::Gone && m_rows.find(model::KindNo::Case, one.theCase);
    });
    if (here) keep(now);
}

}
