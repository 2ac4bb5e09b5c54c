#include "core/model/Merging.h"
#include "core/model/people/Staff.h"
#include "core/session/Queue.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/Reading.h"
#include "ui/words/SyncWords.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace carrel::ui {

using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

QString capital(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

/// Whoever only gave a name is called by it, and who did not by their ticket.
QString visitorOf(session::Desk& desk, const model::View& view)
{
    const auto student = shown(view, model::Visit::student);
    const QString name = student ? desk.nameOf(KindNo::Student, *student) : shown(view, model::Visit::visitor).value_or(QString());
    const QString ticket = shown(view, model::Visit::ticket).value_or(QString());
    return !name.isEmpty() || ticket.isEmpty() ? name : Words::tr("ticket %1").arg(ticket);
}

/// Whose record it is, as far as this desk may say.
QString studentOf(session::Desk& desk, KindNo kind, const model::RecordId& record, const std::optional<model::RecordId>& student)
{
    const Directory names(desk);
    if (student && kind != KindNo::Visit) return names.student(student);
    if (kind == KindNo::Student) return names.student(std::optional(record));
    const auto item = desk.find(kind, record);
    if (item && kind == KindNo::Visit) return visitorOf(desk, item->view);
    const int position = item ? item->view.kind().studentPosition() : -1;
    if (position < 0 || item->view.grain(position) < model::Grain::Full) return {};
    return names.student(model::Kept<model::RecordId>::read(item->view.at(position)));
}

QString thing(KindNo kind, bool creates, const QString& student)
{
    const QString word = kindWord(kind);
    if (student.isEmpty()) return creates ? Words::tr("New %1").arg(word) : Words::tr("Change to a %1").arg(word);
    return creates ? Words::tr("New %1 for %2").arg(word, student) : Words::tr("Change to the %1 of %2").arg(word, student);
}

QString fieldsOf(KindNo kind, const std::vector<const model::FieldSpec*>& fields)
{
    QStringList names;
    for (const auto* field : fields) names << fieldLabel(kind, *field);
    return Directory::listed(names);
}

}

EditWords waitingWords(session::Desk& desk, const session::WaitingEdit& edit, base::Moment now)
{
    const QString student = studentOf(desk, edit.kind, edit.record, edit.student);
    EditWords out{thing(edit.kind, edit.creates, student), Words::tr("Written %1, waiting").arg(momentWords(edit.written, now))};
    if (edit.creates && edit.kind == KindNo::Note) out.what = student.isEmpty() ? Words::tr("Note") : Words::tr("Note for %1").arg(student);
    if (edit.creates && edit.kind == KindNo::Attachment) out.what = student.isEmpty() ? Words::tr("File") : Words::tr("File for %1").arg(student);
    if (edit.pieces > 0) out.fate += u". "_s + (edit.pieces == 1 ? Words::tr("1 piece to send") : Words::tr("%n pieces to send", nullptr, edit.pieces));
    if (!edit.creates && !edit.fields.empty()) out.fate = Words::tr("%1. %2").arg(fieldsOf(edit.kind, edit.fields), out.fate);
    if (edit.textGone) out.fate = Words::tr("You may no longer see this record. Your change is sealed and goes to the hub.");
    return out;
}

EditWords toldWords(session::Desk& desk, const session::ToldEdit& edit, base::Moment now)
{
    using session::Fate;
    const QString student = studentOf(desk, edit.kind, edit.record, std::nullopt);
    const QString at = momentWords(edit.at, now);
    EditWords out{capital(student.isEmpty() ? kindWord(edit.kind) : Words::tr("%1 of %2", "kind, student").arg(kindWord(edit.kind), student)), {}};
    const bool isStep = edit.kind == KindNo::Visit && std::ranges::any_of(edit.declined, [](const auto* field) { return model::isOfStep(*field); });
    switch (edit.fate) {
    case Fate::Merged:
        // How a step is written down is nobody's business: who was first is.
        if (isStep) {
            out.fate = Words::tr("A colleague had called them or gone on with them first, so that stands. (%1)").arg(at);
            break;
        }
        out.fate = edit.declined.empty()
                       ? Words::tr("A colleague changed it too. Both changes were kept. (%1)").arg(at)
                       : Words::tr("A colleague had already changed %1, so theirs stands. The rest of yours was kept. (%2)")
                             .arg(fieldsOf(edit.kind, edit.declined), at);
        break;
    case Fate::Conflict: out.fate = Words::tr("You and a colleague changed the same thing. There is a choice to make. (%1)").arg(at); break;
    case Fate::Quarantined:
        out.fate = Words::tr("Your change met a rule and waits at the hub for somebody to decide. It is not lost. (%1)").arg(at);
        break;
    case Fate::Superseded: out.fate = Words::tr("The record has been destroyed under its retention rule, so nothing was changed. (%1)").arg(at); break;
    }
    return out;
}

QString subjectOf(session::Desk& desk, const session::Conflict& conflict)
{
    const QString student = studentOf(desk, conflict.kind, conflict.record, conflict.student);
    return student.isEmpty() ? capital(kindWord(conflict.kind)) : Words::tr("%1 of %2", "kind, student").arg(capital(kindWord(conflict.kind)), student);
}

namespace {

template <class E>
std::optional<QString> codeWords(const model::Value& value)
{
    const auto code = model::Kept<E>::read(value);
    return code ? std::optional(wordsFor(*code)) : std::nullopt;
}

QString codeOf(KindNo kind, const model::FieldSpec& field, const model::Value& value)
{
    std::optional<QString> words;
    if (&field == &model::Case::priority) words = codeWords<model::Priority>(value);
    if (&field == &model::Case::confidentiality) words = codeWords<model::Confidentiality>(value);
    if (&field == &model::Note::audience) words = codeWords<model::Audience>(value);
    if (&field == &model::Note::type) words = codeWords<model::NoteType>(value);
    if (&field == &model::Support::improved) words = codeWords<model::Improved>(value);
    Q_UNUSED(kind)
    return words.value_or(value.text() ? *value.text() : QString());
}

}

QString valueWords(session::Desk& desk, KindNo kind, const model::FieldSpec& field, const model::Value& value)
{
    if (value.isEmpty()) return Words::tr("Left empty");
    switch (field.type) {
    case model::Type::Day: {
        const auto day = model::Kept<QDate>::read(value);
        return day ? houseDate(*day) : Words::tr("Left empty");
    }
    case model::Type::Moment: {
        const base::Moment moment{value.number() ? *value.number() : 0};
        return houseDate(localDay(moment)) + u", "_s + houseTime(moment);
    }
    case model::Type::Flag: return value.number() && *value.number() ? Words::tr("Yes") : Words::tr("No");
    case model::Type::Number: return QString::number(value.number() ? *value.number() : 0);
    case model::Type::Code: return codeOf(kind, field, value);
    case model::Type::Reference: {
        const auto id = model::Kept<model::RecordId>::read(value);
        const QString name = id ? desk.nameOf(field.target, *id) : QString();
        return name.isEmpty() ? Words::tr("Somebody this desk does not know") : name;
    }
    case model::Type::References: {
        QStringList names;
        for (const auto& id : model::Kept<QList<model::RecordId>>::read(value).value_or(QList<model::RecordId>())) {
            names << (field.target == KindNo::Case ? desk.nameOf(KindNo::Case, id) : Directory(desk).staff(id));
        }
        return Directory::listed(names);
    }
    case model::Type::Text:
        if (&field == &model::Case::type) return desk.label(u"case-type"_s, *value.text());
        [[fallthrough]];
    case model::Type::LongText: return value.text() ? *value.text() : QString();
    }
    return {};
}

}
