#include "ui/pages/cases/ActionPart.h"

#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::KindNo;
using session::CaseFile;
using session::Item;
using model::Action;
using model::ActionState;

ActionPart::ActionPart(const Ground& ground, QWidget* parent) : CasePart(ground, KindNo::Action, parent)
{
    setAdd(Glyph::AddAction, tr("Add action"));
    setNone({tr("No actions yet"), tr("What somebody has to do for this case, and by when, stands here."), {}, Glyph::Checklist});
}

std::vector<PartEntry> ActionPart::entriesOf(const CaseFile& file) const
{
    const Directory names(ground().desk);
    const QDate today = localDay(ground().clock.now());
    std::vector<PartEntry> toDo, rest;
    for (const Item& item : file.actions) {
        const auto state = shown(item.view, Action::state).value_or(ActionState::Open);
        const bool open = state == ActionState::Open || state == ActionState::Doing;
        PartEntry entry{item.view.id(), open ? tr("To do") : tr("Done or not needed")};
        entry.title = shown(item.view, Action::what).value_or(tr("An action"));
        entry.body = shown(item.view, Action::outcome).value_or(QString());
        QStringList meta{names.staff(shown(item.view, Action::owner))};
        if (const auto due = shown(item.view, Action::due); due && open) meta << dueSentence(*due, today);
        if (const auto done = shown(item.view, Action::doneOn); done && !open) meta << nearDate(*done, today);
        entry.meta = meta.join(u"  ·  "_s);
        entry.chips << statusOf(state).chip();
        if (item.view.mayWrite(Action::state)) {
            if (open) entry.verbs << PartVerb{u"done"_s, tr("Mark done"), Glyph::Check} << PartVerb{u"drop"_s, tr("Mark as not needed"), Glyph::Close, true};
            else entry.verbs << PartVerb{u"open"_s, tr("Open again"), Glyph::Undo};
        }
        (open ? toDo : rest).push_back(std::move(entry));
    }
    toDo.insert(toDo.end(), rest.begin(), rest.end());
    return toDo;
}

void ActionPart::act(const std::optional<model::RecordId>& id, const QString& key)
{
    if (!id) return Q_EMIT addWanted();
    model::Changes changes(KindNo::Action);
    changes.to(Action::state, key == u"done" ? ActionState::Done : key == u"drop" ? ActionState::Dropped : ActionState::Open);
    key == u"done" ? changes.to(Action::doneOn, localDay(ground().clock.now())) : changes.clear(Action::doneOn);
    tellFault(ground().desk.edit(*id, changes));
}

}
