#pragma once

#include "core/insight/Caseload.h"
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

struct DraftText {
    QString text;
    int caret = 0;
};

}
