#pragma once

#include "ui/tour/Tour.h"

#include <QtCore/QDir>

namespace carrel::ui {

/// Keeps a picture of every sight, light and dark; of the main ones also at twice the text size and on a small screen.
class Album
{
public:
    struct Face {
        QString name;
        ThemeChoice choice;
        QSize size;
        bool mainOnly = false;
    };
    static const std::vector<Face>& faces();

    /// `also` is called with each face before its picture is kept.
    Album(Theme& theme, const QString& folder, std::function<void(const Sight&, const Face&, Window&)> also = {});

    void look(const Sight& sight, Window& window);
    int pictures() const { return m_pictures; }
    /// A picture that could not be written makes the whole album useless.
    bool isWhole() const { return m_whole; }

private:
    Theme& m_theme;
    QDir m_folder;
    std::function<void(const Sight&, const Face&, Window&)> m_also;
    int m_pictures = 0;
    bool m_whole = true;
};

}
