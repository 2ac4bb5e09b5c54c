#include "ui/pages/Place.h"
#include "ui/print/PaperView.h"
#include "ui/print/PrintSheet.h"
#include "ui/print/PrivateFolder.h"
#include "ui/theme/Platform.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/words/Dates.h"
#include "ui/words/Faults.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::PrintMedium;

namespace {

/// What has been saved before stays: the second of the same name has its number as well.
QString freshPath(const QDir& folder, const PressRun& run)
{
    const QString name = pressFileName(run.document, run.foot.number);
    if (!folder.exists(name)) return folder.filePath(name);
    return folder.filePath(u"%1_%2.pdf"_s.arg(QFileInfo(name).completeBaseName(), run.foot.number));
}

}

void PrintSheet::fillDays()
{
    const QDate today = localDay(m_ground.clock.now());
    constexpr int wordsRole = Qt::UserRole + 1;
    const QVariant chosen = m_destroy->currentData(wordsRole);
    const QSignalBlocker quiet(m_destroy);
    m_destroy->clear();
    const auto add = [&](const QString& words, QDate day) {
        m_destroy->addItem(tr("%1, %2", "in how long, date").arg(words, nearDate(day, today)), day);
        m_destroy->setItemData(m_destroy->count() - 1, words, wordsRole);
    };
    const std::pair<QString, QDate> days[] = {{tr("Today", "destroy by"), today}, {tr("In 2 weeks"), today.addDays(14)}, {tr("In 4 weeks"), today.addDays(28)}, {tr("In 3 months"), today.addMonths(3)}};
    // What the document says of itself comes first, where it is another day.
    const auto& end = m_document.end;
    if (end && std::ranges::find(days, end->day, &std::pair<QString, QDate>::second) == std::end(days)) add(end->words, end->day);
    for (const auto& [words, day] : days) add(words, day);
    const int same = chosen.isValid() ? m_destroy->findData(chosen, wordsRole) : -1;
    m_destroy->setCurrentIndex(same >= 0 ? same : m_destroy->findData(end ? end->day : today.addDays(28)));
}

PressRun PrintSheet::run() const
{
    PressRun out{m_document, footFor(m_ground, m_destroy->currentData().toDate(), m_copies->value()), m_large->isChecked()};
    out.foot.isDemo = m_isDemo;
    return out;
}

void PrintSheet::tell()
{
    const int at = m_what->currentIndex();
    if (at < 0) return;
    const PaperOffer& offer = m_offers[size_t(at)];
    m_health->setVisible(offer.asksAboutHealth);
    m_document = offer.make({offer.asksAboutHealth && m_health->isChecked()});
    if (m_told != at) fillDays();
    m_told = at;
    m_outcome->hide();
    const PressRun now = run();
    m_view->show(setPages(now.document, now.foot, now.large));
}

void PrintSheet::tellPage()
{
    m_page->setText(tr("Page %1 of %2").arg(m_view->page() + 1).arg(m_view->count()));
    m_before->setEnabled(m_view->page() > 0);
    m_after->setEnabled(m_view->page() + 1 < m_view->count());
}

bool PrintSheet::isComplete(PrintMedium medium)
{
    const bool needed = medium == PrintMedium::Pdf || m_document.special;
    const bool missing = needed && m_reason->text().trimmed().isEmpty();
    m_reasonField->setError(!missing                        ? QString()
                            : medium == PrintMedium::Pdf ? tr("Say why a file is needed: it leaves this desk.")
                                                         : tr("Say why it is printed: it holds health information, or where a student was referred."));
    if (missing) m_reason->setFocus(Qt::OtherFocusReason);
    return !missing;
}

session::PrintAnswer PrintSheet::note(const PressRun& run, PrintMedium medium)
{
    return m_ground.desk.notePrint(noteFor(run, medium, m_reason->text(), m_destroy->currentData().toDate()));
}

/// What a printer's queue waits for, and a page too large for memory, lies in a file for a while: there or nowhere.
bool PrintSheet::hasPrivatePlace()
{
    if (!privatePlace().isEmpty()) return true;
    say(Tone::Bad, tr("Nothing was printed or saved: there is no private folder on this computer for the pages to wait in. Free some space, then start Carrel again. If that does not help, "
                      "ask your IT service to let Carrel write to its own folder."));
    return false;
}

bool PrintSheet::printOn(QPrinter& printer)
{
    if (!isComplete(PrintMedium::Paper) || !hasPrivatePlace()) return false;
    PressRun now = run();
    // The dialogue may have been asked for more; each copy is one of ours, with its own foot.
    now.foot.copies = std::max(1, printer.copyCount());
    const auto noted = note(now, PrintMedium::Paper);
    if (!noted.ok()) return sayFault(noted.outcome), false;
    now.foot.number = noted.number;
    printer.setCopyCount(1);
    if (!runPress(printer, now)) {
        say(Tone::Bad, tr("The printer did not take all of it. It stays noted as No. %1, because some of it may be on paper. Look at the printer, then print again.").arg(noted.number));
        return false;
    }
    sayDone(now, PrintMedium::Paper);
    return true;
}

bool PrintSheet::saveTo(const QString& folderOrFile)
{
    if (!isComplete(PrintMedium::Pdf) || !hasPrivatePlace()) return false;
    PressRun now = run();
    const auto noted = note(now, PrintMedium::Pdf);
    if (!noted.ok()) return sayFault(noted.outcome), false;
    now.foot.number = noted.number;
    const bool isFolder = QFileInfo(folderOrFile).isDir();
    const QString path = isFolder ? freshPath(QDir(folderOrFile), now) : folderOrFile;
    if (!pressToFile(path, now)) {
        say(Tone::Bad, tr("The file could not be written there. Nothing was saved; No. %1 stays noted. Choose another folder and try again.").arg(noted.number));
        return false;
    }
    sayDone(now, PrintMedium::Pdf);
    return true;
}

void PrintSheet::print()
{
    if (!isComplete(PrintMedium::Paper) || !hasPrivatePlace()) return;
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer, run());
    QPrintDialog dialog(&printer, window());
    dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() == QDialog::Accepted) printOn(printer);
}

void PrintSheet::save()
{
    if (!isComplete(PrintMedium::Pdf) || !hasPrivatePlace()) return;
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Where to save the PDF"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.isEmpty()) saveTo(folder);
}

void PrintSheet::say(Tone tone, const QString& words)
{
    m_outcome->setTone(tone);
    m_outcome->setText(words);
    m_outcome->show();
    announce(this, words);
}

void PrintSheet::sayFault(const session::CommandAnswer& answer)
{
    say(Tone::Bad, tr("Nothing was printed, because the printing could not be noted. %1").arg(wordsFor(answer, model::KindNo::Print)));
}

void PrintSheet::sayDone(const PressRun& run, PrintMedium medium)
{
    const int pages = run.pagesInCopy() * run.foot.copies;
    const QString what = pages == 1 ? tr("1 page") : tr("%n pages", nullptr, pages);
    say(Tone::Ok, medium == PrintMedium::Paper ? tr("Sent to the printer: %1, No. %2. Destroy by %3.", "pages, number, date").arg(what, run.foot.number, run.foot.destroyBy)
                                               : tr("Saved: %1, No. %2. Delete the file by %3.", "pages, number, date").arg(what, run.foot.number, run.foot.destroyBy));
}

}
