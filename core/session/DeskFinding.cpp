#include "core/session/OpenDesk.h"

#include "core/model/cases/Case.h"
#include "core/model/cases/Note.h"
#include "core/model/people/Student.h"
#include "core/session/Today.h"

#include <algorithm>

namespace carrel::session {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

constexpr int Wider = 60, Hits = 200, MostNotes = 2000;

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

std::vector<Item> Desk::studentsSeen(base::Moment since)
{
    return asking([&]() -> std::vector<Item> {
        using model::Common;
        using model::Note;
        const auto notes = open().rows.select({KindNo::Note,
                                               {{&Common::author, store::Compare::Is, open().identity.person.text()},
                                                {&Common::occurred, store::Compare::AtLeast, model::Kept<base::Moment>::keep(since)}},
                                               &Common::occurred, true, MostNotes, 0});
        std::vector<Item> out;
        QSet<RecordId> seen;
        for (const auto& row : notes) {
            // To have written something down is not to have met.
            const auto type = row.view.see(Note::type);
            if (row.view.see(Note::state) == model::Seen<model::NoteState>::value(model::NoteState::Withdrawn)) continue;
            if (type == model::Seen<model::NoteType>::value(model::NoteType::General) || type == model::Seen<model::NoteType>::value(model::NoteType::ContactAttempt)) continue;
            const auto whose = row.view.see(Note::student).match([](const RecordId& id) { return std::optional(id); }, [] { return std::optional<RecordId>(); },
                                                                 [] { return std::optional<RecordId>(); });
            if (!whose || seen.contains(*whose)) continue;
            seen.insert(*whose);
            if (auto found = find(KindNo::Student, *whose)) out.push_back(std::move(*found));
        }
        return out;
    });
}

std::vector<Item> Desk::namesakes(const model::View& student)
{
    return asking([&]() -> std::vector<Item> {
        const QString name = folded(nameIn(student, model::Student::name)).simplified();
        std::vector<Item> out;
        if (name.isEmpty()) return out;
        for (Item& item : students(nameIn(student, model::Student::name), Wider)) {
            if (item.view.id() != student.id() && folded(nameIn(item.view, model::Student::name)).simplified() == name) out.push_back(std::move(item));
        }
        return out;
    });
}

Found Desk::look(const QString& words, int most)
{
    return asking([&]() -> Found {
        Found out;
        if (words.trimmed().isEmpty()) return out;
        const QDate today = dayHere(m_tools.clock.now());
        const auto waiting = open().waiting();
        QSet<RecordId> seen;
        const auto takeCase = [&](store::CachedRow row) {
            if (int(out.cases.size()) >= most || seen.contains(row.view.id())) return;
            seen.insert(row.view.id());
            const auto whose = row.view.see(model::Case::student).match([](const RecordId& id) { return std::optional(id); }, [] { return std::optional<RecordId>(); },
                                                                        [] { return std::optional<RecordId>(); });
            CaseLine line{open().item(std::move(row), waiting), whose ? find(KindNo::Student, *whose) : std::nullopt, std::nullopt};
            line.due = insight::dueOf(line.item.view, today);
            out.cases.push_back(std::move(line));
        };
        // One pass over the index for both kinds.
        for (const auto& hit : open().rows.hits(words, {KindNo::Student, KindNo::Case}, Hits)) {
            const bool isStudent = hit.kind == KindNo::Student;
            if (!isStudent && hit.kind != KindNo::Case) continue;
            if (int((isStudent ? out.students.size() : out.cases.size())) >= most) continue;
            auto row = open().rows.at(hit);
            if (!row) continue;
            if (!isStudent) {
                takeCase(std::move(*row));
                continue;
            }
            // A case is also found by its student's name.
            const auto theirs = open().rows.select({KindNo::Case, {{&model::Case::student, store::Compare::Is, row->view.id().text()}}, &model::Case::openedOn, true, most, 0});
            for (const auto& one : theirs) takeCase(one);
            out.students.push_back(open().item(std::move(*row), waiting));
        }
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
    });
}

}
