#pragma once

#include "core/model/Change.h"
#include "core/model/View.h"
#include "tests/support/Made.h"

namespace carrel::tests {

inline model::RecordId madeId()
{
    base::Bits128 bits;
    const QByteArray bytes = madeBytes(16);
    std::copy(bytes.begin(), bytes.end(), bits.bytes.begin());
    return model::RecordId::from(bits);
}

inline const model::KindView& madeKind()
{
    const auto all = model::catalogue();
    return all[*rc::gen::inRange<size_t>(0, all.size())];
}

/// A value that the border lets into this field, never an empty one.
inline model::Value madeValue(const model::FieldSpec& field)
{
    using model::Type;
    switch (field.type) {
    case Type::Code: return QString(model::latin(field.codes[*rc::gen::inRange<size_t>(0, field.codes.size())]));
    case Type::Number:
    case Type::Moment: return madeNumber();
    case Type::Flag: return qint64(*rc::gen::inRange(0, 2));
    case Type::Day: return QDate(2000, 1, 1).addDays(*rc::gen::inRange<qint64>(0, 20'000)).toString(Qt::ISODate);
    case Type::Reference: return madeId().text();
    case Type::References: return QString(madeId().text() + u' ' + madeId().text());
    default: return QString(u'w' + madeText());
    }
}

inline model::Grain madeGrain()
{
    using model::Grain;
    return *rc::gen::element(Grain::None, Grain::Masked, Grain::Exists, Grain::Month, Grain::Full, Grain::Write);
}

inline model::Shape madeShape(const model::KindView& kind)
{
    model::Shape shape(kind);
    for (int i = 0; i < kind.size(); ++i) shape.set(i, madeGrain());
    return shape;
}

inline model::View madeView(const model::Shape& shape)
{
    model::View view(madeId(), shape);
    for (int i = 0; i < view.kind().size(); ++i) {
        if (shape.at(i) > model::Grain::Masked && *rc::gen::arbitrary<bool>()) view.set(i, madeValue(view.kind().at(i)));
    }
    return view;
}

/// Changes that a border lets in.
inline model::Changes madeChanges(const model::KindView& kind)
{
    model::Changes changes(kind.no());
    for (int i = 0; i < kind.size(); ++i) {
        const int what = *rc::gen::inRange(0, 3);
        const auto value = madeValue(kind.at(i));
        if (what == 1 && model::faultOf(kind.at(i), value) == model::ValueFault::None) changes.set(i, model::Change::to(value));
        if (what == 2 && !kind.at(i).has(model::Required)) changes.set(i, model::Change::cleared());
    }
    return changes;
}

}
