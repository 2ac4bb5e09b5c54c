#pragma once

#include <QtCore/QProcess>

namespace carrel::bench {

/// A screen in memory: Xvfb with no window manager, up and answering before anybody is timed on it.
class Screen
{
public:
    Screen();
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    /// `environment` with the programs' windows on this screen.
    QProcessEnvironment shownOn(QProcessEnvironment environment) const;

private:
    QProcess m_server;
    QString m_display;
};

}
