#include "ui/pages/cases/FilesPart.h"

#include "ui/pages/cases/AttachForm.h"
#include "ui/pages/cases/FilePicker.h"
#include "ui/pages/cases/FileSheet.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"
#include "ui/words/FileWords.h"
#include "ui/words/Reading.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtGui/QDropEvent>
#include <QtWidgets/QFileDialog>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::Attachment;
using model::AttachmentState;
using model::KindNo;
using session::Arrival;

FilesPart::FilesPart(const Ground& ground, QWidget* parent)
    : CasePart(ground, KindNo::Attachment, parent), m_form(new AttachForm(ground)), m_withdraw(new WithdrawForm(ground))
{
    launch = [](const QString& path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    setAdd(Glyph::Paperclip, tr("Attach a file"));
    setNone({tr("No file is attached"), tr("Letters, forms and photographs that belong to this case stand here, encrypted like everything else."), {}, Glyph::Paperclip});
    keepForm(m_form);
    keepForm(m_withdraw);
    connect(&ground.desk, &session::Desk::closed, this, [this] { m_opened.sweep(); });
    // Where there is a button for it a file may be dropped as well, and nowhere else.
    const auto settle = [this] {
        const bool chooses = openForm() == u"add"_s;
        viewport()->setAcceptDrops(this->ground().desk.mayCreate(KindNo::Attachment) && (chooses || openForm().isEmpty()));
        viewport()->setProperty("pressedInstead", chooses ? FilePicker::tr("Choose a file …") : tr("Attach a file"));
    };
    connect(this, &CasePart::formChanged, this, settle);
    settle();
}

PartEntry FilesPart::entryOf(const session::Item& item) const
{
    const model::View& view = item.view;
    const Directory names(ground().desk);
    PartEntry entry{view.id()};
    QStringList meta;
    const auto name = shown(view, Attachment::name);
    entry.title = name ? *name : tr("The file is held back");
    if (const auto sort = shown(view, Attachment::sort)) meta << wordsFor(*sort);
    if (const auto size = shown(view, Attachment::size)) meta << sizeWords(*size);
    if (const auto at = shown(view, model::Common::occurred)) meta << momentWords(*at, ground().clock.now());
    if (const auto author = shown(view, model::Common::author)) meta << tr("by %1").arg(names.staff(*author));
    entry.meta = meta.join(u"  ·  "_s);
    const bool withdrawn = shown(view, Attachment::state) == AttachmentState::Withdrawn;
    if (withdrawn) entry.chips << ChipLook{.text = tr("Withdrawn"), .outlined = true};
    if (shown(view, Attachment::special).value_or(false)) entry.chips << ChipLook{tr("Special category"), Tone::Plum, Glyph::Lock};
    if (const auto audience = shown(view, Attachment::audience)) entry.chips << ChipLook{wordsFor(*audience), Tone::Neutral, Glyph::Users};
    const Arrival arrival = ground().desk.arrival(view.id());
    if (item.waiting || arrival.unsent > 0) entry.chips << ChipLook{tr("Waiting to be sent"), Tone::Warn, Glyph::Clock};
    if (!name) {
        entry.body = tr("It is kept under a consent, and there is none for it just now. This is the same for everybody.");
        return entry;
    }
    entry.body = arrivalWords(arrival);
    if (const auto reason = shown(view, Attachment::reason); withdrawn && reason) entry.fields << std::pair(tr("Why it was withdrawn"), FieldReading::value(*reason));
    if (arrival.where == Arrival::Where::Here || arrival.where == Arrival::Where::AtHub) {
        entry.verbs << PartVerb{u"open"_s, tr("Open"), Glyph::Eye} << PartVerb{u"save"_s, tr("Save a copy …"), Glyph::Download, true};
    }
    if (view.mayWrite(Attachment::state)) {
        entry.verbs << (withdrawn ? PartVerb{u"kept"_s, tr("Put it back"), Glyph::Undo, true} : PartVerb{u"withdraw"_s, tr("Withdraw …"), Glyph::Close, true});
    }
    return entry;
}

std::vector<PartEntry> FilesPart::entriesOf(const session::CaseFile& file) const
{
    std::vector<PartEntry> out;
    for (const session::Item& item : file.attachments) out.push_back(entryOf(item));
    return out;
}

void FilesPart::act(const std::optional<model::RecordId>& id, const QString& key)
{
    if (!id) return putForm(m_form, key);
    if (key == u"open") return open(*id);
    if (key == u"save") return save(*id);
    if (key == u"kept") return tellFault(ground().desk.edit(*id, model::Changes(KindNo::Attachment).to(Attachment::state, AttachmentState::Kept).clear(Attachment::reason)));
    const auto* item = file() ? itemOf(file()->attachments, *id) : nullptr;
    if (!item) return;
    m_withdraw->about(*id, shown(item->view, Attachment::name).value_or(QString()));
    putForm(m_withdraw, key, id);
}

void FilesPart::open(const model::RecordId& file)
{
    if (ground().desk.arrival(file).where == Arrival::Where::AtHub) say(Tone::Info, tr("Fetching the file from the hub …"));
    ground().desk.openFile(file, model::PrintMedium::View, [part = QPointer<FilesPart>(this), asked = ++m_asked](const session::OpenedFile& opened) {
        const bool isNewest = part && part->m_asked == asked;
        if (part && (isNewest || opened.how != session::FileOpening::Overtaken)) part->present(opened);
    });
}

void FilesPart::present(const session::OpenedFile& file)
{
    if (!file.ok()) return say(Tone::Bad, wordsFor(file).sentence());
    say(Tone::Info, {});
    if (FileSheet::canShow(file.sort)) return (new FileSheet(file, window()))->open();
    const QString path = m_opened.put(file.name, file.bytes);
    if (path.isEmpty()) return say(Tone::Bad, tr("The file could not be opened: there is no private folder on this computer to put it in. Free some space, then start Carrel again; if that does not help, ask your IT service to let Carrel write to its own folder."));
    if (!launch(path)) return say(Tone::Bad, tr("No program on this computer opens a %1. Save a copy, or ask your IT service for one.").arg(wordsFor(file.sort)));
    say(Tone::Info, tr("Opened in another program, to be read: what is changed there is not kept. The file is deleted when this desk locks or closes."));
}

void FilesPart::save(const model::RecordId& file)
{
    const auto item = ground().desk.find(KindNo::Attachment, file);
    const QString name = item ? shown(item->view, Attachment::name).value_or(QString()) : QString();
    const QString start = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
    const QString path = QFileDialog::getSaveFileName(window(), tr("Save a copy"), start);
    if (!path.isEmpty()) saveTo(file, path);
}

void FilesPart::saveTo(const model::RecordId& file, const QString& path)
{
    ground().desk.openFile(file, model::PrintMedium::Copy, [part = QPointer<FilesPart>(this), path](const session::OpenedFile& opened) {
        if (!part) return;
        if (!opened.ok()) return part->say(Tone::Bad, wordsFor(opened).sentence());
        if (!saveCopy(path, opened.bytes)) {
            return part->say(Tone::Bad, tr("The copy could not be written there, and it stays noted that one was made. Choose another folder and try again."));
        }
        part->say(Tone::Ok, tr("A copy was saved, and it is on record that it was. It is outside Carrel now, and not encrypted: delete it when you no longer need it."));
    });
}

void FilesPart::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile()) event->acceptProposedAction();
}

void FilesPart::dropEvent(QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.isEmpty() || !file()) return;
    event->acceptProposedAction();
    putForm(m_form, u"add"_s);
    m_form->picker()->take(urls.front().toLocalFile());
}

}
