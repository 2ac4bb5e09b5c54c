#include "app/desk/Headless.h"

#include <QtCore/QEventLoop>
#include <QtCore/QFileInfo>

namespace carrel::app {

using namespace Qt::StringLiterals;
using model::Attachment;

namespace {

template <class T>
std::optional<T> shown(const model::View& view, const model::Field<T>& field)
{
    return view.see(field).match([](const T& v) { return std::optional<T>(v); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}

QString wordsFor(model::FileFault fault, int megabytes)
{
    using model::FileFault;
    switch (fault) {
    case FileFault::None: break;
    case FileFault::Empty: return u"The file is empty."_s;
    case FileFault::TooLarge: return u"The file is too large: at most %1 MB can be attached. Save it smaller."_s.arg(megabytes);
    case FileFault::Program: return u"This is a file that runs, and programs are never attached. Attach what it shows, as a PDF or a picture."_s;
    case FileFault::Macros: return u"There are macros in this document. Save it without them, or as a PDF."_s;
    case FileFault::OtherSort: return u"Only PDF, PNG, JPEG, plain text, DOCX and ODT files can be attached. Save it as a PDF."_s;
    case FileFault::Misnamed: return u"What is in this file is not what its name says. Save it under the right name."_s;
    case FileFault::NotWhole: return u"The file is damaged, or not whole. Save it again where it came from."_s;
    }
    return {};
}

QString wordsFor(const session::OpenedFile& file)
{
    using session::FileOpening;
    switch (file.how) {
    case FileOpening::Opened: break;
    case FileOpening::NotHere: return u"There is no such file on this desk. See: carrel-desk attach list CASE"_s;
    case FileOpening::Withheld: return u"The file is held back: the consent it is kept under is not there."_s;
    case FileOpening::Withdrawn: return u"The file was withdrawn."_s;
    case FileOpening::StillArriving: return u"Still arriving: %1 of %2 pieces are here. Sync, then try again."_s.arg(file.arrival.here).arg(file.arrival.all);
    case FileOpening::Damaged: return u"What is here is not what was attached. Ask whoever attached it to attach it again."_s;
    case FileOpening::NotNoted: return u"It could not be put on record that a copy is made, so none was made."_s;
    case FileOpening::Offline: return u"The file lies at the hub, and the hub does not answer. Give --hub; nothing is lost."_s;
    case FileOpening::SignInNeeded: return u"The file lies at the hub, and the session has ended. Sync to sign in again."_s;
    case FileOpening::NotAllowed: return u"This role does not open the file."_s;
    case FileOpening::NotUnderstood: return u"The hub answered in a way this version does not understand."_s;
    case FileOpening::Overtaken: return u"Another file was asked for before this one had come. Ask again."_s;
    }
    return {};
}

QByteArray stateWord(const session::Arrival& arrival)
{
    using Where = session::Arrival::Where;
    switch (arrival.where) {
    case Where::Here: return "here";
    case Where::Arriving: return "arriving " + QByteArray::number(arrival.here) + '/' + QByteArray::number(arrival.all);
    case Where::AtHub: return "at the hub";
    case Where::Withheld: return "held back";
    case Where::Withdrawn: return "withdrawn";
    }
    return {};
}

}

Spoken Headless::attachFile()
{
    const auto id = model::RecordId::parse(m_options.words.value(2));
    const QString path = m_options.values.value(u"--file"_s);
    if (!id || path.isEmpty()) return {2, {}, u"Say which case and which file: carrel-desk attach add CASE --file PATH"_s};
    const int most = m_desk->rules().largestFile;
    // Nobody waits for a film to be read only to be told that it is too large.
    if (m_disk.size(path) > m_desk->rules().mostBytes()) return {1, {}, wordsFor(model::FileFault::TooLarge, most)};
    const auto bytes = m_disk.read(path);
    if (!bytes) return {1, {}, u"%1 cannot be read."_s.arg(path)};
    session::NewAttachment file{*id, QFileInfo(path).fileName(), *bytes};
    if (m_options.values.contains(u"--audience"_s)) {
        const auto audience = model::Kept<model::Audience>::read(m_options.values.value(u"--audience"_s));
        if (!audience) return {2, {}, u"The audience is team, case-team or only-me."_s};
        file.audience = *audience;
    }
    file.special = m_options.values.contains(u"--consent"_s);
    file.consent = model::RecordId::parse(m_options.values.value(u"--consent"_s));
    if (file.special && !file.consent) return {2, {}, u"Say which consent it is kept under, by its id."_s};
    const auto answer = m_desk->attach(file);
    if (answer.file != model::FileFault::None) return {1, {}, wordsFor(answer.file, most)};
    return answered(answer.outcome, u"The file is saved here, encrypted, and will be sent with the next sync."_s);
}

Spoken Headless::listFiles()
{
    const auto id = model::RecordId::parse(m_options.words.value(2));
    if (!id) return {2, {}, u"Say which case: carrel-desk attach list CASE"_s};
    const auto file = m_desk->caseFile(*id);
    if (!file) return {1, {}, u"This case is not on this desk."_s};
    QByteArray out;
    for (const auto& item : file->attachments) {
        const auto sort = shown(item.view, Attachment::sort);
        out += item.view.id().text().toUtf8() + '\t' + stateWord(m_desk->arrival(item.view.id())) + '\t' + (sort ? QByteArray(model::mediaTypeOf(*sort).data()) : QByteArray()) + '\t'
            + QByteArray::number(shown(item.view, Attachment::size).value_or(0)) + '\t' + shown(item.view, Attachment::name).value_or(QString()).toUtf8() + '\n';
    }
    return {0, out, out.isEmpty() ? u"No file is attached."_s : QString()};
}

Spoken Headless::saveFile()
{
    const auto id = model::RecordId::parse(m_options.words.value(2));
    const QString path = m_options.values.value(u"--to"_s);
    if (!id || path.isEmpty()) return {2, {}, u"Say which file and where to: carrel-desk attach save ID --to PATH"_s};
    if (m_disk.exists(path)) return {1, {}, u"%1 is there already, and nothing was written over."_s.arg(path)};
    std::optional<session::OpenedFile> file;
    QEventLoop loop;
    m_desk->openFile(*id, model::PrintMedium::Copy, [&](const session::OpenedFile& opened) {
        file = opened;
        loop.quit();
    });
    if (!file) loop.exec();
    if (!file->ok()) return {file->how == session::FileOpening::Offline ? 3 : 1, {}, wordsFor(*file)};
    if (!m_disk.replace(path, file->bytes)) return {1, {}, u"%1 could not be written. It stays noted that a copy was made."_s.arg(path)};
    return {0, {}, u"A copy is in %1, and it is on record that it was made. It is not encrypted there."_s.arg(path)};
}

}
