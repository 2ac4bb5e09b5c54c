#include "app/desk/Headless.h"

#include "core/session/Today.h"
#include "core/session/Workshops.h"
#include "ui/pages/Place.h"
#include "ui/print/Press.h"
#include "ui/print/PrivateFolder.h"
#include "ui/print/RegisterPapers.h"
#include "ui/theme/Type.h"
#include "ui/words/Dates.h"

#include <QtCore/QFile>

namespace carrel::app {

using namespace Qt::StringLiterals;
using model::Print;
using model::PrintMedium;

namespace {

/// An empty file of its owner's where none was: what stands there is nobody else's, and the page has its place before it is noted.
QString reserve(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) return {};
    return QFile::exists(path) ? u"%1 is there already, and nothing was written over."_s.arg(path)
                               : u"%1 cannot be written: %2. Nothing was printed or noted."_s.arg(path, file.errorString());
}

}

Spoken Headless::paperMade(const QString& path, ui::PressRun run, QDate destroyBy)
{
    const QString refused = reserve(path);
    if (!refused.isEmpty()) return {1, {}, refused};
    const auto noted = m_desk->notePrint(ui::noteFor(run, PrintMedium::Pdf, m_options.values.value(u"--reason"_s), destroyBy));
    if (!noted.ok()) {
        QFile::remove(path);
        return {1, {}, u"Nothing was printed, because the printing could not be noted. %1"_s.arg(wordsFor(noted.outcome))};
    }
    run.foot.number = noted.number;
    if (!ui::pressToFile(path, run)) {
        QFile::remove(path);
        // The note says that paper is somewhere; there is none.
        model::Changes gone(model::KindNo::Print);
        gone.to(Print::state, model::PrintState::Destroyed).to(Print::destroyedOn, session::dayHere(m_clock.now()));
        const bool said = m_desk->edit(*noted.outcome.id, gone).ok();
        return {1, {}, (said ? u"%1 could not be written, and nothing is there. No. %2 is noted as destroyed."_s : u"%1 could not be written, and nothing is there; No. %2 stays noted."_s).arg(path, noted.number)};
    }
    const int pages = run.pagesInCopy();
    return {0, noted.number.toUtf8() + '\n', u"Saved: %1, No. %2. Delete the file by %3."_s.arg(pages == 1 ? u"1 page"_s : u"%1 pages"_s.arg(pages), noted.number, run.foot.destroyBy)};
}

Spoken Headless::printRegister(const session::Register& all)
{
    const QString path = m_options.values.value(u"--pdf"_s), sheet = m_options.values.value(u"--sheet"_s, u"leader"_s), by = m_options.values.value(u"--destroy-by"_s);
    if (path.isEmpty() || (sheet != u"leader" && sheet != u"sign-in")) return {2, {}, u"Say which sheet and where to: carrel-desk register print NUMBER --pdf FILE [--sheet leader|sign-in] --reason TEXT"_s};
    if (m_options.values.value(u"--reason"_s).trimmed().isEmpty()) return {2, {}, u"Say with --reason why a file is needed: it leaves this desk."_s};
    const QDate wished = QDate::fromString(by, Qt::ISODate);
    if (!by.isEmpty() && (!wished.isValid() || wished < session::dayHere(m_clock.now()))) return {2, {}, u"%1 is not a day to come. Write it as 2026-11-30."_s.arg(by)};
    const ui::PrivateFolder waiting(m_options.profile);
    if (ui::privatePlace().isEmpty()) return {1, {}, u"Nothing was printed: there is no private folder on this computer for the pages to wait in. Free some space, then try again."_s};
    ui::loadTypeface();
    const ui::Ground ground{*m_desk, m_clock};
    const auto document = sheet == u"leader" ? ui::registerPaper(ground, all) : ui::signInPaper(ground, all);
    const QDate destroyBy = wished.isValid() ? wished : document.end->day;
    return paperMade(path, {document, ui::footFor(ground, destroyBy, 1), m_options.values.contains(u"--large"_s)}, destroyBy);
}

}
