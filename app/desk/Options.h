#pragma once

#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <optional>

namespace carrel::app {

/// `carrel-desk VERB [words] --profile DIR …`.
struct DeskOptions {
    QStringList words;
    QString profile;
    QUrl hub;
    QString user;
    QString passwordFile;
    QString passphraseFile;
    QString pinFile;
    bool university = false; ///< `--oidc`: by the university's sign-in, in a browser
    QString authority;       ///< `--ca`: a file with the only certificate authority that may vouch for the hub
    QString browser;         ///< a program that is given the address; empty: the address is printed
    bool noCache = false;
    bool acceptAgreement = false;
    bool help = false;
    /// What belongs to a verb: `--title`, `--text`, `--set` (may come more than once), …
    QHash<QString, QString> values;
    QStringList sets;
};

std::optional<DeskOptions> parseDeskOptions(const QStringList& arguments, QString* why);
QString deskUsage();
/// Whether what is wanted is drawn, which needs Qt's typesetting.
bool drawsPaper(const DeskOptions& options);

}
