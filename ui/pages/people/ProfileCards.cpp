#include "ui/pages/people/ProfileCards.h"

#include "core/model/cases/Explanation.h"
#include "core/model/people/Staff.h"
#include "ui/pages/Hidden.h"
#include "ui/pages/LinkRow.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/words/Courses.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::Consent;
using model::Period;
using model::Relationship;
using model::Student;
using model::Support;
using model::View;
using session::Item;
using session::StudentFile;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProfileCards)
};

/// What a card says when there is nothing to list.
void addNone(Card* card, const QString& words) { card->body()->addWidget((new Label(words, TextRole::Body, Colour::Text3))->wrapped()); }

/// A statement with a quieter line and its chips below.
QWidget* statement(const QString& text, const QString& meta, const QList<ChipLook>& chips)
{
    auto* box = new QWidget;
    auto* column = new Column(box, Insets{0, 2, 0, 2}, 4);
    column->addWidget((new Label(text))->wrapped());
    if (!meta.isEmpty()) column->addWidget((new Label(meta, TextRole::Meta, Colour::Text2))->wrapped());
    if (chips.isEmpty()) return box;
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line, 8);
    for (const ChipLook& chip : chips) flow->addWidget(new Chip(chip));
    column->addWidget(line);
    return box;
}

FieldReading joined(const std::vector<FieldReading>& readings)
{
    QStringList texts;
    for (const FieldReading& reading : readings) {
        if (reading.state == FieldState::Value) texts << reading.text;
    }
    if (!texts.isEmpty()) return FieldReading::value(texts.join(u", "_s));
    const auto hidden = std::ranges::find(readings, FieldState::HiddenByRole, &FieldReading::state);
    return hidden == readings.end() ? FieldReading::notRecorded() : *hidden;
}

/// A withheld relationship says nothing about whether there is a tutor; none at all says that none is known here.
FieldReading tutorReading(const Ground& ground, const StudentFile& file)
{
    QStringList names;
    for (const Item& item : file.relationships) {
        const bool tutor = shown(item.view, Relationship::kindOf) == model::RelationshipKind::PersonalTutor;
        const bool current = shown(item.view, Relationship::state) != model::RelationshipState::Ended;
        if (tutor && current) names << Directory(ground.desk).staff(shown(item.view, Relationship::staff));
    }
    names.removeDuplicates();
    return names.isEmpty() ? FieldReading::notRecorded() : FieldReading::value(Directory::listed(names));
}

bool isProgramme(const Ground& ground, const Item& period)
{
    const auto course = shown(period.view, Period::course);
    return course && ground.desk.label(u"programme"_s, *course) != *course;
}

QString courseTitle(const Ground& ground, const QString& code)
{
    const QString programme = ground.desk.label(u"programme"_s, code);
    return programme == code ? ground.desk.label(u"module"_s, code) : programme;
}

QString periodWords(const Item& item)
{
    const auto start = shown(item.view, Period::start);
    const auto end = shown(item.view, Period::end);
    const QString from = start ? houseDate(*start) : Words::tr("a day not recorded");
    const QString when = end ? Words::tr("%1 to %2", "dates").arg(from, houseDate(*end)) : Words::tr("Since %1").arg(from);
    const auto instance = shown(item.view, Period::instance);
    return instance ? Words::tr("%1. %2", "year of study, dates").arg(*instance, when) : when;
}

QList<ChipLook> endChips(const Item& item)
{
    const auto how = shown(item.view, Period::endKind);
    if (!shown(item.view, Period::end) || !how) return {};
    return {ChipLook{.text = *how == model::PeriodEnd::Completed ? Words::tr("Completed") : Words::tr("Left early")}};
}

QWidget* periodStatement(const Ground& ground, const Item& item)
{
    return statement(courseTitle(ground, shown(item.view, Period::course).value_or(QString())), periodWords(item), endChips(item));
}

/// One module with every time it was taken, the latest first.
QWidget* moduleStatement(const Ground& ground, const std::vector<const Item*>& modules, const QString& course)
{
    QStringList times;
    for (const Item* item : modules) {
        if (shown(item->view, Period::course).value_or(QString()) != course) continue;
        const QList<ChipLook> chips = endChips(*item);
        times << (chips.isEmpty() ? periodWords(*item) : Words::tr("%1. %2", "when, how it ended").arg(periodWords(*item), chips.front().text));
    }
    return statement(courseTitle(ground, course), times.join(u'\n'), {});
}

}

bool dealsWith(const Ground& ground, model::KindNo kind)
{
    if (ground.desk.mayCreate(kind)) return true;
    const auto holdings = ground.desk.holdings();
    return std::ranges::any_of(holdings.rows, [kind](const auto& row) { return row.first == kind; });
}

QString courseWords(const Ground& ground, const StudentFile& file) { return courseWords(ground.desk, file); }

Card* detailsCard(const Ground& ground, const StudentFile& file, bool online)
{
    const View& view = file.student.view;
    const auto label = [&](const QString& list) { return [&, list](const QString& code) { return ground.desk.label(list, code); }; };
    auto* card = new Card(Words::tr("Details"));
    card->body()->addWidget(fieldWithReason(ground, Words::tr("Preferred name"), readingOf(view, Student::preferredName)));
    card->body()->addWidget(fieldWithReason(ground, Words::tr("Email"), readingOf(view, Student::email)));
    card->body()->addWidget(fieldWithReason(ground, Words::tr("Phone"), readingOf(view, Student::phone)));
    card->body()->addWidget(fieldWithReason(ground, Words::tr("Trusted contact"), readingOf(view, Student::trustedContact)));
    const auto level = readingOf(view, Student::level, [](qint64 level) { return Words::tr("level %1").arg(level); });
    const auto mode = readingOf(view, Student::mode, [](model::StudyMode mode) { return wordsFor(mode).toLower(); });
    // Whoever reads the periods of study sees the course with the first case, and not before, of any student.
    const bool later = online && dealsWith(ground, model::KindNo::Period);
    if (!later) {
        FieldReading course = joined({readingOf(view, Student::programme, label(u"programme"_s)), level, mode});
        // The page's head says it from the period of study, where the role may read that: one page says one thing.
        const QString known = courseWords(ground, file);
        if (course.state != FieldState::Value && !known.isEmpty()) course = FieldReading::value(known);
        else if (course.state == FieldState::HiddenByRole && dealsWith(ground, model::KindNo::Period)) course = FieldReading::notRecorded();
        card->body()->addWidget(fieldWithReason(ground, Words::tr("Course"), course));
    }
    card->body()->addWidget(fieldWithReason(
        ground, Words::tr("School and faculty"),
        joined({readingOf(view, Student::school, label(u"school"_s)), readingOf(view, Student::faculty, label(u"faculty"_s))})));
    // Who may not read whose tutor somebody is would be told that there is none.
    if (dealsWith(ground, model::KindNo::Case) && !online) card->body()->addWidget(fieldWithReason(ground, Words::tr("Personal tutor"), tutorReading(ground, file)));
    if (later) addNone(card, Words::tr("What they study and who their tutor is are seen once a case is open."));
    return card;
}

Card* studiesCard(const Ground& ground, const StudentFile& file)
{
    auto* card = new Card(Words::tr("Periods of study"));
    if (file.periods.empty()) addNone(card, Words::tr("None is known on this desk."));
    // A module is part of a programme's year and would say most of it again.
    std::vector<const Item*> programmes, modules;
    for (const Item& item : file.periods) (isProgramme(ground, item) ? programmes : modules).push_back(&item);
    const auto newest = [](std::vector<const Item*>& items) {
        std::ranges::stable_sort(items, std::ranges::greater(), [](const Item* item) { return shown(item->view, Period::start).value_or(QDate()); });
    };
    newest(programmes);
    newest(modules);
    for (const Item* item : programmes) card->body()->addWidget(periodStatement(ground, *item));
    QStringList seen;
    for (const Item* item : modules) {
        const QString course = shown(item->view, Period::course).value_or(QString());
        if (seen.contains(course)) continue;
        if (seen.isEmpty()) card->body()->addWidget(new Label(Words::tr("Modules"), TextRole::MetaStrong, Colour::Text2));
        seen << course;
        card->body()->addWidget(moduleStatement(ground, modules, course));
    }
    return card;
}

Card* casesCard(const Ground& ground, const StudentFile& file, const std::function<void(const model::RecordId&)>& open)
{
    auto* card = new Card(Words::tr("Cases"));
    card->body()->setGap(4);
    if (file.cases.empty()) addNone(card, Words::tr("No case on this desk."));
    const QDate today = localDay(ground.clock.now());
    for (const Item& item : file.cases) {
        const View& view = item.view;
        const Directory names(ground.desk);
        QStringList meta{names.caseType(view), names.staff(shown(view, Case::owner))};
        if (const auto day = shown(view, Case::openedOn)) meta << Words::tr("opened %1").arg(nearDate(*day, today));
        const auto state = shown(view, Case::state);
        auto* row = new LinkRow(shown(view, Case::title).value_or(names.caseType(view)), meta.join(u"  ·  "_s), state ? std::optional(statusOf(*state).chip()) : std::nullopt);
        QObject::connect(row, &LinkRow::clicked, row, [open, id = view.id()] { open(id); });
        card->body()->addWidget(row);
    }
    return card;
}

Card* underWayCard(const Ground& ground, const StudentFile& file)
{
    using model::Action;
    using model::Referral;
    auto* card = new Card(Words::tr("Under way"));
    const Directory names(ground.desk);
    const QDate today = localDay(ground.clock.now());
    const int before = card->body()->count();
    for (const Item& held : file.cases) {
        const auto whole = ground.desk.caseFile(held.view.id());
        if (!whole) continue;
        for (const Item& item : whole->actions) {
            const auto state = shown(item.view, Action::state);
            if (state != model::ActionState::Open && state != model::ActionState::Doing) continue;
            QStringList meta{names.staff(shown(item.view, Action::owner))};
            if (const auto due = shown(item.view, Action::due)) meta << dueSentence(*due, today);
            card->body()->addWidget(statement(shown(item.view, Action::what).value_or(Words::tr("An action")), meta.join(u"  ·  "_s), {statusOf(*state).chip()}));
        }
        for (const Item& item : whole->referrals) {
            const auto state = shown(item.view, Referral::state);
            if (!state || *state == model::ReferralState::Done || *state == model::ReferralState::Revoked) continue;
            const auto service = shown(item.view, Referral::service);
            const QString where = service ? Words::tr("Referred to %1").arg(names.label(u"service"_s, *service)) : Words::tr("Referred to a specialist service");
            const auto chase = shown(item.view, Referral::chaseOn);
            card->body()->addWidget(statement(where, chase ? Words::tr("ask again %1").arg(nearDate(*chase, today)) : QString(), {statusOf(*state).chip()}));
        }
    }
    if (card->body()->count() == before) addNone(card, Words::tr("Nothing is to be done just now."));
    return card;
}

Card* toldCard(const Ground& ground, const StudentFile& file)
{
    using model::Explanation;
    auto* card = new Card(Words::tr("What was explained"));
    const QDate today = localDay(ground.clock.now());
    const int before = card->body()->count();
    for (const Item& held : file.cases) {
        const auto whole = ground.desk.caseFile(held.view.id());
        if (!whole) continue;
        for (const Item& item : whole->explanations) {
            if (shown(item.view, Explanation::state) == model::ExplanationState::Struck) continue;
            const bool declined = shown(item.view, Explanation::sort) == model::ExplanationSort::Declined;
            const auto on = shown(item.view, Explanation::on);
            card->body()->addWidget(statement(shown(item.view, Explanation::about).value_or(QString()), on ? nearDate(*on, today) : QString(),
                                              {ChipLook{.text = declined ? Words::tr("Prefers not to say") : Words::tr("Student was told")}}));
        }
    }
    if (card->body()->count() == before) addNone(card, Words::tr("Nothing is noted yet."));
    return card;
}

Card* supportCard(const Ground& ground, const StudentFile& file)
{
    auto* card = new Card(Words::tr("Agreed support"));
    if (file.supports.empty()) addNone(card, Words::tr("Nothing has been agreed yet."));
    const QDate today = localDay(ground.clock.now());
    for (const Item& item : file.supports) {
        QStringList meta;
        if (const auto who = shown(item.view, Support::who)) meta << *who;
        if (const auto by = shown(item.view, Support::by)) meta << Words::tr("by %1").arg(nearDate(*by, today));
        QList<ChipLook> chips;
        if (const auto state = shown(item.view, Support::state)) chips << statusOf(*state).chip();
        if (const auto improved = shown(item.view, Support::improved); improved && *improved != model::Improved::NotYetKnown) chips << ChipLook{.text = wordsFor(*improved)};
        card->body()->addWidget(statement(shown(item.view, Support::what).value_or(Words::tr("Agreed support")), meta.join(u"  ·  "_s), chips));
    }
    return card;
}

Card* consentsCard(const Ground& ground, const std::vector<Item>& consents)
{
    auto* card = new Card(Words::tr("Consents"));
    if (consents.empty()) addNone(card, Words::tr("None is recorded."));
    const QDate today = localDay(ground.clock.now());
    for (const Item& item : consents) {
        QStringList meta;
        if (const auto whom = shown(item.view, Consent::recipients)) meta << Words::tr("with %1").arg(*whom);
        if (const auto until = shown(item.view, Consent::expires)) meta << Words::tr("until %1").arg(nearDate(*until, today));
        if (const auto how = shown(item.view, Consent::method)) meta << wordsFor(*how);
        QList<ChipLook> chips;
        if (const auto state = shown(item.view, Consent::state)) chips << statusOf(*state).chip();
        card->body()->addWidget(statement(shown(item.view, Consent::scope).value_or(Words::tr("Consent")), meta.join(u"  ·  "_s), chips));
    }
    return card;
}

}
