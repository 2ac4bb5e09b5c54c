#pragma once

#include "ui/words/Speller.h"

#include <memory>
#include <vector>

class Hunspell;

namespace carrel::app {

/// The computer's own Hunspell dictionaries, of the languages the screens speak. They are read when the first word is asked
/// for, which most starts never do.
class Dictionaries final : public ui::Speller
{
public:
    /// The folders in which to look; the system's own where none is named.
    explicit Dictionaries(const QStringList& folders = {});
    ~Dictionaries() override;

    bool speaks(const QString& language) override;
    bool knows(const QString& word) override;
    QStringList better(const QString& word) override;

private:
    struct Book {
        QString language;
        std::unique_ptr<Hunspell> words;
    };
    void read();

    QStringList m_folders;
    std::vector<Book> m_books;
    bool m_isRead = false;
};

}
