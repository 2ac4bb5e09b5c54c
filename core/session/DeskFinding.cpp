#include "core/session/OpenDesk.h"

#include "core/model/people/Student.h"

#include <algorithm>

namespace carrel::session {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr int Wider = 60;

/// As the index compares: lower case, without marks above and below.
QString folded(const QString& text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (!c.isMark()) out += c.toLower();
    }
    return out;
}

/// Whether some beginning of `whole` becomes `typed` by one letter changed, missing, too many, or two exchanged.
bool beginsNearly(QStringView whole, QStringView typed)
{
    qsizetype same = 0;
    while (same < typed.size() && same < whole.size() && typed[same] == whole[same]) ++same;
    if (same == typed.size()) return true;
    const auto rest = [&](qsizetype ofTyped, qsizetype ofWhole) {
        return ofTyped <= typed.size() && ofWhole <= whole.size() && whole.mid(ofWhole).startsWith(typed.mid(ofTyped));
    };
    const bool exchanged = same + 1 < typed.size() && same + 1 < whole.size() && typed[same] == whole[same + 1] && typed[same + 1] == whole[same];
    return rest(same + 1, same + 1) || rest(same, same + 1) || rest(same + 1, same) || (exchanged && rest(same + 2, same + 2));
}

QString nameIn(const model::View& view, const model::Field<QString>& field)
{
    return view.see(field).match([](const QString& name) { return name; }, [] { return QString(); }, [] { return QString(); });
}

bool isNearly(const model::View& student, const QStringList& typed)
{
    const QString names = folded(nameIn(student, model::Student::name) + u' ' + nameIn(student, model::Student::preferredName));
    const QStringList words = names.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(typed, [&](const QString& one) {
        return std::ranges::any_of(words, [&](const QString& word) { return beginsNearly(word, one); });
    });
}

}

Found Desk::look(const QString& words, int most)
{
    Found out;
    if (words.trimmed().isEmpty()) return out;
    out.students = students(words, most);
    CaseQuery query;
    query.which = CaseQuery::Which::All;
    query.words = words;
    query.limit = most;
    out.cases = cases(query);
    const QStringList typed = folded(words).split(u' ', Qt::SkipEmptyParts);
    constexpr qsizetype Sure = 3;
    if (!out.students.empty() || !out.cases.empty() || typed.join(QString()).size() <= Sure) return out;
    // Whoever begins like the longest word is looked at more kindly.
    const QString longest = *std::ranges::max_element(typed, {}, &QString::size);
    for (Item& item : students(longest.first(std::min(Sure, longest.size())), Wider)) {
        if (int(out.students.size()) < most && isNearly(item.view, typed)) out.students.push_back(std::move(item));
    }
    out.isGuess = !out.students.empty();
    return out;
}

}
