#include "core/base/SealedStream.h"

#include "core/base/Sodium.h"

#include <QtCore/QtEndian>
#include <sodium.h>

namespace carrel::base {

namespace {

const QByteArray Mark = "carrel stream 1\n";
constexpr int Head = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr int Extra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr quint32 MostBytes = 64 * 1024 * 1024;

}

struct SealedWriter::State {
    crypto_secretstream_xchacha20poly1305_state sodium;
};

SealedWriter::SealedWriter(const Secret& key, Sink sink) : m_state(std::make_unique<State>()), m_sink(std::move(sink))
{
    QByteArray head(Head, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->sodium, sodium(head), sodium(key.exposed()));
    m_works = m_sink(Mark + head);
}

SealedWriter::~SealedWriter() { sodium_memzero(&m_state->sodium, sizeof m_state->sodium); }

Result<Done, StreamFault> SealedWriter::put(const QByteArray& chunk, Place place)
{
    Q_ASSERT(chunk.size() <= qsizetype(MostBytes) - Extra);
    QByteArray out(4 + chunk.size() + Extra, Qt::Uninitialized);
    qToLittleEndian(quint32(chunk.size() + Extra), out.data());
    const uchar tag = place == Place::Last ? uchar(crypto_secretstream_xchacha20poly1305_TAG_FINAL) : uchar(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    crypto_secretstream_xchacha20poly1305_push(&m_state->sodium, sodium(out) + 4, nullptr, sodium(chunk), size_t(chunk.size()), nullptr, 0, tag);
    m_works = m_works && m_sink(out);
    if (!m_works) return StreamFault::NotWritten;
    return Done{};
}

struct SealedReader::State {
    crypto_secretstream_xchacha20poly1305_state sodium;
};

SealedReader::SealedReader(const Secret& key, Source source)
    : m_state(std::make_unique<State>()), m_key(key.exposed().toByteArray()), m_source(std::move(source))
{
}

SealedReader::~SealedReader()
{
    sodium_memzero(m_key.data(), size_t(m_key.size()));
    sodium_memzero(&m_state->sodium, sizeof m_state->sodium);
}

Result<Done, StreamFault> SealedReader::begin()
{
    m_begun = true;
    if (m_source(Mark.size()) != Mark) return StreamFault::NotOurs;
    const QByteArray head = m_source(Head);
    if (head.size() != Head) return StreamFault::CutShort;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&m_state->sodium, sodium(head), sodium(m_key)) != 0) return StreamFault::WrongKey;
    return Done{};
}

Result<QByteArray, StreamFault> SealedReader::next()
{
    if (!m_begun) {
        if (const auto begun = begin(); !begun) return begun.error();
    }
    const QByteArray length = m_source(4);
    if (length.size() != 4) return StreamFault::CutShort;
    const quint32 size = qFromLittleEndian<quint32>(length.constData());
    if (size < quint32(Extra) || size > MostBytes) return StreamFault::Damaged;
    const QByteArray sealed = m_source(size);
    if (sealed.size() != qsizetype(size)) return StreamFault::CutShort;
    QByteArray plain(qsizetype(size) - Extra, Qt::Uninitialized);
    uchar tag = 0;
    const int opened = crypto_secretstream_xchacha20poly1305_pull(&m_state->sodium, sodium(plain), nullptr, &tag, sodium(sealed), size, nullptr, 0);
    if (opened != 0) return m_first ? StreamFault::WrongKey : StreamFault::Damaged;
    m_first = false;
    m_atEnd = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_atEnd && !m_source(1).isEmpty()) return StreamFault::Damaged;
    return plain;
}

}
