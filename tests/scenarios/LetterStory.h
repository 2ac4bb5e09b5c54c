#pragma once

#include "tests/scenarios/Story.h"

#include "core/model/cases/Attachment.h"

namespace carrel::tests {

using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

/// A story of a letter that is attached to a case.
class LetterStory : public Story
{
protected:
    static constexpr auto needle = "the landlord keeps her deposit";

    /// Of three pieces and a bit, with words in each of them.
    static QByteArray letter(const QByteArray& first = "Dear Amira")
    {
        QByteArray out = first + '\n';
        while (out.size() < 3 * model::PieceSize + 100) out += "It says that " + QByteArray(needle) + " (" + QByteArray::number(out.size()) + ")\n";
        return out;
    }
    static session::NewAttachment letterTo(const RecordId& theCase, const QByteArray& bytes = letter())
    {
        return {theCase, u"letter from the landlord.txt"_s, bytes};
    }
    static RecordId attach(FakeDesk& desk, const session::NewAttachment& file)
    {
        const auto answer = desk->attach(file);
        if (!answer.ok()) qFatal("the file could not be attached");
        return *answer.outcome.id;
    }
    static session::OpenedFile openAt(FakeCampus& campus, FakeDesk& desk, const RecordId& file, model::PrintMedium medium = model::PrintMedium::View)
    {
        std::optional<session::OpenedFile> out;
        desk->openFile(file, medium, [&](const session::OpenedFile& opened) { out = opened; });
        if (!out) campus.settle();
        return out.value_or(session::OpenedFile());
    }
    static int pieces(FakeDesk& desk) { return int(desk->all(KindNo::AttachmentPart).size()); }
    /// In base 64 as well, in any of its three places.
    static bool holdsBytes(const QByteArray& where)
    {
        const QByteArray words(needle);
        if (where.contains(words)) return true;
        for (int shift = 0; shift < 3; ++shift) {
            const QByteArray coded = (QByteArray(shift, 'x') + words).toBase64();
            if (where.contains(coded.mid(4, coded.size() - 12))) return true;
        }
        return false;
    }
    static void share(FakeCampus& campus, const RecordId& theCase, const QString& user)
    {
        campus.changeAtHub(KindNo::Case, theCase, [&](auto& held) { held.put(model::Case::assignees, QList{campus.staff(user)}); });
    }
};

}
