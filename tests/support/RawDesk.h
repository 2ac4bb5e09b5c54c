#pragma once

#include "tests/support/FakeCampus.h"

#include "core/wire/Enrolments.h"
#include "core/wire/Pages.h"

namespace carrel::tests {

/// A desk that is nothing but its protocol: it says what a test wants it to say, well-behaved or not, and keeps every
/// byte it was answered.
class RawDesk
{
public:
    RawDesk(FakeCampus& campus, const QString& user, const QByteArray& seed);

    /// Signs in and accepts the agreement. False when the hub will not have it.
    bool enrol();
    /// Again, after half a day.
    bool signIn();
    wire::Reply call(const QByteArray& method, const QString& path, const QUrlQuery& query = {}, const QByteArray& body = {});
    /// One page after what has been committed so far, taken in and not acknowledged.
    std::optional<wire::Page> pull();
    wire::Reply ack();
    /// Pages and acknowledgements until there is no more.
    void drain();
    /// One mutation, well signed; its outcome, or nothing when none came.
    std::optional<wire::Outcome> push(const model::RecordId& record, const model::Changes& changes, bool creates = false);
    wire::Reply search(const QString& kind, const QString& words);
    wire::Reply read(const QString& kind, const model::RecordId& id);
    wire::Reply naming(const QString& kind, const QString& field, const model::RecordId& id);

    const wire::DeliveredRow* find(model::KindNo kind, const model::RecordId& id) const;
    const wire::Enrolment& enrolment() const { return *m_enrolment; }
    QString enrolmentId() const { return m_enrolment->id.text(); }

    /// Rows it would hold, had it a cache.
    std::map<std::pair<model::KindNo, model::RecordId>, wire::DeliveredRow> rows;
    /// Every answer, decompressed, one after another: status, headers, body.
    QByteArray heard;
    /// The same without what it asked.
    QByteArray replies;
    base::SeededRandom random;

private:
    FakeCampus& m_campus;
    QString m_user;
    base::SigningKeys m_keys;
    std::optional<wire::Enrolment> m_enrolment;
    qint64 m_after = 0;
    qint64 m_lastN = 0;
    std::vector<qint64> m_erased;
};

}
