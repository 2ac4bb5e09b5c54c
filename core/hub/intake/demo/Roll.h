#pragma once

#include "core/hub/intake/demo/Cast.h"
#include "core/hub/intake/demo/Names.h"
#include "core/hub/intake/demo/Places.h"

namespace carrel::hub::demo {

constexpr int StudentsInAll = 300;

struct Person {
    QByteArray key;
    PersonName name;
    const Programme* programme = nullptr;
    int level = 4;
    model::RecordId id;
    bool isCast = false;   ///< has a story: neither withdraws nor is without a phone
    bool finished = false; ///< last summer
    model::StudentState state = model::StudentState::Active;
    model::Restriction restriction = model::Restriction::None;
    model::StudyMode mode = model::StudyMode::FullTime;
    int yearsAgo = 0; ///< when the present period of study began
    std::optional<QDate> leftOn = {};
};

/// Who studies at the university: the cast, and the drawn rest.
class Roll
{
public:
    explicit Roll(const Bench& bench) : m_bench(bench), m_names(bench.chance("names")), m_random(bench.chance("roll"))
    {
    }

    std::vector<Person> people();

private:
    Person drawn(int number);
    void finish(Person& person) const;
    const Programme& drawProgramme();
    bool chosen(quint32 ofHundred) { return m_random.below(100) < ofHundred; }

    const Bench& m_bench;
    Names m_names;
    base::SeededRandom m_random;
};

}
