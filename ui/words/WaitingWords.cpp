#include "ui/words/WaitingWords.h"

#include "ui/words/Codes.h"
#include "ui/words/SyncWords.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using model::KindNo;
using session::WaitingCause;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WaitingWords)
};

}

QString whatWaits(const session::WaitingItem& item)
{
    if (item.kind == KindNo::None) return item.cause == WaitingCause::Draft ? Words::tr("Unsaved draft") : Words::tr("Something unreadable");
    if (item.pieces > 0) return item.pieces == 1 ? Words::tr("File, 1 piece") : Words::tr("File, %n pieces", nullptr, int(item.pieces));
    QString word = kindWord(item.kind);
    if (!word.isEmpty()) word[0] = word[0].toUpper();
    return word;
}

QString causeTitle(WaitingCause cause)
{
    switch (cause) {
    case WaitingCause::Draft: return Words::tr("Left unsaved");
    case WaitingCause::DeskRevoked: return Words::tr("Desk revoked");
    case WaitingCause::DeskCopied: return Words::tr("Desk copied");
    case WaitingCause::NotTheirs: return Words::tr("No longer theirs");
    case WaitingCause::NoConsent: return Words::tr("No consent");
    case WaitingCause::Restricted: return Words::tr("Restricted");
    case WaitingCause::NamesOther: return Words::tr("Names another record");
    case WaitingCause::Incomplete: return Words::tr("Incomplete");
    case WaitingCause::TooLarge: return Words::tr("Too large");
    case WaitingCause::NotReadable: return Words::tr("Cannot be read");
    case WaitingCause::NoDecision: return Words::tr("Nobody decided");
    case WaitingCause::Other: break;
    }
    return Words::tr("Waits for a decision");
}

QString causeSentence(WaitingCause cause)
{
    switch (cause) {
    case WaitingCause::Draft:
        return Words::tr("It was being typed on a desk that nobody may sign in on any more. It was never saved, so it can be read and passed on, and not put into a record.");
    case WaitingCause::DeskRevoked: return Words::tr("It came from a desk that has been revoked. Whoever has that computer could have written it: ask its author before you let it stand.");
    case WaitingCause::DeskCopied: return Words::tr("It came from a desk that is in two places at once. Ask its author whether it is theirs.");
    case WaitingCause::NotTheirs: return Words::tr("When it reached the hub, its author could no longer change this record, or it was not there.");
    case WaitingCause::NoConsent: return Words::tr("It holds special-category text, and the consent or condition it rests on was not there.");
    case WaitingCause::Restricted: return Words::tr("The record's processing is restricted, so nothing may be added to it for now.");
    case WaitingCause::NamesOther: return Words::tr("It names a record that is not there, or that does not belong to this student.");
    case WaitingCause::Incomplete: return Words::tr("Something that must be there is missing.");
    case WaitingCause::TooLarge: return Words::tr("The file is larger than this university takes.");
    case WaitingCause::NotReadable: return Words::tr("The hub cannot read it with the keys it has. It is kept as it came, in case a key is found that opens it.");
    case WaitingCause::NoDecision: return Words::tr("It says that a student was contacted, and there is no decision to contact that student. It cannot be put through: a person decides first.");
    case WaitingCause::Other: break;
    }
    return Words::tr("It met a rule that no program may decide on.");
}

bool canBeReleased(const session::WaitingItem& item) { return item.kind != KindNo::None && item.cause != WaitingCause::Draft && item.cause != WaitingCause::NoDecision; }

std::vector<std::pair<QString, QString>> waitingFields(session::Desk& desk, const session::WaitingRead& read)
{
    using model::Type;
    std::vector<std::pair<QString, QString>> out;
    for (const auto& [field, value] : read.fields) {
        const bool isWords = field->type == Type::Text || field->type == Type::LongText || field->type == Type::Day || field->type == Type::Code || field->type == Type::Flag;
        if (!isWords || field->privacy == model::Privacy::Operational) continue;
        const QString words = valueWords(desk, read.kind, *field, value);
        // A code without words of its own is the program's business.
        const bool isBare = field->type == Type::Code && value.text() && words == *value.text();
        if (!isBare) out.emplace_back(fieldLabel(read.kind, *field), words);
    }
    return out;
}

}
