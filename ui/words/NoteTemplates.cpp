#include "ui/words/NoteTemplates.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoteTemplates)
};

}

std::vector<NoteTemplate> noteTemplates(session::Desk& desk)
{
    std::vector<NoteTemplate> out{
        {Words::tr("First meeting"), Words::tr("What brings the student here:\nWhat has been tried:\nWhat they would like to be different:\nWhat we agreed:\nNext contact:")},
        {Words::tr("Follow-up"), Words::tr("Since last time:\nWhat helped, and what did not:\nWhat we agreed now:\nNext contact:")},
        {Words::tr("Tried to reach"), Words::tr("How and when:\nMessage left:\nNext try:")},
        {Words::tr("Handing over"), Words::tr("Where things stand:\nWhat is promised, and by when:\nHow the student likes to be contacted:")},
    };
    for (const session::Choice& choice : desk.choices(u"note-template"_s)) {
        const auto colon = choice.label.indexOf(u':');
        if (colon > 0) out.push_back({choice.label.left(colon).trimmed(), choice.label.mid(colon + 1).trimmed()});
    }
    return out;
}

}
