#pragma once

#include "ui/tour/Tour.h"
#include "ui/words/Language.h"

#include <QtCore/QDir>

namespace carrel::ui {

/// Keeps a picture of every sight, light and dark; of the main ones also in high contrast, at twice the text size and on a
/// small screen. In Welsh it keeps one of each.
class Album
{
public:
    struct Face {
        QString name;
        ThemeChoice choice;
        QSize size;
        bool mainOnly = false;
    };
    static const std::vector<Face>& faces(Language language = Language::English);

    /// `also` is called with each face before its picture is kept. Nothing is kept where `folder` is empty.
    Album(Theme& theme, const QString& folder, std::function<void(const Sight&, const Face&, Window&)> also = {}, Language language = Language::English);

    void look(const Sight& sight, Window& window);
    /// By their names: one taken twice is one.
    int pictures() const { return int(m_pictures.size()); }
    /// A picture that could not be written makes the whole album useless.
    bool isWhole() const { return m_whole; }

private:
    Theme& m_theme;
    QDir m_folder;
    Language m_language;
    std::function<void(const Sight&, const Face&, Window&)> m_also;
    QSet<QString> m_pictures;
    bool m_whole = true;
};

}
