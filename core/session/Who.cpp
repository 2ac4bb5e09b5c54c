#include "core/session/Who.h"

#include "core/model/people/Student.h"
#include "core/session/OpenDesk.h"

#include <algorithm>

namespace carrel::session {

using model::KindNo;

namespace {

bool beginsSo(const QString& text, const QString& word)
{
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [&](const QString& part) { return part.startsWith(word, Qt::CaseInsensitive); });
}

}

std::vector<Item> whoIsHere(Desk& desk, const QString& typed, int most)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    // More than are wanted: those who are found by what they study go.
    constexpr int Far = 400;
    std::vector<Item> out = desk.students(typed.simplified(), Far);
    const auto text = [](const Item& item) {
        using model::Student;
        return (shown(item.view, Student::name).value_or(QString()) + u' ' + shown(item.view, Student::preferredName).value_or(QString()) + u' ' + shown(item.view, Student::number).value_or(QString())).simplified();
    };
    std::erase_if(out, [&](const Item& item) {
        const QString all = text(item).replace(u'-', u' ') + u' ' + text(item);
        return !std::ranges::all_of(words, [&](const QString& word) { return beginsSo(all, word) || all.endsWith(word, Qt::CaseInsensitive); });
    });
    std::ranges::stable_partition(out, [&](const Item& item) { return !words.isEmpty() && text(item).startsWith(words.front(), Qt::CaseInsensitive); });
    if (int(out.size()) > most) out.erase(out.begin() + most, out.end());
    return out;
}

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
    for (Item& item : whoIsHere(desk, words, Most)) {
        if (fits(item)) here.students.push_back(std::move(item));
    }
    if (!here.students.empty()) return done(here);
    if (desk.syncReport().standing == SyncStanding::Offline) {
        // A silence that is known is not waited for; whether it has ended is found out meanwhile.
        desk.syncNow();
        return done({OnlineFault::Offline, {}});
    }
    desk.searchOnline(KindNo::Student, words, [fits, done = std::move(done)](const OnlineAnswer& answer) {
        WhoAnswer out{answer.fault, {}};
        for (const Item& item : answer.items) {
            if (fits(item)) out.students.push_back(item);
        }
        done(out);
    });
}

}
