#include "ui/models/TimelineModel.h"

#include "core/model/cases/Attachment.h"
#include "core/model/cases/Explanation.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/FileWords.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Action;
using model::Case;
using model::Common;
using model::Consent;
using model::Explanation;
using model::KindNo;
using model::Note;
using model::Referral;
using model::Support;
using model::View;
using session::Item;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Happenings)
};

/// About what four lines hold.
constexpr qsizetype FourLines = 360;

base::Moment noonOf(QDate day) { return {QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch()}; }

/// Turns the records of one case into what happened in it.
class Teller
{
public:
    Teller(session::Desk& desk, base::Moment now) : m_desk(desk), m_names(desk), m_now(now) {}

    Happening note(const Item& item) const;
    Happening action(const Item& item) const;
    Happening support(const Item& item) const;
    Happening referral(const Item& item) const;
    Happening consent(const Item& item) const;
    Happening explanation(const Item& item) const;
    Happening attachment(const Item& item) const;
    /// What stood before, where the reader may read that too.
    void addEarlier(Happening& happening, const Item& note, const std::vector<Item>& all) const;
    Happening closed(const View& theCase, QDate day) const;
    Happening opened(const View& theCase, QDate day) const;

private:
    Happening begin(const Item& item, std::optional<QDate> instead = {}) const;
    QString by(const View& view) const;
    QString recordedBy(const View& view) const;
    void addWaiting(Happening& happening, const Item& item) const;
    void hide(Happening& happening, const View& note) const;
    QDate today() const { return localDay(m_now); }

    session::Desk& m_desk;
    Directory m_names;
    base::Moment m_now;
};

Happening Teller::begin(const Item& item, std::optional<QDate> instead) const
{
    const View& view = item.view;
    Happening out{view.no(), view.id(), m_now};
    if (const auto at = shown(view, Common::occurred)) out.at = *at;
    else if (const auto written = shown(view, Common::recorded)) out.at = *written;
    else if (instead) out = {view.no(), view.id(), noonOf(*instead), false};
    else out.timeKnown = false;
    if (out.timeKnown) out.entry.time = houseTime(out.at);
    return out;
}

QString Teller::by(const View& view) const
{
    const auto author = shown(view, Common::author);
    return author ? Words::tr("by %1").arg(m_names.staff(author)) : QString();
}

QString Teller::recordedBy(const View& view) const
{
    const auto author = shown(view, Common::author);
    return author ? Words::tr("recorded by %1").arg(m_names.staff(author)) : QString();
}

void Teller::addWaiting(Happening& happening, const Item& item) const
{
    if (item.waiting) happening.entry.chips << ChipLook{Words::tr("Waiting to be sent"), Tone::Warn, Glyph::Clock};
}

void Teller::hide(Happening& happening, const View& note) const
{
    TimelineEntry& entry = happening.entry;
    entry.hidden = true;
    entry.glyph = Glyph::EyeOff;
    entry.tone = Tone::Neutral;
    if (note.grain(note.kind().position(Note::body)) == model::Grain::Masked) {
        entry.title = Words::tr("The text is held back");
        entry.body = Words::tr("It is kept under a consent, and there is none for it just now. This is the same for everybody.");
        return;
    }
    entry.title = Words::tr("An entry is hidden by your role");
    const auto author = shown(note, Common::author);
    entry.body = author ? Words::tr("Written by %1 for the case team").arg(m_names.staff(author)) : Words::tr("Written for the case team");
    entry.author.clear();
}

Happening Teller::note(const Item& item) const
{
    const View& view = item.view;
    Happening out = begin(item);
    if (isWithheld(view, Note::body)) {
        hide(out, view);
        return out;
    }
    using model::NoteType;
    const NoteType type = shown(view, Note::type).value_or(NoteType::General);
    TimelineEntry& entry = out.entry;
    const bool special = shown(view, Note::special).value_or(false) || type == NoteType::Health;
    entry.glyph = glyphOf(type);
    entry.tone = special ? Tone::Plum : Tone::Info;
    entry.title = titleOf(type);
    entry.author = by(view);
    entry.body = shown(view, Note::body).value_or(QString());
    out.whole = entry.body;
    out.isContact = type == NoteType::Call || type == NoteType::Meeting || type == NoteType::Email || type == NoteType::ContactAttempt;
    if (special) entry.chips << ChipLook{Words::tr("Special category"), Tone::Plum, Glyph::Lock};
    if (const auto audience = shown(view, Note::audience)) entry.chips << ChipLook{wordsFor(*audience), Tone::Neutral, Glyph::Users};
    addWaiting(out, item);
    QStringList after;
    // Whoever sees this version and not the later one is told that there is one.
    if (shown(view, Note::state) == model::NoteState::Amended) after << Words::tr("Amended since");
    const bool withdrawn = shown(view, Note::state) == model::NoteState::Withdrawn;
    if (withdrawn) {
        // In the title, so that it stands on paper too.
        entry.title = Words::tr("%1 (withdrawn by its author)", "what kind of note").arg(entry.title);
        out.isContact = false;
    }
    out.canAmend = !withdrawn && view.mayWrite(Note::body) && m_desk.mayCreate(KindNo::Note);
    if (entry.body.size() > FourLines || entry.body.count(u'\n') > 3) after << Words::tr("Open it to read on");
    entry.edited = after.join(u". "_s);
    return out;
}

Happening Teller::action(const Item& item) const
{
    using model::ActionState;
    const View& view = item.view;
    const auto due = shown(view, Action::due);
    const auto done = shown(view, Action::doneOn);
    Happening out = begin(item, done ? done : due);
    TimelineEntry& entry = out.entry;
    const auto owner = shown(view, Action::owner);
    const ActionState state = shown(view, Action::state).value_or(ActionState::Open);
    const bool toDo = state == ActionState::Open || state == ActionState::Doing;
    entry.glyph = toDo ? Glyph::Checklist : Glyph::Done;
    entry.tone = state == ActionState::Done ? Tone::Ok : Tone::Accent;
    entry.title = owner ? Words::tr("Action for %1").arg(m_names.staff(owner)) : Words::tr("Action");
    entry.body = shown(view, Action::what).value_or(QString());
    const QString outcome = shown(view, Action::outcome).value_or(QString());
    out.whole = outcome.isEmpty() ? entry.body : entry.body + u"\n\n"_s + outcome;
    Status status = statusOf(state);
    if (done && !toDo) status.text = Words::tr("%1 %2", "state, date").arg(status.text, nearDate(*done, today()));
    entry.chips << status.chip();
    if (due && toDo) {
        const bool over = *due < today();
        entry.chips << ChipLook{dueSentence(*due, today()), over ? Tone::Bad : *due == today() ? Tone::Warn : Tone::Neutral, Glyph::Calendar};
    }
    addWaiting(out, item);
    if (toDo && view.mayWrite(Action::state)) entry.action = Words::tr("Mark done");
    return out;
}

Happening Teller::support(const Item& item) const
{
    const View& view = item.view;
    const auto by = shown(view, Support::by);
    Happening out = begin(item, by);
    TimelineEntry& entry = out.entry;
    entry.glyph = Glyph::Shield;
    entry.tone = Tone::Accent;
    entry.title = Words::tr("Agreed support");
    entry.author = this->by(view);
    entry.body = shown(view, Support::what).value_or(QString());
    const QString outcome = shown(view, Support::outcome).value_or(QString());
    out.whole = outcome.isEmpty() ? entry.body : entry.body + u"\n\n"_s + outcome;
    if (const auto state = shown(view, Support::state)) entry.chips << statusOf(*state).chip();
    if (const auto who = shown(view, Support::who)) entry.chips << ChipLook{.text = *who, .glyph = Glyph::User};
    if (by) entry.chips << ChipLook{.text = Words::tr("By %1").arg(nearDate(*by, today())), .glyph = Glyph::Calendar};
    addWaiting(out, item);
    return out;
}

Happening Teller::referral(const Item& item) const
{
    const View& view = item.view;
    const auto chase = shown(view, Referral::chaseOn);
    Happening out = begin(item, chase);
    TimelineEntry& entry = out.entry;
    entry.glyph = Glyph::Send;
    entry.tone = Tone::Accent;
    // Where to can be health information in itself: who may not read it is told the same of every referral.
    const auto service = shown(view, Referral::service);
    entry.title = service ? Words::tr("Referred to %1").arg(m_names.label(u"service"_s, *service)) : Words::tr("Referred to a specialist service");
    entry.author = by(view);
    entry.body = shown(view, Referral::reason).value_or(QString());
    const QString reply = shown(view, Referral::reply).value_or(QString());
    out.whole = reply.isEmpty() ? entry.body : Words::tr("%1\n\nReply: %2").arg(entry.body, reply);
    const auto state = shown(view, Referral::state);
    if (state) entry.chips << statusOf(*state).chip();
    if (chase && state != model::ReferralState::Done) {
        entry.chips << ChipLook{.text = Words::tr("Ask again %1").arg(nearDate(*chase, today())), .glyph = Glyph::Calendar};
    }
    addWaiting(out, item);
    return out;
}

Happening Teller::consent(const Item& item) const
{
    using model::ConsentState;
    const View& view = item.view;
    const auto state = shown(view, Consent::state);
    const auto given = shown(view, Consent::givenOn);
    Happening out = begin(item, given);
    TimelineEntry& entry = out.entry;
    entry.glyph = Glyph::Consent;
    entry.tone = state == ConsentState::Given ? Tone::Ok : Tone::Neutral;
    // The student gives it; whoever wrote it down did only that.
    const bool isCondition = shown(view, Consent::condition).has_value();
    entry.title = isCondition ? Words::tr("Condition recorded") : given ? Words::tr("Consent given by the student") : Words::tr("Consent of the student");
    entry.author = isCondition ? by(view) : recordedBy(view);
    entry.body = shown(view, Consent::scope).value_or(QString());
    if (isCondition && state == ConsentState::Given) entry.chips << ChipLook{.text = Words::tr("In force"), .tone = Tone::Ok};
    else if (state) entry.chips << statusOf(*state).chip();
    if (const auto until = shown(view, Consent::expires); until && state == ConsentState::Given) {
        entry.chips << ChipLook{.text = Words::tr("Until %1").arg(nearDate(*until, today())), .glyph = Glyph::Calendar};
    }
    if (const auto ended = shown(view, Consent::withdrawnOn)) {
        entry.chips << ChipLook{.text = nearDate(*ended, today()), .glyph = Glyph::Calendar};
    }
    addWaiting(out, item);
    return out;
}

Happening Teller::explanation(const Item& item) const
{
    const View& view = item.view;
    Happening out = begin(item, shown(view, Explanation::on));
    TimelineEntry& entry = out.entry;
    const bool declined = shown(view, Explanation::sort) == model::ExplanationSort::Declined;
    entry.glyph = declined ? Glyph::UserX : Glyph::Message;
    entry.tone = Tone::Neutral;
    entry.title = declined ? Words::tr("The student chose not to say") : Words::tr("The student was told");
    entry.author = declined ? recordedBy(view) : by(view);
    entry.body = shown(view, Explanation::about).value_or(QString());
    const auto follows = shown(view, Explanation::consequence);
    out.whole = follows ? entry.body + u"\n\n"_s + *follows : entry.body;
    if (const auto how = shown(view, Explanation::method)) entry.chips << ChipLook{.text = wordsFor(*how)};
    if (shown(view, Explanation::state) == model::ExplanationState::Struck) entry.chips << ChipLook{.text = Words::tr("Entered by mistake"), .outlined = true};
    addWaiting(out, item);
    return out;
}

Happening Teller::attachment(const Item& item) const
{
    using model::Attachment;
    const View& view = item.view;
    Happening out = begin(item);
    TimelineEntry& entry = out.entry;
    const auto name = shown(view, Attachment::name);
    entry.glyph = name ? Glyph::Paperclip : Glyph::EyeOff;
    entry.tone = shown(view, Attachment::special).value_or(false) ? Tone::Plum : Tone::Neutral;
    entry.title = name ? Words::tr("File attached") : Words::tr("An attached file is held back");
    entry.author = by(view);
    entry.body = name ? *name : Words::tr("It is kept under a consent, and there is none for it just now. This is the same for everybody.");
    out.whole = entry.body;
    const auto sort = shown(view, Attachment::sort);
    const auto size = shown(view, Attachment::size);
    if (sort && size) entry.chips << ChipLook{.text = Words::tr("%1, %2", "kind, size").arg(wordsFor(*sort), sizeWords(*size))};
    if (const auto audience = shown(view, Attachment::audience)) entry.chips << ChipLook{wordsFor(*audience), Tone::Neutral, Glyph::Users};
    if (shown(view, Attachment::state) == model::AttachmentState::Withdrawn) {
        entry.chips << ChipLook{.text = Words::tr("Withdrawn"), .outlined = true};
        const auto reason = shown(view, Attachment::reason);
        if (reason) out.whole += u"\n\n"_s + Words::tr("Withdrawn: %1").arg(*reason);
    }
    addWaiting(out, item);
    return out;
}

void Teller::addEarlier(Happening& happening, const Item& note, const std::vector<Item>& all) const
{
    if (happening.entry.hidden) return;
    auto before = shown(note.view, Note::amends);
    // As long as the chain can be read, and never round in a ring.
    while (before && happening.earlier.size() < all.size()) {
        const auto it = std::ranges::find_if(all, [&](const Item& item) { return item.view.id() == *before; });
        if (it == all.end()) break;
        const auto text = shown(it->view, Note::body);
        const auto at = shown(it->view, Common::recorded);
        const QString when = at ? momentWords(*at, m_now) : QString();
        const auto author = shown(it->view, Common::author);
        if (text) happening.earlier.push_back({author ? Words::tr("%1, by %2", "when, author").arg(when, m_names.staff(author)) : when, *text});
        before = shown(it->view, Note::amends);
    }
    const auto written = shown(note.view, Common::recorded);
    if (happening.earlier.empty() || !written) return;
    const QString edited = Words::tr("Edited %1, see earlier version").arg(momentWords(*written, m_now));
    happening.entry.edited = happening.entry.edited.isEmpty() ? edited : edited + u". "_s + happening.entry.edited;
}

Happening Teller::opened(const View& theCase, QDate day) const
{
    Happening out{KindNo::Case, theCase.id(), {noonOf(day).ms - 6 * 3'600'000LL}, false};
    out.entry.glyph = Glyph::Cases;
    out.entry.title = Words::tr("Case opened");
    const auto author = shown(theCase, Common::author);
    if (author) out.entry.author = by(theCase);
    out.entry.chips << ChipLook{.text = m_names.caseType(theCase)};
    return out;
}

/// The day is known, the hour is not: it ends its day.
Happening Teller::closed(const View& theCase, QDate day) const
{
    Happening out{KindNo::Case, theCase.id(), {noonOf(day).ms + 11 * 3'600'000LL}, false};
    out.entry.glyph = Glyph::Archive;
    out.entry.title = Words::tr("Case closed");
    out.entry.body = shown(theCase, Case::stateReason).value_or(QString());
    out.whole = out.entry.body;
    return out;
}

}

std::vector<Happening> happeningsOf(session::Desk& desk, const session::CaseFile& file, base::Moment now)
{
    const Teller tell(desk, now);
    std::vector<Happening> out;
    QSet<model::RecordId> replaced;
    for (const Item& item : file.notes) {
        const auto before = shown(item.view, Note::amends);
        if (before && !isWithheld(item.view, Note::body)) replaced.insert(*before);
    }
    for (const Item& item : file.notes) {
        if (replaced.contains(item.view.id())) continue;
        out.push_back(tell.note(item));
        tell.addEarlier(out.back(), item, file.notes);
    }
    for (const Item& item : file.explanations) out.push_back(tell.explanation(item));
    for (const Item& item : file.attachments) out.push_back(tell.attachment(item));
    for (const Item& item : file.actions) out.push_back(tell.action(item));
    for (const Item& item : file.supports) out.push_back(tell.support(item));
    for (const Item& item : file.referrals) out.push_back(tell.referral(item));
    for (const Item& item : file.consents) out.push_back(tell.consent(item));
    if (const auto day = shown(file.item.view, Case::openedOn)) out.push_back(tell.opened(file.item.view, *day));
    const auto closed = shown(file.item.view, Case::closedOn);
    if (closed && shown(file.item.view, Case::state) == model::CaseState::Closed) out.push_back(tell.closed(file.item.view, *closed));
    std::ranges::stable_sort(out, [](const Happening& a, const Happening& b) { return a.at > b.at; });
    return out;
}

}
