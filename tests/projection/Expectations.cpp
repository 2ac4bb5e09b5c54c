#include "tests/projection/Expectations.h"

namespace carrel::tests {

using access::Surface;

namespace {

QList<QByteArray> wordsOf(const QByteArray& line) { return line.simplified().isEmpty() ? QList<QByteArray>() : line.simplified().split(' '); }

}

Expectations::Expectations(const QByteArray& table)
{
    QList<QByteArray> head;
    for (const QByteArray& line : table.split('\n')) {
        const auto colon = line.indexOf(':');
        const auto left = wordsOf(line.left(colon < 0 ? line.size() : colon));
        if (left.isEmpty()) continue;
        if (left.front() == "fields") {
            takeList(left.value(1), wordsOf(line.mid(colon + 1)));
        } else if (colon < 0) {
            head = left;
            m_roles.insert(left.front());
        } else if (const auto* kind = model::findKind(left.front())) {
            putBlockLine(head, *kind, wordsOf(line.mid(colon + 1)));
        } else {
            m_faults += left.front() + ' ';
        }
    }
}

void Expectations::takeList(const QByteArray& name, const QList<QByteArray>& words)
{
    m_lists[name] = words;
    for (const auto& kind : model::catalogue()) {
        if (name != "common" && name != kind.name().latin1()) continue;
        for (const QByteArray& word : words) m_known.insert(QByteArray(kind.name().latin1()) + '.' + word);
    }
}

Expectations::Fields Expectations::chosen(const model::KindView& kind, const QList<QByteArray>& words)
{
    QList<QByteArray> named;
    for (const QByteArray& word : words) {
        if (word == "+" || word == "*") named += m_lists[kind.name().latin1()];
        if (word == "*") named += m_lists["common"];
        if (word.startsWith('-')) named.removeAll(word.mid(1));
        else if (word != "+" && word != "*") named << word;
    }
    Fields out;
    for (const QByteArray& name : std::as_const(named)) {
        const int position = kind.position(QLatin1String(name));
        if (position < 0) m_faults += kind.name().latin1() + ('.' + name) + ' ';
        else out.insert(position);
    }
    return out;
}

void Expectations::putBlockLine(const QList<QByteArray>& head, const model::KindView& kind, const QList<QByteArray>& words)
{
    const bool desk = head.value(1) == "desk";
    if (!desk && head.value(1) != "online") m_faults += head.value(1) + ' ';
    const Fields fields = chosen(kind, words);
    for (const QByteArray& group : head.mid(2)) {
        if (desk) m_cells[{head.front(), Surface::Desk, group, kind.no()}] = fields;
        Fields& online = m_cells[{head.front(), Surface::Online, group, kind.no()}];
        if (desk) online = fields;
        else online.insert(fields.begin(), fields.end());
    }
}

const Expectations::Fields& Expectations::fields(const QByteArray& role, Surface surface, const QByteArray& group, model::KindNo kind) const
{
    static const Fields none;
    const auto found = m_cells.find({role, surface, group, kind});
    return found == m_cells.end() ? none : found->second;
}

}
