#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"

#include <QtCore/QByteArray>
#include <functional>

namespace carrel::base {

enum class StreamFault {
    NotOurs,   ///< it does not begin as such a stream does
    WrongKey,  ///< or its first chunk is damaged: the two cannot be told apart
    Damaged,   ///< a chunk is changed, exchanged, or not in its place
    CutShort,
    NotWritten ///< the sink would not take more
};

/// Bytes on their way into a file, chunk after chunk, each encrypted, in its place and of its stream (XChaCha20-Poly1305,
/// libsodium's secretstream): what is changed, left out, exchanged or cut off is noticed.
class SealedWriter
{
public:
    /// False when it could not take them.
    using Sink = std::function<bool(const QByteArray&)>;
    SealedWriter(const Secret& key, Sink sink);
    ~SealedWriter();
    SealedWriter(const SealedWriter&) = delete;
    SealedWriter& operator=(const SealedWriter&) = delete;

    enum class Place { Within, Last };
    Result<Done, StreamFault> put(const QByteArray& chunk, Place place = Place::Within);

private:
    struct State;
    std::unique_ptr<State> m_state;
    Sink m_sink;
    bool m_works = false;
};

/// The same backwards.
class SealedReader
{
public:
    /// As many bytes as asked for; fewer only where there are no more.
    using Source = std::function<QByteArray(qint64 most)>;
    SealedReader(const Secret& key, Source source);
    ~SealedReader();
    SealedReader(const SealedReader&) = delete;
    SealedReader& operator=(const SealedReader&) = delete;

    /// The next chunk. After the last one `atEnd()` holds, and whatever still follows it is `Damaged`.
    Result<QByteArray, StreamFault> next();
    bool atEnd() const { return m_atEnd; }

private:
    Result<Done, StreamFault> begin();
    struct State;
    std::unique_ptr<State> m_state;
    QByteArray m_key;
    Source m_source;
    bool m_begun = false;
    bool m_first = true;
    bool m_atEnd = false;
};

}
