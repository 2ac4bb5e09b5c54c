#pragma once

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/people/Student.h"
#include "core/store/Drafts.h"
#include "core/store/Inbox.h"
#include "tests/support/FakeDisk.h"

namespace carrel::tests {

inline base::Secret secretOf(char c) { return base::Secret::copyOf(QByteArray(base::Secret::KeySize, c)); }

inline model::RecordId idOf(char c) { return *model::RecordId::parse(QString(25, u'0') + QLatin1Char(c)); }

/// Everything of a desk's store on one cache, with a disk that can be broken and a clock that can be moved.
struct Bench {
    explicit Bench(std::unique_ptr<store::Cache> opened = store::Cache::inMemory(secretOf('c'))) : cache(std::move(opened))
    {
        cache->setMeta(QStringLiteral("epoch"), QStringLiteral("e1"));
    }

    base::SealKeys hub{base::SealKeys::fromSeed(secretOf('h'))};
    store::Identity identity{*wire::EnrolmentId::parse(QString(26, u'1')), idOf('p'), QStringLiteral("A person"), QStringLiteral("person"), QByteArray(32, 'k'),
                             hub.publicKey, QByteArray(32, 's'), {}};
    base::ManualClock clock{base::Moment::startOf(QDate(2026, 9, 1))};
    base::SeededRandom random{"store"};
    FakeDisk disk;
    std::unique_ptr<store::Cache> cache;
    store::Rows rows{*cache, [this] { return clock.now(); }};
    store::Journal journal{disk, QStringLiteral("journal.seal")};
    store::Outbox outbox{*cache, rows, journal, identity, clock, random};
    store::Inbox inbox{*cache, rows, outbox};
    store::Drafts drafts{*cache, journal, identity, clock};

    model::Changes noteSaying(const QString& words) const
    {
        return model::Changes(model::KindNo::Note).to(model::Note::caseRef, idOf('c')).to(model::Note::body, words);
    }
    bool saveNote(const model::RecordId& id, const QString& words) { return outbox.save(id, noteSaying(words), true).ok(); }
    /// What the desk shows of a note; nothing when it shows none.
    std::optional<QString> note(const model::RecordId& id)
    {
        const auto row = rows.find(model::KindNo::Note, id);
        const auto none = [] { return std::optional<QString>(); };
        return row ? row->view.see(model::Note::body).match([](const QString& words) { return std::optional(words); }, none, none) : none();
    }
    static wire::DeliveredRow noteFrom(const model::RecordId& id, const QString& words, qint64 delivery, std::optional<base::Moment> until = {})
    {
        model::View view(id, model::wholeShape(model::kindView(model::KindNo::Note)));
        if (!words.isEmpty()) view.set(view.kind().position(model::Note::body), words);
        return {view, delivery, until};
    }
    wire::Page page(qint64 next, std::vector<wire::DeliveredRow> delivered = {}, std::vector<wire::Removal> removals = {}) const
    {
        wire::Page out{{}, std::move(delivered), std::move(removals)};
        out.head.epoch = QStringLiteral("e1");
        out.head.next = next;
        out.head.hubTime = clock.now();
        return out;
    }
    static wire::Outcome outcome(qint64 n, wire::OutcomeState state) { return {n, state, {}, {}}; }
    std::vector<qint64> waitingNumbers()
    {
        std::vector<qint64> out;
        for (const auto& one : outbox.waiting()) out.push_back(one.n);
        return out;
    }
};

}
