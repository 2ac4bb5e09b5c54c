#pragma once

#include "core/hub/edits/Plan.h"

namespace carrel::hub {

struct QuarantinedEdit {
    qint64 no = 0;
    QString staff;
    QString kind;
    QString record;
    QString reason;
    QString owner;
    base::Moment at;
    base::Moment due;
    QString state;
    int pieces = 0; ///< of a file that waits here: how many of its pieces wait with it
};

enum class QuarantineFault { Unknown, Decided, Unreadable, StillRefused, NotAllowed };

/// What somebody wrote that waits for a decision, for whoever decides.
struct WaitingWords {
    QString kind;   ///< empty: a draft
    QString record;
    QString place;  ///< of a draft: the box it was typed into
    std::vector<std::pair<QString, QString>> fields; ///< name and words; of a draft one, without a name
    base::Moment written; ///< by the desk's clock; nothing of a draft
    std::optional<model::RecordId> student = {}; ///< whom it is about, where that is known
    std::vector<model::Value> values = {};       ///< of the fields, in their order; nothing of a draft
};

/// Edits that met a restriction, a lost permission or a withdrawn consent wait here for a named person. Nothing in it is
/// shown; it is released into the record, or declined and kept. A file is one thing with its pieces: one line, one decision.
class Quarantine
{
public:
    Quarantine(Db& db, const HubContext& context) : m_db(db), m_context(context) {}

    /// What is due first stands first. A file bears the number of its first line here.
    std::vector<QuarantinedEdit> list();
    /// Without those about somebody whom this person must not see.
    std::vector<QuarantinedEdit> listFor(const model::RecordId& by);
    /// Judged anew as its author's edit, without asking whether the author may still make it. `by`: who may settle what waits
    /// (`Right::Waiting`), is not barred from the student, as for reading it, and has not written it; so with decline().
    base::Result<wire::Outcome, QuarantineFault> release(qint64 no, const model::RecordId& by, std::vector<FeedEntry>& entries);
    /// The words themselves, for who may settle what waits (`Right::Waiting`), and for their author where the desk was at fault
    /// and not a right that is gone; never for somebody who must not see the student, or, while somebody is barred to them,
    /// where it cannot be told who it is about. What was left sealed is opened only here. Each reading is audited, with its
    /// reason, before anything is said.
    base::Result<WaitingWords, QuarantineFault> reveal(qint64 no, const model::RecordId& by, const QString& why);
    base::Result<base::Done, QuarantineFault> decline(qint64 no, const model::RecordId& by);

private:
    struct Held {
        qint64 no = 0;
        qint64 enrolment = 0;
        qint64 n = 0;
        QString staff;
        QString reason;
        std::optional<wire::Body> body;
        QString place = {}; ///< of a draft: the box it was typed into
    };
    using Together = base::Result<std::vector<Held>, QuarantineFault>;
    /// What is decided with this one, itself included: the file before its pieces.
    Together together(qint64 no);
    static bool mayRead(const Held& held, const WaitingWords& words, const access::Entitlement& who, const model::RecordId& by);
    std::optional<WaitingWords> wordsOf(const Held& held, const QByteArray& sealed);
    std::pair<Held, std::optional<WaitingWords>> look(qint64 no);
    std::optional<model::RecordId> studentOf(WorkingSet& set, const Held& held, const WaitingWords& words);
    bool decide(qint64 no, const char* state, const model::RecordId& by);
    bool maySettle(const std::vector<Held>& all, const model::RecordId& by);

    Db& m_db;
    const HubContext& m_context;
};

}
