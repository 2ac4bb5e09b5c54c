#include "ui/words/FileWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace carrel::ui {

using namespace Qt::StringLiterals;
using model::FileFault;
using model::FileSort;
using session::Arrival;
using session::FileOpening;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

QString allowed() { return Words::tr("PDF, PNG and JPEG pictures, plain text, and DOCX and ODT documents can be attached."); }

}

QString wordsFor(FileSort sort)
{
    switch (sort) {
    case FileSort::Pdf: return Words::tr("PDF");
    case FileSort::Png: return Words::tr("PNG picture");
    case FileSort::Jpeg: return Words::tr("JPEG picture");
    case FileSort::PlainText: return Words::tr("Plain text");
    case FileSort::Docx: return Words::tr("DOCX document");
    case FileSort::Odt: return Words::tr("ODT document");
    }
    return {};
}

QString sizeWords(qint64 bytes)
{
    constexpr qint64 Kilo = 1024, Mega = Kilo * Kilo;
    if (bytes < Kilo) return Words::tr("%n bytes", nullptr, int(bytes));
    if (bytes < Mega) return Words::tr("%1 kB").arg((bytes + Kilo / 2) / Kilo);
    return Words::tr("%1 MB").arg(QLocale().toString(double(bytes) / double(Mega), 'f', 1));
}

FaultWords wordsFor(FileFault fault, qint64 most)
{
    switch (fault) {
    case FileFault::None: break;
    case FileFault::Empty: return {Words::tr("The file is empty."), {}, Words::tr("Choose another, or save it again where it was made.")};
    case FileFault::TooLarge:
        return {Words::tr("The file is too large."), Words::tr("At most %1 can be attached.").arg(sizeWords(most)),
                Words::tr("Save it smaller: a scan in fewer dots, a photograph at half its size, or only the pages that matter.")};
    case FileFault::Program:
        return {Words::tr("This is a file that runs."), Words::tr("Programs and scripts are never attached, whatever they are called."),
                Words::tr("Attach what it shows, as a PDF or a picture.")};
    case FileFault::Macros:
        return {Words::tr("There are macros in this document."), Words::tr("A document with a program in it is never attached."),
                Words::tr("Save it without macros, or as a PDF, and attach that.")};
    case FileFault::OtherSort: return {Words::tr("A file of this kind cannot be attached."), allowed(), Words::tr("Save it as a PDF, and attach that.")};
    case FileFault::Misnamed:
        return {Words::tr("What is in this file is not what its name says."), {}, Words::tr("Open it to see what it is, save it under the right name, and attach that.")};
    case FileFault::NotWhole: return {Words::tr("The file is damaged, or not whole."), {}, Words::tr("Save it again where it came from, and attach that.")};
    }
    return {};
}

FaultWords wordsFor(const session::OpenedFile& file)
{
    switch (file.how) {
    case FileOpening::Opened: break;
    case FileOpening::NotHere: return {Words::tr("This file is no longer on this desk."), {}, Words::tr("Its case may have been handed on.")};
    case FileOpening::Withheld:
        return {Words::tr("The file is held back."), Words::tr("It is kept under a consent, and there is none for it just now. This is the same for everybody."), {}};
    case FileOpening::Withdrawn: return {Words::tr("The file was withdrawn."), {}, Words::tr("Whoever withdrew it can put it back.")};
    case FileOpening::StillArriving: return {arrivalWords(file.arrival), {}, Words::tr("Try again when all of it is here.")};
    case FileOpening::Damaged:
        return {Words::tr("The file was not opened."), Words::tr("What is here is not what was attached."), Words::tr("Ask whoever attached it to attach it again.")};
    case FileOpening::NotNoted:
        return {Words::tr("The file was not opened."), Words::tr("Each opening is put on record first, and that could not be saved."), Words::tr("Free some space on the disk, then try again.")};
    case FileOpening::Offline:
        return {Words::tr("This file lies at the hub, and the hub cannot be reached."), Words::tr("Files of cases that you neither own nor share stay there."),
                Words::tr("Try again when there is a network.")};
    case FileOpening::SignInNeeded: return {Words::tr("This file lies at the hub, and your session has ended."), {}, Words::tr("Sign in again, then open it.")};
    case FileOpening::NotAllowed: return {Words::tr("Your role does not open this file."), {}, {}};
    case FileOpening::Overtaken: return {Words::tr("Another file was asked for before this one had come."), {}, Words::tr("Open it again.")};
    case FileOpening::NotUnderstood: return {Words::tr("The hub answered in a way this version does not understand."), {}, Words::tr("Update Carrel.")};
    }
    return {};
}

QString arrivalWords(const Arrival& arrival)
{
    switch (arrival.where) {
    case Arrival::Where::Arriving: return Words::tr("Still arriving: %1 of %2 pieces are here.").arg(arrival.here).arg(arrival.all);
    case Arrival::Where::AtHub: return Words::tr("Lies at the hub: opening it needs the network.");
    case Arrival::Where::Withdrawn: return Words::tr("Withdrawn: nobody can open it.");
    case Arrival::Where::Here:
    case Arrival::Where::Withheld: break;
    }
    return {};
}

QString fileFilter() { return Words::tr("Files that can be attached") + u" (*.pdf *.png *.jpg *.jpeg *.txt *.docx *.odt)"_s; }

}
