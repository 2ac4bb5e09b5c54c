#include "app/desk/Headless.h"

#include "core/sync/browser/HttpTokenLine.h"
#include "core/sync/browser/LoopbackLanding.h"

#include <QtCore/QProcess>
#include <cstdio>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

sync::LandingWords landingWords()
{
    return {u"Carrel"_s, u"You can go back to Carrel. This page may be closed."_s, u"The sign-in was not finished. Go back to Carrel to try again."_s,
            u"Carrel is not waiting for this page. Begin the sign-in in Carrel."_s};
}

bool openIn(const QString& browser, const QUrl& address)
{
    const QString text = address.toString(QUrl::FullyEncoded);
    if (!browser.isEmpty()) {
        QStringList words = QProcess::splitCommand(browser);
        if (words.isEmpty()) return false;
        QProcess process;
        process.setProgram(words.takeFirst());
        process.setArguments(words << text);
        // What it says is not what this program says.
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        return process.startDetached();
    }
    std::fputs(qPrintable(u"Open this address in a browser on this machine, and sign in there:\n\n"_s + text + u"\n\n"_s), stderr);
    std::fflush(stderr);
    return true;
}

}

std::unique_ptr<sync::BrowserSignIn> Headless::browser()
{
    const auto open = [browser = m_options.browser](const QUrl& address) { return openIn(browser, address); };
    return std::make_unique<sync::BrowserSignIn>(open, std::make_unique<sync::LoopbackLanding>(landingWords()), std::make_unique<sync::HttpTokenLine>(), m_random);
}

}
