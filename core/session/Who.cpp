#include "core/session/Who.h"

#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"

#include <algorithm>

namespace carrel::session {

using model::KindNo;

void findWho(Desk& desk, const QString& typed, std::function<void(const WhoAnswer&)> done)
{
    const QString words = typed.simplified();
    if (words.isEmpty()) return done({});
    const bool isNumber = std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
    const auto fits = [words, isNumber](const Item& item) {
        return !isNumber || shown(item.view, model::Student::number).value_or(QString()).endsWith(words, Qt::CaseInsensitive);
    };
    constexpr int Most = 20;
    WhoAnswer here;
    for (Item& item : desk.students(words, Most)) {
        if (fits(item)) here.students.push_back(std::move(item));
    }
    if (!here.students.empty()) return done(here);
    desk.searchOnline(KindNo::Student, words, [fits, done = std::move(done)](const OnlineAnswer& answer) {
        WhoAnswer out{answer.fault, {}};
        for (const Item& item : answer.items) {
            if (fits(item)) out.students.push_back(item);
        }
        done(out);
    });
}

}
