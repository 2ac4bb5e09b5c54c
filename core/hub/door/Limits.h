#pragma once

#include <QtCore/qglobal.h>

namespace carrel::hub {

/// What the door allows one caller, and all callers together. Sizes are bytes, times milliseconds.
struct Limits {
    qint64 requestLine = 8 * 1024;
    qint64 head = 32 * 1024;
    int headers = 100;
    qint64 body = 4 * 1024 * 1024;
    /// A packed body may grow to this.
    qint64 unpackedBody = 16 * 1024 * 1024;
    /// All bodies that are arriving or not yet answered, and all answers not yet sent.
    qint64 heldBodies = 64 * 1024 * 1024;
    qint64 heldAnswers = 256 * 1024 * 1024;

    qint64 headMs = 5'000;
    qint64 bodyMs = 30'000;
    qint64 idleMs = 60'000;
    /// After the grace a body must have come, and an answer must be taken, at this many bytes a second on average.
    qint64 graceMs = 5'000;
    qint64 minimumRate = 4 * 1024;
    /// An answer of which nothing more is taken for this long is given up.
    qint64 stallMs = 30'000;
    /// After a refusal what still comes in is thrown away for this long, so that the refusal can be read.
    qint64 lingerMs = 1'000;
    qint64 lingerBytes = 1024 * 1024;

    int callers = 512;
    /// When all places are taken, whoever has idled or dawdled at a head for this long gives way to the next.
    qint64 yieldMs = 1'000;
    int callersPerAddress = 64;
    /// A reverse proxy on the same machine speaks for many callers.
    bool loopbackSpeaksForMany = true;
    /// Admitted WebSockets are counted apart.
    int live = 1024;
};

}
