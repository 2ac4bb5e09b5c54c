#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <map>
#include <optional>

namespace carrel::tests {

/// What a program said and how it ended.
struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray words;
};
Ran run(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment(),
        const QString& folder = {});

/// A file made by its owner for this test.
QString writeFile(const QString& path, const QByteArray& bytes);

/// A hub's folder, and the program that serves it while it is started.
class HubProgram
{
public:
    /// `postgres`: the address of an empty database, or empty for the embedded store.
    explicit HubProgram(const QString& postgres = {});
    ~HubProgram();
    Q_DISABLE_COPY_MOVE(HubProgram)

    Ran init(bool demo);
    /// On a port nobody has; false when it does not say that it listens. Called `named`, its folder is found from the one it is in.
    enum class Named { Whole, FromWhereItIs };
    bool start(Named named = Named::Whole);
    /// Asks it to end, as a service manager does; its exit code.
    int stop();
    /// One verb, with this hub's folder and database named.
    Ran verb(const QStringList& words) const;
    Ran plain(const QStringList& words) const;

    QString folder() const { return m_folder.filePath(QStringLiteral("hub")); }
    QString file(const QString& name) const { return folder() + QLatin1Char('/') + name; }
    QString address() const { return m_address; }
    /// What it said before it said that it listens.
    QString warned() const { return m_warned; }
    qint64 pid() const { return m_process.processId(); }
    /// Ends it without a word, as a machine that fails does.
    void kill();
    /// Further options for `serve`.
    QStringList more;
    QString passwordOf(const QString& user) const;

private:
    QStringList with(QStringList words) const;

    QTemporaryDir m_folder;
    QString m_postgres;
    QString m_address;
    QString m_warned;
    QProcess m_process;
};

/// One person's `carrel-desk`: a profile of its own, and the files that its options name.
class DeskProgram
{
public:
    enum class Key { Passphrase, Keychain, NoCache };
    DeskProgram(const HubProgram& hub, const QString& user, Key key = Key::Passphrase);

    Ran enrol(const QStringList& more = {QStringLiteral("--accept-agreement")}) const;
    Ran verb(const QStringList& words) const;
    /// What it holds, by kind and id; nothing where the dump cannot be read.
    std::map<std::pair<QString, QString>, QJsonObject> dump() const;

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    QString passwordFile() const { return m_folder.filePath(QStringLiteral("password")); }
    QString passphraseFile() const { return m_folder.filePath(QStringLiteral("passphrase")); }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    /// Where it finds the hub, if not at the hub's own address; and further options.
    QString through;
    QStringList more;

private:
    const HubProgram& m_hub;
    QString m_user;
    Key m_key;
    QTemporaryDir m_folder;
};

QString stateOf(const QJsonObject& row, const QString& field);
QString valueOf(const QJsonObject& row, const QString& field);

}
