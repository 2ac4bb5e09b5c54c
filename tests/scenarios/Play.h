#pragma once

#include "tests/scenarios/Telling.h"

namespace carrel::tests {

/// A term at random: people write, wires break, roles and consents come and go, the hub and the programs stop. Everything
/// comes from one seed, so that a seed tells the same story again, word for word.
class Play
{
public:
    Play(FakeCampus& campus, const QByteArray& seed);

    void step();
    /// Everything that is broken is mended, everybody signs in, and all is carried.
    void end();
    /// What a desk holds and the hub does not know of; empty when there is nothing.
    QString ledgerGap();

    /// One line a step, and what came of it.
    QStringList trace;
    /// Everything that was ever saved on a desk.
    QStringList words;

private:
    using Act = void (Play::*)();
    quint32 below(quint32 bound) { return m_random.below(bound); }
    FakeDesk& anyDesk() { return *m_desks[below(quint32(m_desks.size()))]; }
    /// One that has something to write in, if there is any.
    FakeDesk& worker();
    std::optional<model::RecordId> any(FakeDesk& desk, model::KindNo kind);
    QString freshWords();
    void saw(const QString& what) { trace << what; }
    void saved(FakeDesk& desk, const QString& what, const QString& text, const session::CommandAnswer& answer);
    void comeBack(FakeDesk& desk);

    // What people do.
    void opensCase();
    void addsNote();
    void addsHealthNote();
    void writesNextStep();
    void rewritesNote();
    void movesCase();
    void settlesConflict();
    void changesConsent();
    void keepsDraft();
    // What goes wrong.
    void unplugs();
    void losesCalls();
    void restarts();
    void stopsHub();
    void stopsHalfway();
    void endsSessions();
    void putsBack();
    void failsOver();
    // What the institution does.
    void changesPost();
    void changesTutoring();
    void changesInterest();
    void changesRestriction();
    void reassigns();
    void decidesQuarantine();
    // Time and the wire.
    void carries();
    void waits();

    FakeCampus& m_campus;
    base::SeededRandom m_random;
    model::RecordId m_consent;
    model::RecordId m_interest;
    std::vector<FakeDesk*> m_desks;
    bool m_copied = false;
    std::optional<base::Moment> m_asPutBack; ///< when the laptop that was put back had last heard of the hub
    int m_words = 0;
    int m_epoch = 1;
};

}
