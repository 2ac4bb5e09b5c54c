#include "core/model/Shape.h"

#include "core/model/Catalogue.h"

namespace carrel::model {

bool Shape::showsNothing() const
{
    return std::all_of(m_grains.begin(), m_grains.end(), [](char c) { return Grain(c) == Grain::None; });
}

QByteArray Shape::packed() const
{
    QByteArray out;
    const KindView& view = kindView(m_kind);
    for (int i = 0; i < m_grains.size(); ++i) {
        if (at(i) == Grain::None) continue;
        out.append(char(view.at(i).number));
        out.append(m_grains[i]);
    }
    return out;
}

Shape Shape::unpacked(const KindView& kind, const QByteArray& packed)
{
    Shape out(kind);
    for (qsizetype i = 0; i + 1 < packed.size(); i += 2) {
        const int position = kind.position(quint8(packed[i]));
        const quint8 grain = quint8(packed[i + 1]);
        if (position >= 0 && grain <= quint8(Grain::Write)) out.set(position, Grain(grain));
    }
    return out;
}

Shape wholeShape(const KindView& kind)
{
    Shape out(kind);
    for (int i = 0; i < kind.size(); ++i) out.set(i, Grain::Write);
    return out;
}

}
