#pragma once

#include "core/insight/Caseload.h"
#include "core/model/Change.h"
#include "core/model/View.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"

#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace carrel::session {

/// What a screen shows of a record.
struct Item {
    model::View view;
    bool waiting = false; ///< it has changes that the hub does not know yet
};

struct Person {
    model::RecordId id;
    QString name;
    QString user;
    QStringList roles;
    QStringList rights = {}; ///< what the policy lets them do besides: `desks`, `losses`, `waiting`
    QString desk = {};       ///< what the computer they sit at is called
};

struct CaseQuery {
    enum class Which { Open, Waiting, Closed, All };
    Which which = Which::Open;
    bool mine = false;
    std::optional<model::RecordId> student;
    /// One group of a list; says more than `which`.
    std::optional<insight::Due> due;
    QString words; ///< empty: all
    QString type; ///< a code of the list `case-type`; empty: all
    std::optional<model::Priority> priority;
    std::optional<model::RecordId> owner;
    /// Soonest: what is due first. The others are about when a case was opened.
    enum class Order { Soonest, LongestOpen, NewestOpen };
    Order order = Order::Soonest;
    int limit = 50;
    int offset = 0;
};

/// How many cases there are, the open ones by how soon something is due.
struct CaseCounts {
    insight::Caseload open;
    int closed = 0;
};

struct CaseLine {
    Item item;
    std::optional<Item> student;
    std::optional<insight::Due> due;
};

struct CaseFile {
    Item item;
    std::optional<Item> student;
    std::vector<Item> notes; ///< newest first
    std::vector<Item> actions;
    std::vector<Item> supports;
    std::vector<Item> referrals;
    std::vector<Item> consents;
    std::vector<Item> explanations; ///< newest first
    std::vector<Item> attachments;  ///< newest first, the withdrawn among them
    std::vector<Item> linked;       ///< the linked cases that this desk holds
    int openConflicts = 0;
};

struct StudentFile {
    Item student;
    std::vector<Item> periods;
    std::vector<Item> relationships;
    std::vector<Item> cases;
    std::vector<Item> supports;
    std::vector<Item> consents;
};

struct AudienceAnswer {
    QStringList names;    ///< colleagues this desk knows by name
    int others = 0;       ///< those it does not
    bool managersSeeSummary = false;
};

struct Choice {
    QString code;
    QString label;
};

/// Why an online question has no answer.
enum class OnlineFault { None, Offline, SignInNeeded, NotAllowed, NotUnderstood };
struct OnlineAnswer {
    OnlineFault fault = OnlineFault::None;
    std::vector<Item> items;
    bool more = false;
};

/// What words find on this desk: only what the role sees is here to be found.
struct Found {
    std::vector<Item> students;
    std::vector<CaseLine> cases;
    /// Nothing matched as it was typed; these are one slip of the finger away.
    bool isGuess = false;
};

/// Why what was done has no way back here.
enum class Hindrance {
    None,
    OneWay,           ///< it, or what it led to, cannot be put back
    ChangedSince,     ///< somebody, or a later deed, has changed it
    HasParts,         ///< something belongs to it already
    Amended,          ///< it has taken another's place
    ServiceHasIt,     ///< a referral that has been received
    WithdrawalStands, ///< a consent that was withdrawn
    StoodUpon,        ///< something is kept under this consent
};

/// Something that was done at this desk today, for a sentence about it and for the way back.
struct Deed {
    qint64 number = 0; ///< they count up
    model::KindNo kind = model::KindNo::None;
    model::RecordId record;
    bool creates = false;
    bool undone = false;
    qint64 undoes = 0; ///< the number of the deed this one takes back, or 0
    base::Moment at;
    model::Changes wrote; ///< empty where something new was made
    bool canUndo = false;
    Hindrance hindrance = Hindrance::None; ///< where it cannot be undone, and has not been
    /// What one command did to several records carries the number of its first; 0 where it was one record.
    qint64 batch = 0;
    int count = 1; ///< how many records of its kind
};

/// Words a student said without being asked, put away before anybody reads them: until it is settled under what they may
/// be kept, they are in no record, and leave this desk only sealed.
struct SetAside {
    QString place;
    model::RecordId theCase;
    base::Moment at;
};

/// What waits for one person.
struct Agenda {
    static constexpr int DaysAhead = 7;
    std::vector<CaseLine> cases;  ///< theirs whose next step is due within seven days or before, soonest first
    std::vector<Item> actions;    ///< the same of actions
    std::vector<Item> referrals;  ///< of their cases: to ask again about, or declined
    std::vector<Item> consents;   ///< of their students: ending within two weeks
    std::vector<Item> prints;     ///< of theirs: kept past the day by which they must be destroyed
    std::vector<SetAside> aside;  ///< longest first
};

struct DraftText {
    QString text;
    int caret = 0;
};

}
