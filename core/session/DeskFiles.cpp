#include "core/session/OpenDesk.h"

#include "core/base/Digest.h"
#include "core/model/cases/Attachment.h"

#include <map>

namespace carrel::session {

using model::Attachment;
using model::AttachmentPart;
using model::Changes;
using model::KindNo;
using model::RecordId;
using namespace Qt::StringLiterals;

namespace {

Changes pieceOf(const RecordId& file, const RecordId& student, qint64 ordinal, const QString& bytes)
{
    return Changes(KindNo::AttachmentPart)
        .to(AttachmentPart::attachment, file)
        .to(AttachmentPart::student, student)
        .to(AttachmentPart::ordinal, ordinal)
        .to(AttachmentPart::bytes, bytes);
}

FileOpening openingOf(sync::BeyondFault fault)
{
    switch (fault) {
    case sync::BeyondFault::None: return FileOpening::Opened;
    case sync::BeyondFault::Offline: return FileOpening::Offline;
    case sync::BeyondFault::SignInNeeded: return FileOpening::SignInNeeded;
    case sync::BeyondFault::NotAllowed: return FileOpening::NotAllowed;
    case sync::BeyondFault::NotUnderstood: return FileOpening::NotUnderstood;
    case sync::BeyondFault::Overtaken: return FileOpening::Overtaken;
    }
    return FileOpening::NotUnderstood;
}

std::optional<QByteArray> wholeOf(const model::View& file, const std::vector<QString>& pieces)
{
    const auto bytes = model::putTogether(pieces);
    const auto size = shown(file, Attachment::size);
    const auto digest = shown(file, Attachment::digest);
    const bool same = bytes && size == bytes->size() && digest && base::sameSecretly(model::digestOf(*bytes).toLatin1(), digest->toLatin1());
    return same ? bytes : std::nullopt;
}

}

AttachAnswer Desk::attach(const NewAttachment& request)
{
    const QString name = model::cleanName(request.name);
    const auto sort = model::sortOf(name, request.bytes, rules().mostBytes());
    if (!sort) return {{}, sort.error()};
    const auto held = open().rows.find(KindNo::Case, request.theCase);
    const auto student = held ? shown(held->view, model::Case::student) : std::nullopt;
    if (!student) return {{CommandFault::NotHere, std::nullopt, {}}};
    if (!mayCreate(KindNo::Attachment) || !mayCreate(KindNo::AttachmentPart)) return {{CommandFault::NotAllowed, std::nullopt, {}}};
    Changes changes(KindNo::Attachment);
    changes.to(Attachment::caseRef, request.theCase).to(Attachment::student, *student).to(Attachment::name, name);
    changes.to(Attachment::sort, *sort).to(Attachment::size, request.bytes.size()).to(Attachment::digest, model::digestOf(request.bytes));
    changes.to(Attachment::audience, request.audience).to(Attachment::state, model::AttachmentState::Kept);
    if (request.special) {
        // Held only under a consent: without one there is nothing to keep it under.
        if (!request.consent) return {{CommandFault::Incomplete, std::nullopt, QString(model::latin(Attachment::consent.name))}};
        changes.to(Attachment::special, true).to(Attachment::consent, *request.consent);
    }
    stamp(changes);
    const RecordId id = RecordId::draw(m_tools.random);
    std::vector<store::Outbox::Edit> edits{{id, changes, true}};
    for (const QString& piece : model::takeApart(request.bytes)) {
        const auto ordinal = qint64(edits.size()) - 1;
        edits.push_back({model::pieceId(id, ordinal), pieceOf(id, *student, ordinal, piece), true});
    }
    const CommandAnswer answer = saved(id, [&] { return open().outbox.saveAll(edits).ok(); });
    if (answer.ok()) remember({0, KindNo::Attachment, id, true, false, 0, m_tools.clock.now(), Changes(KindNo::Attachment)}, Changes(KindNo::Attachment));
    return {answer};
}

CommandAnswer Desk::withdrawFile(const RecordId& attachment, const QString& reason)
{
    if (reason.trimmed().isEmpty()) return {CommandFault::Incomplete, std::nullopt, QString(model::latin(Attachment::reason.name))};
    return edit(attachment, Changes(KindNo::Attachment).to(Attachment::state, model::AttachmentState::Withdrawn).to(Attachment::reason, reason.trimmed()));
}

Arrival Desk::arrival(const RecordId& attachment)
{
    return asking([&]() -> Arrival {
        const auto file = find(KindNo::Attachment, attachment);
        const auto size = file ? shown(file->view, Attachment::size) : std::nullopt;
        if (!file || !size) return {};
        Arrival out{Arrival::Where::Withdrawn, 0, int(model::piecesOf(*size)), 0};
        for (const auto& waiting : open().outbox.waitingFiles()) {
            if (waiting.record == attachment) out.unsent = waiting.pieces;
        }
        if (shown(file->view, Attachment::state) != model::AttachmentState::Kept) return out;
        out.here = int(open().rows.count({KindNo::AttachmentPart, {{&AttachmentPart::attachment, store::Compare::Is, attachment.text()}}, nullptr, false, 0, 0}));
        out.where = out.here >= out.all ? Arrival::Where::Here : comesHere(file->view) ? Arrival::Where::Arriving : Arrival::Where::AtHub;
        return out;
    });
}

bool Desk::comesHere(const model::View& file)
{
    const RecordId me = open().identity.person;
    if (shown(file, model::Common::author) == me) return true;
    const auto whose = shown(file, Attachment::caseRef);
    const auto held = whose ? open().rows.find(KindNo::Case, *whose) : std::nullopt;
    if (!held) return false;
    return shown(held->view, model::Case::owner) == me || shown(held->view, model::Case::assignees).value_or(QList<RecordId>()).contains(me);
}

void Desk::openFile(const RecordId& attachment, model::PrintMedium medium, std::function<void(const OpenedFile&)> done)
{
    const auto file = find(KindNo::Attachment, attachment);
    if (!file) return done({});
    OpenedFile out;
    out.arrival = arrival(attachment);
    out.name = shown(file->view, Attachment::name).value_or(QString());
    out.sort = shown(file->view, Attachment::sort).value_or(model::FileSort::PlainText);
    switch (out.arrival.where) {
    case Arrival::Where::Withheld: out.how = FileOpening::Withheld; return done(out);
    case Arrival::Where::Withdrawn: out.how = FileOpening::Withdrawn; return done(out);
    case Arrival::Where::Arriving: out.how = FileOpening::StillArriving; return done(out);
    case Arrival::Where::Here: return done(handOver(file->view, medium, std::move(out), piecesHere(attachment, out.arrival.all)));
    case Arrival::Where::AtHub: break;
    }
    open().fetching.naming(open().session, KindNo::AttachmentPart, AttachmentPart::attachment, attachment,
                         [this, view = file->view, medium, out, done = std::move(done)](const sync::BeyondAnswer& answer) mutable {
                             out.how = openingOf(answer.fault);
                             if (!m_open || !out.ok()) return done(out);
                             std::map<qint64, QString> pieces;
                             for (const model::View& row : answer.rows) {
                                 const auto ordinal = shown(row, AttachmentPart::ordinal);
                                 if (ordinal && row.id() == model::pieceId(view.id(), *ordinal)) pieces[*ordinal] = shown(row, AttachmentPart::bytes).value_or(QString());
                             }
                             std::vector<QString> inOrder;
                             for (auto& [ordinal, piece] : pieces) inOrder.push_back(std::move(piece));
                             out.arrival.here = int(inOrder.size());
                             if (out.arrival.here < out.arrival.all) out.how = FileOpening::StillArriving;
                             done(out.ok() ? handOver(view, medium, std::move(out), inOrder) : out);
                         });
}

std::vector<QString> Desk::piecesHere(const RecordId& attachment, int count)
{
    std::vector<QString> out;
    for (int i = 0; i < count; ++i) {
        const auto row = open().rows.find(KindNo::AttachmentPart, model::pieceId(attachment, i));
        if (row) out.push_back(shown(row->view, AttachmentPart::bytes).value_or(QString()));
    }
    return out;
}

OpenedFile Desk::handOver(const model::View& file, model::PrintMedium medium, OpenedFile out, const std::vector<QString>& pieces)
{
    auto bytes = wholeOf(file, pieces);
    out.how = bytes ? FileOpening::Opened : FileOpening::Damaged;
    if (!bytes) return out;
    NewPrint print{model::PrintedDocument::Attachment, medium};
    print.student = shown(file, Attachment::student);
    if (const auto whose = shown(file, Attachment::caseRef)) print.cases = {*whose};
    print.special = shown(file, Attachment::special).value_or(false);
    // On record first, as with a page that is printed.
    if (!notePrint(print).ok()) out.how = FileOpening::NotNoted;
    else out.bytes = std::move(*bytes);
    return out;
}

}
