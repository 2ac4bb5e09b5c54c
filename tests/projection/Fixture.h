#pragma once

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/people/Student.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// A small university for stories about what must not be told: two advisers in one team and their manager, a tutor, a
/// specialist service, three students with a case each. Everything is put at the hub; desks come as a story needs them.
class SmallUniversity
{
public:
    explicit SmallUniversity(const QString& postgres = {}, const QByteArray& seed = "small university");

    model::Record caseOf(const QByteArray& key, const QByteArray& student, const QString& title, const QByteArray& team = "success");
    template <class K>
    model::Record on(const QByteArray& key, const model::Record& held)
    {
        model::Record record = campus.record(K::kind.no, key);
        record.put(K::caseRef, held.id());
        record.put(K::student, *held.student());
        return record;
    }
    model::Record note(const QByteArray& key, const model::Record& held, const QString& body);
    model::Record consent(const QByteArray& key, const QByteArray& student);
    model::Record referral(const QByteArray& key, const model::Record& held, const model::Record& agreed, const QString& reason);
    model::Record conflict(const QByteArray& key, const model::Record& target, model::Name field, const QString& standing);
    /// As FakeCampus::put, and tells what the feed was told.
    std::vector<hub::FeedEntry> put(const std::vector<model::Record>& records);
    bool hints(const RawDesk& desk, const std::vector<hub::FeedEntry>& entries);
    RawDesk& desk(const QString& user);

    FakeCampus campus;
    std::vector<std::unique_ptr<RawDesk>> desks;
};

}
