#include "ui/print/Press.h"

#include "ui/pages/Place.h"
#include "ui/words/Codes.h"
#include "ui/words/Dates.h"
#include "ui/words/Directory.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtPrintSupport/QPrinter>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Press)
};

const QPageLayout& wholeSheet()
{
    static const QPageLayout layout = [] {
        QPageLayout out(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
        out.setMode(QPageLayout::FullPageMode);
        return out;
    }();
    return layout;
}

/// Puts the page on the sheet that is there, in the middle where they differ.
void fit(QPainter& painter, const QPaintDevice& device)
{
    const double scale = std::min(device.width() / paperSize.width(), device.height() / paperSize.height());
    painter.resetTransform();
    painter.translate((device.width() - scale * paperSize.width()) / 2, (device.height() - scale * paperSize.height()) / 2);
    painter.scale(scale, scale);
}

}

PaperFoot footFor(const Ground& ground, const QDate& destroyBy, int copies)
{
    QStringList roles;
    const auto person = ground.desk.person();
    for (const QString& role : person.roles) roles << roleTitle(role);
    const auto now = ground.clock.now();
    PaperFoot out;
    out.printed = QCoreApplication::translate("carrel::ui::PrintSheet", "Printed %1, %2, by %3, %4, at %5.", "date, time, who, role, computer")
                      .arg(houseDate(localDay(now)), houseTime(now), person.name, Directory::listed(roles), person.desk);
    out.destroyBy = houseDate(destroyBy);
    out.copies = copies;
    return out;
}

session::NewPrint noteFor(const PressRun& run, model::PrintMedium medium, const QString& reason, const QDate& destroyBy)
{
    session::NewPrint out{.document = run.document.what, .medium = medium, .pages = run.pagesInCopy(), .copies = run.foot.copies};
    out.student = run.document.student;
    out.cases = run.document.cases;
    out.staff = run.document.staff;
    out.workshop = run.document.workshop;
    out.special = run.document.special;
    out.reason = reason;
    out.destroyBy = destroyBy;
    return out;
}

bool runPress(QPagedPaintDevice& device, const PressRun& run)
{
    QPainter painter;
    if (!painter.begin(&device)) return false;
    PaperFoot foot = run.foot;
    bool first = true;
    for (foot.copy = 1; foot.copy <= foot.copies; ++foot.copy) {
        const PaperPages set = setPages(run.document, foot, run.large);
        for (const PaperPage& page : set.pages) {
            if (!first && !device.newPage()) return false;
            first = false;
            fit(painter, device);
            page.draw(painter);
        }
    }
    return painter.end();
}

void prepare(QPrinter& printer, const PressRun& run)
{
    printer.setPageLayout(wholeSheet());
    printer.setFullPage(true);
    printer.setCreator(u"Carrel"_s);
    printer.setDocName(run.document.isPublic ? run.document.title : documentWords(run.document.what));
    printer.setCopyCount(run.foot.copies);
}

bool pressToFile(const QString& path, const PressRun& run)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // Made in memory: until it is whole there is no page of it on the disk.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageLayout(wholeSheet());
        writer.setResolution(1200);
        writer.setCreator(u"Carrel"_s);
        writer.setTitle(u"%1 %2"_s.arg(documentWords(run.document.what), run.foot.number));
        if (!runPress(writer, run)) return false;
    }
    return file.write(buffer.data()) == buffer.size() && file.commit();
}

QString pressFileName(const PaperDocument& document, const QString& number)
{
    const QString what(model::latin(model::codesOf<model::PrintedDocument>[size_t(document.what)]));
    return u"%1_%2.pdf"_s.arg(what, document.called.isEmpty() ? number : document.called);
}

QString documentWords(model::PrintedDocument what)
{
    switch (what) {
    case model::PrintedDocument::CaseSummary: return Words::tr("Case summary");
    case model::PrintedDocument::Chronology: return Words::tr("Chronology");
    case model::PrintedDocument::ReferralSlip: return Words::tr("Referral slip");
    case model::PrintedDocument::Review: return Words::tr("Review");
    case model::PrintedDocument::Day: return Words::tr("My day");
    case model::PrintedDocument::Attachment: return Words::tr("Attached file");
    case model::PrintedDocument::Register: return Words::tr("Workshop register");
    case model::PrintedDocument::SignInSheet: return Words::tr("Sign-in sheet");
    case model::PrintedDocument::QueueSheet: return Words::tr("Drop-in queue");
    case model::PrintedDocument::LossReport: return Words::tr("Report of a lost desk");
    }
    return {};
}

}
