#include "tests/support/Canaries.h"

#include "core/base/Digest.h"

namespace carrel::tests {

using model::FieldSpec;
using model::Record;
using model::RecordId;
using model::Type;
using model::Value;

namespace {

constexpr int FoundBy = 10; ///< the last letters of a word
constexpr int IdFoundBy = 16;

RecordId nobody(const QByteArray& key)
{
    base::Bits128 bits;
    const QByteArray bytes = base::digest("nobody " + key, {}, 16);
    memcpy(bits.bytes.data(), bytes.constData(), bits.bytes.size());
    return RecordId::from(bits);
}

bool saysSince(const FieldSpec& field)
{
    return field.name == "from" || field.name == "start" || field.name == "given_on" || field.name == "opened_on";
}

bool isCode(const FieldSpec& field, const QString& text)
{
    return std::any_of(field.codes.begin(), field.codes.end(), [&](model::Name code) { return text == model::latin(code); });
}

}

QString Canaries::word(const QByteArray& key) const
{
    const QByteArray bytes = base::digest(m_seed + ' ' + key, {}, 16);
    QString out;
    for (int i = 0; i < 10; ++i) out += QChar(u'a' + uchar(bytes[i]) % 26);
    return out + common();
}

Value Canaries::valueFor(const FieldSpec& field, const QByteArray& key)
{
    ++m_count;
    switch (field.type) {
    case Type::Text:
    case Type::LongText:
    case Type::Code: return word(key);
    case Type::Number:
    case Type::Flag: return 500'000'000'000 + m_count * 7919;
    case Type::Moment: return 1'500'000'000'000 + m_count * 60'000'017;
    case Type::Day: return model::Kept<QDate>::keep(QDate(saysSince(field) ? 1900 : 2150, 1, 1).addDays(m_count));
    case Type::Reference:
    case Type::References: return nobody(m_seed + key).text();
    }
    return {};
}

void Canaries::fill(Record& record, const std::set<model::Name>& besides)
{
    for (int i = 0; i < record.kind().size(); ++i) {
        const FieldSpec& field = record.kind().at(i);
        if (!record.at(i).isEmpty() || besides.contains(field.name)) continue;
        record.set(i, valueFor(field, record.id().text().toLatin1() + QByteArray::number(i)));
    }
}

void Canaries::note(const QByteArray& bytes, const Place& place)
{
    const auto known = m_byBytes.constFind(bytes);
    const size_t at = known == m_byBytes.cend() ? m_all.size() : *known;
    if (at == m_all.size()) {
        m_byBytes.insert(bytes, at);
        m_all.push_back({bytes, {}});
        m_scanner.add(bytes);
    }
    m_all[at].places.insert(place);
}

void Canaries::learnValue(const FieldSpec& field, const Value& value, Place place)
{
    constexpr qint64 Telling = 100'000'000'000;
    if (const auto* number = value.number()) {
        if (*number >= Telling) note(QByteArray::number(*number), place);
        return;
    }
    const auto* text = value.text();
    if (!text || isCode(field, *text)) return;
    m_values.emplace_back(text->toUtf8(), place);
    if (field.type == Type::Day) {
        note(text->toLatin1(), place);
        const auto day = model::Kept<QDate>::read(value);
        place.asMoment = true;
        if (!day || saysSince(field)) return;
        for (const QDate edge : {*day, day->addDays(1)}) note(QByteArray::number(base::Moment::startOf(edge).ms), place);
    } else if (field.type == Type::Reference || field.type == Type::References) {
        for (const QString& id : text->split(u' ')) note(id.right(IdFoundBy).toLatin1(), place);
    } else if (text->endsWith(common())) {
        note(text->right(FoundBy).toUtf8(), place);
    }
}

void Canaries::learn(const QByteArray& group, const Record& record)
{
    note(record.id().text().right(IdFoundBy).toLatin1(), {group, record.no(), -1, false});
    for (int i = 0; i < record.kind().size(); ++i) learnValue(record.kind().at(i), record.at(i), {group, record.no(), i, false});
}

void Canaries::finish()
{
    m_scanner.build();
    for (const auto& [value, place] : m_values) {
        const auto found = in(value);
        for (size_t i = 0; i < found.size(); ++i) {
            if (found[i]) m_all[i].places.insert(place);
        }
    }
}

std::vector<bool> Canaries::in(QByteArrayView bytes) const
{
    std::vector<bool> found(m_all.size(), false);
    m_scanner.scan(bytes, found);
    return found;
}

QByteArray Canaries::nameOf(size_t number) const
{
    QByteArray out;
    for (const Place& place : m_all[number].places) {
        const auto& kind = model::kindView(place.kind);
        out += (out.isEmpty() ? "" : " = ") + place.group + ' ' + kind.name().latin1() + '.';
        out += place.position < 0 ? "id" : QByteArray(model::latin(kind.at(place.position).name).latin1(), qsizetype(kind.at(place.position).name.size()));
        if (place.asMoment) out += " as a moment";
    }
    return out;
}

}
