#include "ui/print/NoticePaper.h"

#include "ui/words/Dates.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoticePaper)
};

QString versionWords(const session::StudentNotice& notice)
{
    return notice.reviewOn ? Words::tr("%1, to be looked at again by %2.", "which wording, date").arg(wordingOf(notice.version), houseDate(*notice.reviewOn)) : Words::tr("%1.", "which wording").arg(wordingOf(notice.version));
}

}

QString noticeLine(const session::StudentNotice& notice) { return Words::tr("What students are told: %1. %2", "title of the notice, its version").arg(notice.title, versionWords(notice)); }

PaperDocument noticePaper(const session::StudentNotice& notice)
{
    PaperDocument paper;
    paper.title = notice.title;
    paper.meta = {versionWords(notice)};
    paper.isPublic = true;
    paper.called = u"notice"_s;
    for (const QString& part : notice.text.split(u'\n', Qt::SkipEmptyParts)) paper.blocks.push_back(PaperBlock::words(part));
    return paper;
}

}
