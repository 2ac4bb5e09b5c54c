#include "ui/models/Supervised.h"

#include "core/model/people/Staff.h"
#include "core/model/reviews/Review.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Case;
using model::KindNo;
using model::RecordId;
using model::Relationship;
using model::Review;
using session::Item;

namespace {

bool managesNow(const model::View& link, QDate today)
{
    const auto from = shown(link, Relationship::from);
    const auto until = shown(link, Relationship::until);
    return shown(link, Relationship::kindOf) == model::RelationshipKind::LineManager && shown(link, Relationship::state) != model::RelationshipState::Ended
        && (!from || *from <= today) && (!until || today < *until);
}

/// How far down a case stands: by when something is due, then those that are closed.
int rank(const model::View& view, QDate today)
{
    const auto due = insight::dueOf(view, today);
    return due ? int(*due) : 99;
}

}

std::vector<Item> casesOf(session::Desk& desk, const RecordId& worker, QDate today)
{
    std::vector<Item> out;
    for (Item& item : desk.all(KindNo::Case)) {
        if (shown(item.view, Case::owner) != worker) continue;
        const auto closed = shown(item.view, Case::closedOn);
        if (shown(item.view, Case::state) == model::CaseState::Closed && (!closed || *closed <= today.addDays(-insight::Workload::LatelyDays))) continue;
        out.push_back(std::move(item));
    }
    std::ranges::stable_sort(out, [today](const Item& a, const Item& b) {
        const int left = rank(a.view, today), right = rank(b.view, today);
        return left != right ? left < right : shown(a.view, Case::nextDue) < shown(b.view, Case::nextDue);
    });
    return out;
}

std::vector<Supervised> supervisedAt(session::Desk& desk, QDate today)
{
    std::vector<Supervised> out;
    for (const Item& link : desk.all(KindNo::Relationship)) {
        const auto person = managesNow(link.view, today) ? shown(link.view, Relationship::person) : std::nullopt;
        if (!person || std::ranges::find(out, *person, &Supervised::id) != out.end()) continue;
        const auto staff = desk.find(KindNo::Staff, *person);
        const QString post = staff ? shown(staff->view, model::Staff::post).value_or(QString()) : QString();
        out.push_back({*person, Directory(desk).staff(*person), post, {}});
    }
    const auto whose = [&](const std::optional<RecordId>& id) { return id ? std::ranges::find(out, *id, &Supervised::id) : out.end(); };
    for (const Item& item : desk.all(KindNo::Case)) {
        if (const auto it = whose(shown(item.view, Case::owner)); it != out.end()) it->load.addCase(item.view, today);
    }
    for (const Item& item : desk.all(KindNo::Action)) {
        if (const auto it = whose(shown(item.view, model::Action::owner)); it != out.end()) it->load.addAction(item.view, today);
    }
    std::ranges::sort(out, [](const Supervised& a, const Supervised& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return out;
}

std::vector<Item> reviewsOf(session::Desk& desk, const RecordId& worker)
{
    std::vector<Item> out;
    for (Item& item : desk.all(KindNo::Review)) {
        if (shown(item.view, Review::worker) == worker) out.push_back(std::move(item));
    }
    std::ranges::stable_sort(out, [](const Item& a, const Item& b) { return shown(a.view, model::Common::recorded) > shown(b.view, model::Common::recorded); });
    return out;
}

QString pseudonym(int place)
{
    QString letters;
    for (int left = place; left >= 0; left = left / 26 - 1) letters.prepend(QChar(u'A' + left % 26));
    return SupervisedModel::tr("Case %1", "a letter").arg(letters);
}

void SupervisedModel::read(QDate today)
{
    auto fresh = supervisedAt(m_desk, today);
    const bool same = std::ranges::equal(fresh, m_all, {}, &Supervised::id, &Supervised::id);
    if (!same) beginResetModel();
    m_all = std::move(fresh);
    if (!same) endResetModel();
    else if (!m_all.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SupervisedModel::rowOf(const RecordId& id) const
{
    const auto it = std::ranges::find(m_all, id, &Supervised::id);
    return it == m_all.end() ? -1 : int(it - m_all.begin());
}

PersonRow SupervisedModel::row(int row) const
{
    const Supervised& who = at(row);
    PersonRow out;
    out.name = who.name;
    const int open = who.load.cases.open;
    QStringList meta{open == 1 ? tr("1 open case") : tr("%n open cases", nullptr, open)};
    if (who.load.actionsToDo > 0) meta << (who.load.actionsToDo == 1 ? tr("1 action") : tr("%n actions", nullptr, who.load.actionsToDo));
    out.meta = meta.join(u"  ·  "_s);
    const int over = who.load.cases.at(insight::Due::Overdue);
    if (over > 0) {
        out.due = over == 1 ? tr("1 case over") : tr("%n cases over", nullptr, over);
        out.dueTone = Tone::Bad;
    }
    const auto reviews = reviewsOf(m_desk, who.id);
    if (!reviews.empty() && shown(reviews.front().view, Review::state) == model::ReviewState::Drafted) out.chips << ChipLook{.text = tr("Review being written"), .tone = Tone::Info};
    return out;
}

QVariant SupervisedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return at(index.row()).name;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

}
