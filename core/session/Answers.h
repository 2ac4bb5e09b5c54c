#pragma once

#include "core/insight/Caseload.h"
#include "core/model/Change.h"
#include "core/model/View.h"
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
};

struct CaseQuery {
    enum class Which { Open, Waiting, Closed, All };
    Which which = Which::Open;
    bool mine = false;
    std::optional<model::RecordId> student;
    /// One group of a list; says more than `which`.
    std::optional<insight::Due> due;
    QString words; ///< empty: all
    int limit = 50;
    int offset = 0;
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
};

struct DraftText {
    QString text;
    int caret = 0;
};

}
