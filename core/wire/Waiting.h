#pragma once

#include "core/model/Value.h"
#include "core/wire/Mutations.h"

namespace carrel::wire {

/// An edit or a draft that waits at the hub for somebody to decide, without a word of what it says or of whom.
struct WaitingLine {
    qint64 no = 0;
    QString kind;   ///< empty: a draft, or what nobody can read
    QString reason; ///< as of an outcome, or `revoked`, `forked`, `draft`
    QString author; ///< by name
    base::Moment at;
    base::Moment due;
    qint64 pieces = 0; ///< of a file
    bool operator==(const WaitingLine&) const = default;
};

/// Asked for by somebody who says why; it is audited.
struct WaitingQuestion {
    qint64 no = 0;
    QString why;
};

enum class WaitingResult { Done, Decided, StillRefused, Unreadable };

/// What was written, or why it is not told. Who it is about is there where whoever asks may know.
struct WaitingText {
    qint64 no = 0;
    WaitingResult result = WaitingResult::Done;
    QString kind;
    QString place; ///< of a draft: the box it was typed into
    QString studentNumber;
    QString studentName;
    std::optional<base::Moment> written; ///< by the desk's clock
    std::vector<std::pair<QString, model::Value>> fields; ///< of a draft one, without a name
    bool operator==(const WaitingText&) const = default;
};

struct WaitingDecision {
    qint64 no = 0;
    bool release = false; ///< or declined, and kept
};

/// The longest reason that is taken, in characters.
constexpr qsizetype LongestReason = 500;

QByteArray writeWaiting(const std::vector<WaitingLine>& lines);
std::optional<std::vector<WaitingLine>> readWaiting(const QByteArray& json);
QByteArray writeWaitingQuestion(const WaitingQuestion& question);
/// Nothing where no reason is given.
std::optional<WaitingQuestion> readWaitingQuestion(const QByteArray& json);
QByteArray writeWaitingText(const WaitingText& text);
std::optional<WaitingText> readWaitingText(const QByteArray& json);
QByteArray writeWaitingDecision(const WaitingDecision& decision);
std::optional<WaitingDecision> readWaitingDecision(const QByteArray& json);
QByteArray writeWaitingResult(WaitingResult result);
std::optional<WaitingResult> readWaitingResult(const QByteArray& json);

}
