#pragma once

#include "core/model/Record.h"

#include <vector>

namespace carrel::bench {

/// A made-up caseload of any size, the same whenever it is made: every tenth record is a student, the nine after it are
/// that student's cases. A record is about 620 bytes as JSON. Nobody in it exists.
class MadeUp
{
public:
    static constexpr int CasesEach = 9;
    static constexpr int Owners = 200;

    explicit MadeUp(int size) : m_size(size) {}

    int size() const { return m_size; }
    /// Record i of the caseload.
    model::Record at(int i) const;
    std::vector<model::Record> range(int from, int until) const;
    /// The team that holds all cases, its people (the first is who signs in), and what a hub needs before anybody can.
    std::vector<model::Record> office(const QString& user) const;
    /// Tab-separated: a letter for the kind (s, c), the id, then every field in catalogue order; a line for each record.
    QByteArray lines(int from, int until) const;

    static model::RecordId id(const QByteArray& key);
    static QByteArray word(quint64 number);
    /// What somebody might type: a word of the caseload, and the beginning of a second one.
    static QString typed(int i);

private:
    model::Record student(int i) const;
    model::Record aCase(int i) const;

    int m_size;
};

}
