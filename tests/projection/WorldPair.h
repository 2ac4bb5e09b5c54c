#pragma once

#include "tests/projection/Expectations.h"
#include "tests/projection/PlantedUniversity.h"

namespace carrel::tests {

/// One of two worlds that a person cannot tell apart: in the other one more is hidden from them. The same seed makes the
/// same university, the same people, the same visible work at the same moments; only with `more` are there other hidden
/// values, more hidden records, and colleagues whose work, conflicts and quarantined edits concern nobody else.
class World
{
public:
    struct Plan {
        int seed = 0;
        QByteArray role;
        bool more = false;
        QString postgres = {};
        bool tellsMore = false; ///< one change more that the person does see: the control
        int crowd = 0;          ///< so many notes on a student who is barred to them, at once
    };
    explicit World(const Plan& plan);

    /// The whole story of the person's desks. Afterwards `heard` and `kept` hold what they got.
    void tell();
    QByteArray heard; ///< every request, reply and hint of the raw desk, in order
    QByteArray kept;  ///< the real desk's cache: all cells, all pages
    int hiddenChanges = 0;
    int shownChanges = 0;
    int quarantined = 0;
    int contested = 0;

private:
    struct Spot {
        const model::Record* record;
        int position;
    };
    bool isSeen(const QByteArray& group, const model::Record& record, int position) const;
    void sortSpots();
    void put(const std::vector<model::Record>& records, bool mayBeHeard);
    model::Value another(const Spot& spot, const QByteArray& salt) const;
    void changeSpots(std::vector<Spot>& spots, int count, const QByteArray& salt, bool shown, base::Random& random);
    void hide(int round);
    void addBarred(const QByteArray& key, int count);
    void addConfidential(const QByteArray& key);
    void colleaguesWork(int round);
    void show(int round);
    void work(int round);
    void keep();

    Plan m_plan;
    PlantedUniversity m_university;
    base::SeededRandom m_shared; ///< drawn alike in both worlds
    base::SeededRandom m_hidden;
    std::vector<Spot> m_hiddenSpots;
    std::vector<Spot> m_shownSpots;
    std::vector<std::unique_ptr<RawDesk>> m_colleague;
    std::unique_ptr<RawDesk> m_desk;
};

}
