#include "ui/tour/Album.h"

#include <QtGui/QPixmap>

namespace carrel::ui {

using namespace Qt::StringLiterals;

const std::vector<Album::Face>& Album::faces()
{
    static const std::vector<Face> all{{u"light"_s, {ThemeMode::Light}, {1440, 900}},
                                       {u"dark"_s, {ThemeMode::Dark}, {1440, 900}},
                                       {u"200"_s, {ThemeMode::Light, 2.0}, {1920, 1080}, true},
                                       {u"small"_s, {ThemeMode::Light}, {1280, 720}, true}};
    return all;
}

Album::Album(Theme& theme, const QString& folder, std::function<void(const Sight&, const Face&, Window&)> also)
    : m_theme(theme), m_folder(folder), m_also(std::move(also))
{
    if (!folder.isEmpty()) m_whole = m_folder.mkpath(u"."_s);
}

void Album::look(const Sight& sight, Window& window)
{
    const ThemeChoice before = m_theme.choice();
    const QSize size = window.size();
    for (const Face& face : faces()) {
        if (face.mainOnly && !sight.isMain) continue;
        m_theme.choose(face.choice);
        window.resize(face.size);
        breathe();
        if (m_also) m_also(sight, face, window);
        const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(sight.name, face.name));
        if (m_folder.path() != u"."_s) m_whole &= window.grab().save(file);
        ++m_pictures;
    }
    m_theme.choose(before);
    window.resize(size);
    breathe();
}

}
