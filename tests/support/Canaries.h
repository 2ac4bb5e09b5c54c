#pragma once

#include "core/model/Record.h"
#include "tests/support/Scanner.h"

#include <QtCore/QHash>
#include <set>

namespace carrel::tests {

/// Where a canary was planted: a field of a record of one group, or (position -1) the record's id.
struct Place {
    QByteArray group;
    model::KindNo kind = model::KindNo::None;
    int position = -1;
    /// The day was planted and this is the moment at which it begins or ends: how a row's own end would tell it.
    bool asMoment = false;
    bool operator<(const Place& other) const
    {
        return std::tie(group, kind, position, asMoment) < std::tie(other.group, other.kind, other.position, other.asMoment);
    }
};

/// A value for every field that no other field has, and a way to find which of them stand in some bytes.
///
/// What is chosen: texts and codes get thirteen letters ending in "qzq" (found by the last ten, because a search index
/// leaves out what a word shares with the one before it); numbers and flags a number of twelve digits; moments one of
/// thirteen digits; days before 1950 where the field says since when, after 2149 where it says until when; references
/// the id of a record that is nowhere else. Fields that decide who sees a record keep the value they have.
class Canaries
{
public:
    struct Canary {
        QByteArray bytes;
        std::set<Place> places;
    };

    explicit Canaries(const QByteArray& seed) : m_seed(seed) {}
    /// Every word this makes holds this one, so that one search finds them all.
    static QString common() { return QStringLiteral("qzq"); }
    QString word(const QByteArray& key) const;
    model::Value valueFor(const model::FieldSpec& field, const QByteArray& key);
    /// Gives every field that is empty, and not in `besides`, a value.
    void fill(model::Record& record, const std::set<model::Name>& besides);

    /// Remembers the record's id and all its values that can be told from others.
    void learn(const QByteArray& group, const model::Record& record);
    /// After the last `learn`: a value that holds another (a unit made of a programme) counts as a place of it.
    void finish();

    std::vector<bool> in(QByteArrayView bytes) const;
    const std::vector<Canary>& all() const { return m_all; }
    /// Kind, field and group of one, for a message.
    QByteArray nameOf(size_t number) const;

private:
    void note(const QByteArray& bytes, const Place& place);
    void learnValue(const model::FieldSpec& field, const model::Value& value, Place place);

    QByteArray m_seed;
    qint64 m_count = 0;
    QHash<QByteArray, size_t> m_byBytes;
    std::vector<std::pair<QByteArray, Place>> m_values;
    std::vector<Canary> m_all;
    Scanner m_scanner;
};

}
