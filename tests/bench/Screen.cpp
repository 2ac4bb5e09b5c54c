#include "tests/bench/Screen.h"

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Generous = 30'000;

}

Screen::Screen()
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // It chooses a number that is free and says it when it is ready; it stays up between two programs.
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(Generous)) qFatal("Xvfb does not start; it is in the package xvfb");
    }
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
}

Screen::~Screen()
{
    m_server.terminate();
    m_server.waitForFinished(Generous);
}

QProcessEnvironment Screen::shownOn(QProcessEnvironment environment) const
{
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    return environment;
}

}
