#include "core/hub/intake/demo/Roll.h"

#include "core/hub/intake/demo/Shape.h"

namespace carrel::hub::demo {

using model::StudentState;

namespace {

constexpr int Finished = 6;

int yearsFor(int level) { return level == 7 ? 0 : level - 4; }

Person personOf(const Bench& bench, const CastText& text)
{
    Person person{Bench::bytes(text.key),     {QStringView(text.name).toString(), QStringView(text.called).toString()},
                  &programme(text.programme), text.level,
                  bench.student(text.key),    true};
    person.state = text.state;
    person.restriction = text.restriction;
    person.mode = text.mode;
    // Who came back began again this year, whatever the level.
    person.yearsAgo = text.state == StudentState::Returned ? 0 : yearsFor(text.level);
    return person;
}

}

std::vector<Person> Roll::people()
{
    std::vector<Person> people;
    for (const CastText& text : cast()) people.push_back(personOf(m_bench, text));
    for (int i = int(people.size()); i < StudentsInAll; ++i) people.push_back(drawn(i));
    return people;
}

Person Roll::drawn(int number)
{
    const QByteArray key = QByteArray::number(number);
    Person person{key, m_names.draw(), &drawProgramme(), 4, m_bench.id("student/" + key)};
    person.level = person.programme->firstLevel;
    if (person.programme->lastLevel > person.level) person.level += chosen(40) ? 0 : chosen(53) ? 1 : 2;
    if (chosen(person.level == 7 ? 22 : 12)) person.mode = model::StudyMode::PartTime;
    person.yearsAgo = yearsFor(person.level);
    if (number >= StudentsInAll - Finished) {
        finish(person);
    } else if (person.yearsAgo > 0 && chosen(4)) {
        person.state = StudentState::Returned;
        person.yearsAgo = 0;
    }
    return person;
}

void Roll::finish(Person& person) const
{
    person.level = person.programme->lastLevel;
    person.yearsAgo = yearsFor(person.level) + 1;
    person.finished = true;
    person.state = StudentState::Left;
    person.leftOn = m_bench.calendar().weekOne(1).addDays(DaysOfModule);
}

const Programme& Roll::drawProgramme()
{
    int total = 0;
    for (const Programme& one : programmes()) total += one.share;
    int left = int(m_random.below(quint32(total)));
    for (const Programme& one : programmes()) {
        left -= one.share;
        if (left < 0) return one;
    }
    return programmes().back();
}

}
