#include "tests/bench/Table.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

QString figure(double value) { return QString::number(value, 'f', value < 1 ? 3 : value < 10 ? 2 : value < 1000 ? 1 : 0); }

QString spread(const Rounds& rounds) { return u"%1 [%2–%3]"_s.arg(figure(rounds.median()), figure(rounds.least()), figure(rounds.most())); }

QString asked(const Measure& measure, double value)
{
    if (value == 0) return u"–"_s;
    return (measure.moreIsBetter ? u"≥ "_s : u"≤ "_s) + figure(value);
}

QString verdict(const Measure& measure)
{
    if (measure.floor == 0) return u"–"_s;
    if (!measure.meets(measure.floor)) return u"BELOW"_s;
    return measure.goal != 0 && measure.meets(measure.goal) ? u"goal"_s : u"floor"_s;
}

QStringList cells(const Measure& measure)
{
    const bool compared = !measure.limit.isEmpty();
    return {measure.id, measure.what, measure.unit, spread(measure.ours), compared ? spread(measure.limit) : u"–"_s,
            compared ? spread(measure.ratio()) : u"–"_s, asked(measure, measure.floor), asked(measure, measure.goal), verdict(measure)};
}

const QStringList Heads{u""_s, u"work"_s, u"unit"_s, u"ours"_s, u"limit L"_s, u"ours / L"_s, u"floor"_s, u"goal"_s, u"meets"_s};

}

Rounds Measure::ratio() const
{
    Rounds out;
    for (size_t i = 0; i < std::min(ours.values().size(), limit.values().size()); ++i) out.add(ours.values()[i] / limit.values()[i]);
    return out;
}

bool Measure::meets(double value) const
{
    if (value == 0) return true;
    return moreIsBetter ? judged().median() >= value : judged().median() <= value;
}

Measure& Table::add(Measure measure)
{
    m_measures.push_back(std::move(measure));
    return m_measures.back();
}

QByteArray Table::text() const
{
    std::vector<QStringList> rows{Heads};
    for (const Measure& measure : m_measures) rows.push_back(cells(measure));
    std::vector<qsizetype> widths(size_t(Heads.size()), 0);
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) widths[size_t(i)] = std::max(widths[size_t(i)], row[i].size());
    }
    QString out;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) line += row[i].leftJustified(widths[size_t(i)] + 2);
        out += line.trimmed() + u'\n';
    }
    for (const Measure& measure : m_measures) {
        if (!measure.note.isEmpty()) out += measure.id + u": "_s + measure.note + u'\n';
    }
    return out.toUtf8();
}

QByteArray Table::markdown() const
{
    QString out = u"| "_s + Heads.join(u" | "_s) + u" |\n|"_s + u"---|"_s.repeated(Heads.size()) + u'\n';
    for (const Measure& measure : m_measures) out += u"| "_s + cells(measure).join(u" | "_s) + u" |\n"_s;
    return out.toUtf8();
}

bool Table::allFloorsMet() const
{
    return std::all_of(m_measures.begin(), m_measures.end(), [](const Measure& measure) { return measure.meets(measure.floor); });
}

}
