#include "app/console/Dictionaries.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <algorithm>
#include <hunspell.hxx>

namespace carrel::app {

using namespace Qt::StringLiterals;

namespace {

QStringList systemFolders()
{
    return QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s, QStandardPaths::LocateDirectory);
}

}

Dictionaries::Dictionaries(const QStringList& folders) : m_folders(folders) {}

Dictionaries::~Dictionaries() = default;

void Dictionaries::read()
{
    if (m_isRead) return;
    m_isRead = true;
    const QStringList folders = m_folders.isEmpty() ? systemFolders() : m_folders;
    for (const QString& name : {u"en_GB"_s, u"cy_GB"_s}) {
        for (const QString& folder : folders) {
            const QString rules = folder + u'/' + name + u".aff"_s, words = folder + u'/' + name + u".dic"_s;
            if (!QFile::exists(rules) || !QFile::exists(words)) continue;
            auto book = std::make_unique<Hunspell>(QFile::encodeName(rules).constData(), QFile::encodeName(words).constData());
            // Older ones are written in an alphabet that words would have to be turned into and back.
            if (QByteArray::fromStdString(book->get_dict_encoding()).toUpper() != "UTF-8") continue;
            m_books.push_back({name.left(2), std::move(book)});
            break;
        }
    }
}

bool Dictionaries::speaks(const QString& language)
{
    read();
    return std::any_of(m_books.begin(), m_books.end(), [&](const Book& book) { return book.language == language; });
}

/// A note may be written in either language, or in both.
bool Dictionaries::knows(const QString& word)
{
    read();
    return std::any_of(m_books.begin(), m_books.end(), [&](const Book& book) { return book.words->spell(word.toStdString()); });
}

QStringList Dictionaries::better(const QString& word)
{
    read();
    QStringList out;
    for (const Book& book : m_books) {
        for (const std::string& one : book.words->suggest(word.toStdString())) out << QString::fromStdString(one);
    }
    out.removeDuplicates();
    return out;
}

}
