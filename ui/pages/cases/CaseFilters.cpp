#include "ui/pages/cases/CaseFilters.h"

#include "core/model/people/Staff.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FilterBar.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Popover.h"
#include "ui/widgets/SearchField.h"
#include "ui/words/Codes.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using session::CaseQuery;
using Which = CaseQuery::Which;
using Order = CaseQuery::Order;

namespace {

constexpr Which states[] = {Which::Open, Which::Waiting, Which::Closed};
enum Scope { Mine, Team };
constexpr auto viewsKey = "case-views"_L1;
/// Stands between the parts of a view, and cannot be typed into a name.
constexpr QChar between(0x1f);

QString codeOf(model::Priority priority) { return QString(model::latin(model::codesOf<model::Priority>[size_t(priority)])); }

}

CaseFilters::CaseFilters(const Ground& ground, QWidget* parent)
    : QWidget(parent), m_ground(ground), m_which(new FilterBar(tr("State"))), m_scope(new FilterBar(tr("Whose"))), m_words(new SearchField(tr("Filter cases"))),
      m_more(new IconButton(Glyph::Filter, tr("More filters, order and saved views"))), m_menu(new QMenu(this)), m_active(new QWidget)
{
    for (const QString& name : {tr("Open"), tr("Waiting"), tr("Closed")}) m_which->addFilter(name);
    for (const QString& name : {tr("Mine"), tr("Team")}) m_scope->addFilter(name);
    layOut();
    connect(m_which, &FilterBar::chosen, this, &CaseFilters::changed);
    connect(m_scope, &FilterBar::chosen, this, &CaseFilters::changed);
    connect(m_words, &QLineEdit::textChanged, this, &CaseFilters::changed);
    connect(m_menu, &QMenu::aboutToShow, this, &CaseFilters::fillMenu);
    connect(m_more, &Button::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    });
    // Who opens no cases has none of their own: there is nothing to tell apart.
    const bool owns = ground.desk.mayCreate(model::KindNo::Case);
    m_scope->setVisible(owns);
    m_scope->setOn(owns ? Mine : Team);
    tellActive();
}

void CaseFilters::layOut()
{
    auto* column = new Column(this, Insets{}, 8);
    auto* first = new Row(Insets{}, 8);
    first->addWidget(m_which, 1);
    auto* second = new Row(Insets{}, 8);
    second->addWidget(m_scope, 0, Qt::AlignVCenter);
    second->addWidget(m_words, 1);
    column->addLayout(first);
    column->addLayout(second);
    new FlowLayout(m_active, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_active->setSizePolicy(policy);
    column->addWidget(m_active);
}

CaseQuery CaseFilters::query() const
{
    CaseQuery query;
    query.which = states[std::max(0, m_which->current())];
    query.mine = isMine();
    query.words = m_words->text().trimmed();
    query.type = m_type;
    query.priority = model::Kept<model::Priority>::read(m_priority);
    query.owner = model::RecordId::parse(m_owner);
    query.order = m_order == u"longest" ? Order::LongestOpen : m_order == u"newest" ? Order::NewestOpen : Order::Soonest;
    return query;
}

bool CaseFilters::isNarrowed() const { return !m_words->text().trimmed().isEmpty() || !m_type.isEmpty() || !m_priority.isEmpty() || !m_owner.isEmpty(); }

bool CaseFilters::isMine() const { return m_scope->isOn(Mine); }

void CaseFilters::setMine(bool mine)
{
    m_scope->setOn(mine ? Mine : Team);
    Q_EMIT changed();
}

void CaseFilters::setCount(Which which, int count) { m_which->setCount(int(std::ranges::find(states, which) - std::begin(states)), count); }

QStringList CaseFilters::settings() const
{
    return {QString::number(m_which->current()), QString::number(m_scope->current()), m_type, m_priority, m_owner, m_order};
}

bool CaseFilters::setSettings(const QStringList& settings)
{
    QStringList whole = settings;
    whole.resize(SettingCount);
    if (whole == this->settings()) return false;
    m_which->setOn(std::clamp(whole[0].toInt(), 0, 2));
    m_scope->setOn(std::clamp(whole[1].toInt(), 0, 1));
    m_type = whole[2];
    m_priority = whole[3];
    m_owner = whole[4];
    m_order = whole[5];
    tellActive();
    Q_EMIT changed();
    return true;
}

void CaseFilters::clear()
{
    const QSignalBlocker quiet(this);
    m_words->clear();
    setSettings({u"0"_s, QString::number(m_scope->current())});
}

void CaseFilters::take(QString& field, const QString& value)
{
    field = value;
    tellActive();
    Q_EMIT changed();
}

QString CaseFilters::ownerName(const QString& id) const { return Directory(m_ground.desk).staff(model::RecordId::parse(id)); }

void CaseFilters::tellActive()
{
    for (Button* old : m_active->findChildren<Button*>(Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    const auto add = [this](const QString& text, QString& field) {
        auto* button = new Button(Glyph::Close, text);
        button->setSmall(true);
        setSpoken(button, tr("%1: take this filter away").arg(text));
        m_active->layout()->addWidget(button);
        connect(button, &Button::clicked, this, [this, &field] {
            take(field, {});
            m_more->setFocus(Qt::OtherFocusReason);
        });
    };
    if (!m_type.isEmpty()) add(m_ground.desk.label(u"case-type"_s, m_type), m_type);
    if (const auto priority = model::Kept<model::Priority>::read(m_priority)) add(tr("Priority: %1").arg(wordsFor(*priority)), m_priority);
    if (!m_owner.isEmpty()) add(ownerName(m_owner), m_owner);
    if (!m_order.isEmpty()) add(m_order == u"longest" ? tr("Longest open first") : tr("Newest first"), m_order);
    m_active->setVisible(m_active->layout()->count() > 0 && !(m_type + m_priority + m_owner + m_order).isEmpty());
}

void CaseFilters::addChoices(const QString& title, const std::vector<std::pair<QString, QString>>& entries, QString& chosen)
{
    auto* sub = m_menu->addMenu(title);
    auto* group = new QActionGroup(sub);
    for (const auto& [value, text] : entries) {
        QAction* action = sub->addAction(text);
        action->setCheckable(true);
        action->setChecked(value == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, &chosen, value = value] { take(chosen, value); });
    }
}

void CaseFilters::fillMenu()
{
    m_menu->clear();
    for (QMenu* old : m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) old->deleteLater();
    std::vector<std::pair<QString, QString>> types{{QString(), tr("Anything")}}, people{{QString(), tr("Anybody")}};
    for (const session::Choice& choice : m_ground.desk.choices(u"case-type"_s)) types.emplace_back(choice.code, choice.label);
    addChoices(tr("What it is about"), types, m_type);
    addChoices(tr("Priority"), {{QString(), tr("Any priority")}, {codeOf(model::Priority::Raised), wordsFor(model::Priority::Raised)},
                                {codeOf(model::Priority::Urgent), wordsFor(model::Priority::Urgent)}}, m_priority);
    if (!isMine()) {
        for (const session::Item& item : m_ground.desk.all(model::KindNo::Staff)) {
            session::CaseQuery theirs;
            theirs.owner = item.view.id();
            if (m_ground.desk.caseCount(theirs) > 0) people.emplace_back(item.view.id().text(), Directory(m_ground.desk).staff(item.view.id()));
        }
        std::ranges::sort(people.begin() + 1, people.end(), {}, &std::pair<QString, QString>::second);
        addChoices(tr("Owner"), people, m_owner);
    }
    addChoices(tr("Order"), {{QString(), tr("What is due first")}, {u"longest"_s, tr("Longest open first")}, {u"newest"_s, tr("Newest first")}}, m_order);
    addViews();
}

void CaseFilters::addViews()
{
    m_menu->addSeparator();
    const auto all = views();
    for (const SavedView& view : all) {
        QAction* action = m_menu->addAction(view.name);
        action->setCheckable(true);
        action->setChecked(view.settings == settings());
        connect(action, &QAction::triggered, this, [this, view] { setSettings(view.settings); });
    }
    connect(m_menu->addAction(tr("Save this view …")), &QAction::triggered, this, &CaseFilters::askToSave);
    if (all.empty()) return;
    auto* forget = m_menu->addMenu(tr("Forget a view"));
    for (const SavedView& view : all) connect(forget->addAction(view.name), &QAction::triggered, this, [this, name = view.name] { forgetView(name); });
}

std::vector<SavedView> CaseFilters::views() const
{
    std::vector<SavedView> out;
    for (const QString& line : m_ground.desk.preference(viewsKey).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(between);
        if (parts.size() == SettingCount + 1) out.push_back({parts.first(), parts.mid(1)});
    }
    return out;
}

void CaseFilters::keepViews(const std::vector<SavedView>& views)
{
    QStringList lines;
    for (const SavedView& view : views) lines << (QStringList{view.name} + view.settings).join(between);
    m_ground.desk.setPreference(viewsKey, lines.join(u'\n'));
}

void CaseFilters::saveView(const QString& name)
{
    auto all = views();
    const QString plain = name.simplified().remove(between);
    if (plain.isEmpty()) return;
    std::erase_if(all, [&](const SavedView& view) { return view.name == plain; });
    all.push_back({plain, settings()});
    keepViews(all);
    announce(this, tr("View saved: %1").arg(plain));
}

void CaseFilters::forgetView(const QString& name)
{
    auto all = views();
    std::erase_if(all, [&](const SavedView& view) { return view.name == name; });
    keepViews(all);
}

void CaseFilters::askToSave()
{
    auto* panel = new Popover(tr("Save this view"), m_more);
    panel->setContentWidth(300);
    auto* name = new QLineEdit;
    name->setMaxLength(40);
    auto* field = new LabelledField(tr("Name of the view"), name, tr("The filters and the order are kept on this desk, not the words you typed."));
    auto* save = new Button(tr("Save view"), ButtonVariant::Primary);
    panel->body()->addWidget(new Heading(tr("Save this view")));
    panel->body()->addWidget(field);
    panel->body()->addWidget(save, 0, Qt::AlignLeft);
    const auto submit = [this, panel, name, field] {
        if (name->text().simplified().isEmpty()) return field->setError(tr("Give the view a name"));
        saveView(name->text());
        panel->close();
    };
    connect(save, &Button::clicked, panel, submit);
    connect(name, &QLineEdit::returnPressed, panel, submit);
    connect(panel, &Popover::closed, panel, &QObject::deleteLater);
    panel->open();
    name->setFocus(Qt::PopupFocusReason);
}

}
