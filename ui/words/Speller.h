#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace carrel::ui {

/// Knows how words are spelt, in every language it has a dictionary of. Nothing that it is asked is kept anywhere.
class Speller
{
public:
    Speller() = default;
    virtual ~Speller() = default;
    Q_DISABLE_COPY_MOVE(Speller)

    /// By the language's code: "en", "cy".
    virtual bool speaks(const QString& language) = 0;
    virtual bool knows(const QString& word) = 0;
    /// What may have been meant, the likeliest first.
    virtual QStringList better(const QString& word) = 0;
};

}
