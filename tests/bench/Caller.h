#pragma once

#include "core/base/Random.h"
#include "core/wire/Enrolments.h"

namespace carrel::bench {

/// A desk that is nothing but its protocol, over one connection that stays open: it signs in, asks and sends, and reads no
/// more of an answer than it must, so that what is measured is the hub.
class Caller
{
public:
    explicit Caller(quint16 port);
    ~Caller();
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;

    void enrol(const QString& user, const QString& password);
    struct Page {
        qint64 next = 0;
        bool more = false;
        qint64 bytes = 0; ///< as they came, compressed
    };
    Page pull(qint64 after);
    void ack(qint64 upTo);
    /// Bodies of edits, made before the clock runs; each is one request.
    QByteArray sign(const std::vector<wire::Body>& bodies);
    /// Ends the bench unless `count` edits were applied.
    void push(const QByteArray& request, int count);
    const QString& epoch() const { return m_enrolment->epoch; }

private:
    struct Answer {
        int status = 0;
        QByteArray body;
        bool packed = false;
    };
    /// A hub that has too much to do is asked again when it says so, as a desk does.
    Answer call(const QByteArray& method, const QByteArray& path, const QByteArray& body);
    Answer callOnce(const QByteArray& method, const QByteArray& path, const QByteArray& body);
    QByteArray readMore();

    base::SystemRandom m_random;
    base::SigningKeys m_keys;
    std::optional<wire::Enrolment> m_enrolment;
    int m_socket;
    QByteArray m_unread;
    qint64 m_lastN = 0;
};

}
