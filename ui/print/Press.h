#pragma once

#include "core/session/Commands.h"
#include "ui/print/Pages.h"

class QPagedPaintDevice;
class QPrinter;

namespace carrel::ui {

struct Ground;

/// One run of the press: a document, as many copies as are wanted, each with its own foot.
struct PressRun {
    PaperDocument document;
    PaperFoot foot;
    bool large = false;

    int pagesInCopy() const { return setPages(document, foot, large).count(); }
};

/// Who prints it, when and at which computer, and by when it must be gone; the number is the note's.
PaperFoot footFor(const Ground& ground, const QDate& destroyBy, int copies);
/// What is put on record before a page is made of it.
session::NewPrint noteFor(const PressRun& run, model::PrintMedium medium, const QString& reason, const QDate& destroyBy);

/// Draws every page of every copy; on paper of another size, as large as it fits. False where the device does not take it.
bool runPress(QPagedPaintDevice& device, const PressRun& run);

/// A4, the whole sheet, and a name for the printer's queue that tells nothing of anybody.
void prepare(QPrinter& printer, const PressRun& run);

/// The whole run as one file, which is there entirely or not at all, and readable by its owner alone.
bool pressToFile(const QString& path, const PressRun& run);

/// "case-summary_K7QX-2M9D.pdf", or as the document says: "register_WS-0311_2025-10-14.pdf". Never a student's name.
QString pressFileName(const PaperDocument& document, const QString& number);

/// "Case summary".
QString documentWords(model::PrintedDocument what);

}
