#pragma once

#include "core/model/people/Student.h"
#include "core/session/Workshops.h"

namespace carrel::tests {

/// What no register on paper may hold, planted in every place where it could come from.
inline const QStringList canaries{QStringLiteral("S7310468"), QStringLiteral("97531"), QStringLiteral("topicmark"), QStringLiteral("mailmark"), QStringLiteral("phonemark"), QStringLiteral("waitmark"), QStringLiteral("goneword")};

inline model::RecordId paperId(quint8 key)
{
    base::Bits128 bits{};
    bits.bytes[0] = key;
    return model::RecordId::from(bits);
}

/// Somebody with a place, whose record shows everything there could be to print.
inline session::RegisterRow attender(int number, const QString& name, const QString& programme = QStringLiteral("BSc Psychology"))
{
    const auto viewOf = [&](model::KindNo kind) { return model::View(paperId(quint8(number)), model::wholeShape(model::kindView(kind))); };
    session::RegisterRow row{.booking = {viewOf(model::KindNo::Booking)}};
    session::Item student{viewOf(model::KindNo::Student)};
    const auto put = [&](const model::FieldSpec& field, const model::Value& value) { student.view.set(student.view.kind().position(field), value); };
    put(model::Student::number, canaries[0]);
    put(model::Student::level, qint64(97531));
    put(model::Student::email, canaries[3]);
    put(model::Student::phone, canaries[4]);
    row.student = std::move(student);
    row.name = name;
    row.programme = programme;
    row.level = 97531;
    row.topic = canaries[2];
    row.state = model::BookingState::Booked;
    return row;
}

/// "Given-001 Family-001" and on: no name is part of another.
inline QString attenderCalled(int number) { return QStringLiteral("Given%1 Family%1").arg(number, 3, 10, QChar(u'0')); }

inline session::Register registerOf(int count)
{
    using base::Moment;
    session::Register out{{{model::View(paperId(255), model::wholeShape(model::kindView(model::KindNo::Workshop)))}}, {}, {}, {}};
    out.head.title = QStringLiteral("Writing critically, session 3");
    out.head.number = QStringLiteral("WS-0311");
    out.head.place = QStringLiteral("Room HU 2.10");
    out.head.leader = QStringLiteral("Catrin Beddoe");
    out.head.starts = Moment::startOf(QDate(2026, 12, 1)).plusSeconds(14 * 3600);
    out.head.ends = out.head.starts->plusSeconds(90 * 60);
    out.head.figures.booked = count;
    out.head.figures.waiting = 1;
    out.head.figures.places = std::max(20, count);
    for (int i = 1; i <= count; ++i) out.rows.push_back(attender(i, attenderCalled(i)));
    out.waiting.push_back(attender(901, canaries[5]));
    out.cancelled.push_back(attender(902, canaries[6]));
    return out;
}

}
