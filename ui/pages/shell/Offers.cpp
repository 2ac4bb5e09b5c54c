#include "ui/pages/shell/Offers.h"

#include "ui/pages/people/ProfileCards.h"
#include "ui/theme/Looks.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;
using session::CaseLine;

namespace {

constexpr int mostOfAKind = 5, mostRecent = 6, mostAtHand = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

/// As words are compared: lower case, without marks above and below.
QString folded(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (!c.isMark()) out += c.toLower();
    }
    return out;
}

/// How well the words fit: 0 the text begins with them, 1 they begin words of it, 2 words people also use; nothing: not.
std::optional<int> fit(const QStringList& typed, const QString& text, const QString& also)
{
    const QString main = folded(text);
    if (main.startsWith(typed.join(u' '))) return 0;
    const auto begins = [&](const QString& whole) {
        const QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(typed, [&](const QString& one) { return std::ranges::any_of(words, [&](const QString& word) { return word.startsWith(one); }); });
    };
    if (begins(main)) return 1;
    return begins(main + u' ' + folded(also)) ? std::optional(2) : std::nullopt;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"  ·  "_s);
}

QString outcomeOf(const std::vector<Offer>& offers)
{
    qsizetype students = 0, cases = 0, rest = 0;
    for (const Offer& offer : offers) {
        ++(!offer.spot || !offer.spot->record ? rest : offer.spot->place == PlaceNo::Students ? students : cases);
    }
    QStringList parts;
    if (students > 0) parts << (students == 1 ? Words::tr("1 student") : Words::tr("%n students", nullptr, int(students)));
    if (cases > 0) parts << (cases == 1 ? Words::tr("1 case") : Words::tr("%n cases", nullptr, int(cases)));
    if (rest > 0) parts << (rest == 1 ? Words::tr("1 action") : Words::tr("%n actions", nullptr, int(rest)));
    return parts.isEmpty() ? Words::tr("Nothing found") : parts.join(u", "_s);
}

}

bool Offers::has(PlaceNo place) const
{
    // A line manager's cases are looked at among the reviews.
    return std::ranges::any_of(m_source.places, [place](const PlaceEntry& entry) { return entry.no == place || (place == PlaceNo::Cases && entry.no == PlaceNo::Reviews); });
}

Offer Offers::student(const session::Item& item) const
{
    session::Desk& desk = m_source.ground.desk;
    const Directory names(desk);
    QStringList meta{names.number(item.view)};
    if (const auto whole = desk.student(item.view.id())) {
        meta << courseWords(m_source.ground, *whole);
        const auto open = std::ranges::count_if(whole->cases, [](const session::Item& one) { return shown(one.view, Case::state) != model::CaseState::Closed; });
        if (open > 0) meta << (open == 1 ? Words::tr("1 open case") : Words::tr("%n open cases", nullptr, int(open)));
    }
    return {{.group = Words::tr("Students"), .title = names.student(item.view), .meta = joined(meta), .hint = Words::tr("Enter")},
            {},
            Spot{PlaceNo::Students, item.view.id()}};
}

Offer Offers::theCase(const CaseLine& line) const
{
    const Directory names(m_source.ground.desk);
    const model::View& view = line.item.view;
    const QDate today = localDay(m_source.ground.clock.now());
    const auto state = shown(view, Case::state);
    const auto due = shown(view, Case::nextDue);
    QString title = line.student ? names.student(line.student->view) : QString();
    QStringList meta{shown(view, Case::title).value_or(QString())};
    if (title.isEmpty()) {
        // Whose case it is stays hidden, on every row alike.
        title = names.caseType(view);
        meta = {names.staff(shown(view, Case::owner))};
    }
    if (due && state != model::CaseState::Closed) meta << dueWords(*due, today);
    else if (state) meta << statusOf(*state).text;
    return {{.group = Words::tr("Cases"), .title = title, .meta = joined(meta), .glyph = Glyph::Cases, .hint = Words::tr("Enter")},
            {},
            Spot{PlaceNo::Cases, view.id()}};
}

std::optional<Offer> Offers::offerOf(const Spot& spot) const
{
    session::Desk& desk = m_source.ground.desk;
    if (!spot.record || !has(spot.place)) return std::nullopt;
    if (spot.place == PlaceNo::Students) {
        const auto item = desk.find(KindNo::Student, *spot.record);
        return item ? std::optional(student(*item)) : std::nullopt;
    }
    auto item = spot.place == PlaceNo::Cases ? desk.find(KindNo::Case, *spot.record) : std::nullopt;
    if (!item) return std::nullopt;
    const auto whose = shown(item->view, Case::student);
    auto theirs = whose ? desk.find(KindNo::Student, *whose) : std::nullopt;
    return theCase({std::move(*item), std::move(theirs), std::nullopt});
}

QString Offers::nameOf(const Spot& spot) const
{
    const auto offer = offerOf(spot);
    return offer ? offer->row.title : QString();
}

void Offers::addPlaces(std::vector<Offer>& out, const QStringList& typed) const
{
    int number = 0;
    for (const PlaceEntry& entry : m_source.places) {
        const QString keys = keyWords(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + number++)));
        if (!typed.isEmpty() && !fit(typed, entry.text, Words::tr("go to place page"))) continue;
        out.push_back({{.group = Words::tr("Go to"), .title = entry.text, .glyph = entry.glyph, .keys = keys}, {}, Spot{entry.no}});
    }
}

void Offers::addVerbs(std::vector<Offer>& out, const QStringList& typed) const
{
    std::vector<std::pair<int, Verb>> found;
    for (Verb& verb : m_source.verbs()) {
        const auto fits = typed.isEmpty() ? std::optional(verb.group == VerbGroup::Here ? 0 : 1) : fit(typed, verb.text, verb.also);
        if (verb.inPalette && fits) found.emplace_back(*fits, std::move(verb));
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, Verb>::first);
    if (typed.isEmpty() && found.size() > mostAtHand) found.resize(mostAtHand, found.front());
    for (const auto& [fits, verb] : found) {
        out.push_back({{.group = Words::tr("Do"), .title = verb.text, .glyph = verb.glyph, .keys = keyWords(verb.keys)}, verb.act, {}});
    }
}

OfferList Offers::atHand() const
{
    OfferList out;
    for (const Spot& spot : m_source.recent()) {
        auto offer = offerOf(spot);
        if (!offer || int(out.offers.size()) >= mostRecent) continue;
        offer->row.group = Words::tr("Where you were");
        out.offers.push_back(std::move(*offer));
    }
    addPlaces(out.offers, {});
    addVerbs(out.offers, {});
    return out;
}

OfferList Offers::matching(const QString& words) const
{
    OfferList out;
    const QStringList typed = folded(words).split(u' ', Qt::SkipEmptyParts);
    if (typed.isEmpty()) return atHand();
    auto found = m_source.ground.desk.look(words, mostOfAKind);
    out.isGuess = found.isGuess;
    if (has(PlaceNo::Students)) {
        for (const auto& item : found.students) out.offers.push_back(student(item));
    }
    if (has(PlaceNo::Cases)) {
        for (const auto& line : found.cases) out.offers.push_back(theCase(line));
    }
    addPlaces(out.offers, typed);
    addVerbs(out.offers, typed);
    out.outcome = outcomeOf(out.offers);
    if (m_source.searchFurther && !out.offers.empty()) {
        out.offers.push_back({{.group = Words::tr("Further"), .title = Words::tr("Search the whole university for “%1”").arg(words.trimmed()), .glyph = Glyph::Globe},
                              [further = m_source.searchFurther, words] { further(words); },
                              {}});
    }
    return out;
}

OfferList Offers::about(const Spot& spot) const
{
    OfferList out;
    session::Desk& desk = m_source.ground.desk;
    auto here = offerOf(spot);
    if (!here) return out;
    here->row.group = Words::tr("Open");
    const bool isStudent = spot.place == PlaceNo::Students;
    const auto item = isStudent ? std::nullopt : desk.find(KindNo::Case, *spot.record);
    const auto whose = isStudent ? spot.record : item ? shown(item->view, Case::student) : std::nullopt;
    here->row.title = isStudent ? Words::tr("Open the student's page") : Words::tr("Open the case");
    here->row.glyph = isStudent ? Glyph::User : Glyph::Cases;
    out.offers.push_back(*here);
    if (!isStudent && whose && has(PlaceNo::Students)) {
        if (auto page = offerOf({PlaceNo::Students, *whose})) {
            page->row = {.group = here->row.group, .title = Words::tr("Open the student's page"), .glyph = Glyph::User, .hint = Words::tr("Enter")};
            out.offers.push_back(*page);
        }
    }
    if (whose && has(PlaceNo::Cases)) {
        session::CaseQuery query;
        query.which = session::CaseQuery::Which::All;
        query.student = *whose;
        for (const auto& line : desk.cases(query)) {
            if (line.item.view.id() != *spot.record) out.offers.push_back(theCase(line));
        }
    }
    for (const Verb& verb : m_source.verbsFor(spot)) {
        out.offers.push_back({{.group = Words::tr("Do"), .title = verb.text, .glyph = verb.glyph, .hint = Words::tr("Enter")}, verb.act, {}});
    }
    out.outcome = outcomeOf(out.offers);
    return out;
}

}
