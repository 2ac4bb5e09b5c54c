#include "tests/torture/Recording.h"

#include "tests/support/FakeDesk.h"

namespace carrel::tests {

using model::KindNo;
using sqlcipher::Mode;
using namespace Qt::StringLiterals;

namespace {

constexpr int Edits = 40;

QString words(int number) { return u"words %1 "_s.arg(number) + u"and more of them "_s.repeated(number % 7 * 4); }

}

Recording::Recording() : m_folder(scratchFolder())
{
    m_medium = std::make_unique<FaultFolder>(m_folder.path());
    m_medium->taken = [this](const MediumStep& step) { m_steps.push_back(step); };
    tell("creation", [this] { reopen(Mode::Create); });
    tell("identity", [this] {
        store::Cache::Transaction transaction(*m_drawer->cache);
        store::storeIdentity(*m_drawer->cache, m_drawer->identity);
        transaction.commit();
    });
    m_schema = m_drawer->schema();
    fill();
    work();
    hearFromHub();
    upgrade();
    m_drawer.reset();
    m_medium.reset();
}

void Recording::tell(const QByteArray& name, const std::function<void()>& deed, bool lasting)
{
    Event event{name, qint64(m_steps.size()), 0, {}, {}, lasting};
    deed();
    event.to = qint64(m_steps.size());
    m_medium->taken = {};
    event.held = m_drawer->everything();
    event.twins = m_drawer->twins();
    m_medium->taken = [this](const MediumStep& step) { m_steps.push_back(step); };
    m_events.push_back(event);
}

void Recording::reopen(Mode mode)
{
    m_drawer.reset();
    m_drawer = Drawer::open(m_medium->disk(), m_folder.path(), mode);
    if (!m_drawer) qFatal("the story's own file does not open");
}

void Recording::fill()
{
    for (int number = 1; number <= 3; ++number) {
        std::vector<wire::DeliveredRow> rows;
        for (int i = 0; i < 25; ++i) rows.push_back(Drawer::noteFrom(100 * number + i, words(i), 25 * number + i));
        const bool more = number < 3;
        tell("first pages", [&] { m_drawer->inbox.apply(Drawer::page(25 * number + 25, rows, {}, more)); }, !more);
    }
    tell("first receipt", [this] { m_drawer->inbox.acknowledged(m_drawer->inbox.acknowledgement()); });
}

void Recording::work()
{
    for (int i = 1; i <= Edits; ++i) {
        // Some are new, some rewrite what the hub sent, some what was written here a moment ago.
        const int number = i % 3 == 0 ? 100 + i % 25 : i % 3 == 1 ? i : i - 1;
        tell("edit", [&] {
            if (!m_drawer->saveNote(number, words(i), i % 3 == 1)) qFatal("an edit is not taken");
        });
        if (i % 10 == 0) tell("draft", [&] { m_drawer->drafts.keep(u"note:%1"_s.arg(i), words(i), i); });
        if (i % 16 == 0) tell("restart", [this] { reopen(Mode::Existing); });
    }
}

void Recording::hearFromHub()
{
    std::vector<wire::Outcome> outcomes;
    for (int n = 1; n <= 25; ++n) outcomes.push_back({n, n % 9 == 0 ? wire::OutcomeState::Quarantined : wire::OutcomeState::Applied, {}, {}});
    tell("settling", [&] { m_drawer->outbox.settle(outcomes); });
    // Rows and removals in one page, among them rows with edits that wait; then the log must not hold what has gone.
    std::vector<wire::DeliveredRow> rows;
    for (int i = 0; i < 20; ++i) rows.push_back(Drawer::noteFrom(110 + i, words(i + 1), 200 + i));
    std::vector<wire::Removal> removals;
    for (int i = 0; i < 20; ++i) removals.push_back({KindNo::Note, numberedId(200 + i), 220 + i});
    removals.push_back({KindNo::Note, numberedId(37), 240});
    tell("page with removals", [&] { m_drawer->inbox.apply(Drawer::page(241, rows, removals)); });
    tell("receipts", [this] { m_drawer->inbox.acknowledged(m_drawer->inbox.acknowledgement()); });
    tell("journal cut back", [this] { m_drawer->outbox.trimJournal(20); });
    tell("the rest", [this] {
        std::vector<wire::Outcome> all;
        for (int n = 26; n <= Edits; ++n) all.push_back({n, wire::OutcomeState::Applied, {}, {}});
        m_drawer->outbox.settle(all);
    });
    tell("journal emptied", [this] { m_drawer->outbox.trimJournal(Edits); });
}

void Recording::upgrade()
{
    // As the program of some months ago made it, with edits that wait.
    tell("edit", [this] { m_drawer->saveNote(300, u"before the new version"_s, true); });
    tell("an older file", [this] {
        store::Cache::Transaction transaction(*m_drawer->cache);
        for (const char* kind : {"explanation", "print", "attachment_part"}) {
            m_drawer->cache->exec(u"DROP TABLE r_%1"_s.arg(QLatin1String(kind)));
            m_drawer->cache->exec(u"DROP TABLE b_%1"_s.arg(QLatin1String(kind)));
        }
        // It marked the columns that it knew, which are others.
        m_drawer->cache->setMeta(u"columns"_s, u"of that program"_s);
        transaction.commit();
    });
    tell("upgrade", [this] { reopen(Mode::Existing); });
    tell("edit", [this] { m_drawer->saveNote(301, u"after it"_s, true); });
}

}
