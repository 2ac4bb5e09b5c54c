#include "ui/tour/Album.h"

#include "ui/pages/shell/Shell.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize half(1024, 900);

}

const std::vector<Album::Face>& Album::faces(Language language)
{
    static const std::vector<Face> welsh{{u"welsh"_s, {ThemeMode::Light}, {1440, 900}}};
    if (language == Language::Welsh) return welsh;
    static const std::vector<Face> all{{u"light"_s, {ThemeMode::Light}, {1440, 900}},
                                       {u"dark"_s, {ThemeMode::Dark}, {1440, 900}},
                                       {u"contrast"_s, {ThemeMode::HighContrast}, {1440, 900}, true},
                                       {u"200"_s, {ThemeMode::Light, 2.0}, {1920, 1080}, true},
                                       {u"small"_s, {ThemeMode::Light}, {1280, 720}, true}};
    return all;
}

namespace {

/// Two windows as they stand on one screen, each with half of it.
QPixmap sideBySide(QWidget& left, QWidget& right, const QColor& gap)
{
    constexpr int between = 8;
    const QPixmap one = left.grab(), other = right.grab();
    QPixmap both(one.width() + between + other.width(), std::max(one.height(), other.height()));
    both.fill(gap);
    QPainter painter(&both);
    painter.drawPixmap(0, 0, one);
    painter.drawPixmap(one.width() + between, 0, other);
    return both;
}

}

namespace {

/// As somebody would who came for it: its head at the top.
void scrollTo(QWidget& aim)
{
    for (QWidget* around = aim.parentWidget(); around; around = around->parentWidget()) {
        auto* page = qobject_cast<QScrollArea*>(around);
        if (page && page->widget()) page->verticalScrollBar()->setValue(aim.mapTo(page->widget(), QPoint()).y() - Theme::of(page).dp(16));
    }
    breathe();
}

}

Album::Album(Theme& theme, const QString& folder, std::function<void(const Sight&, const Face&, Window&)> also, Language language)
    : m_theme(theme), m_folder(folder), m_language(language), m_also(std::move(also))
{
    if (!folder.isEmpty()) m_whole = m_folder.mkpath(u"."_s);
}

void Album::look(const Sight& sight, Window& window)
{
    const ThemeChoice before = m_theme.choice();
    const QSize size = window.size();
    // A number on the rail comes a moment behind what it counts.
    for (const Window* shown : {static_cast<const Window*>(&window), static_cast<const Window*>(sight.beside)}) {
        while (shown && shown->shell() && shown->shell()->isCounting()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    for (const Face& face : faces(m_language)) {
        if (face.mainOnly && !sight.isMain) continue;
        m_theme.choose(face.choice);
        window.resize(sight.beside ? half : face.size);
        if (sight.beside) sight.beside->resize(half);
        if (sight.alone) sight.alone->resize(face.size);
        breathe();
        if (sight.aim) scrollTo(*sight.aim);
        if (m_also) m_also(sight, face, window);
        const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(sight.name, face.name));
        if (m_folder.path() != u"."_s) m_whole &= (sight.beside ? sideBySide(window, *sight.beside, m_theme.colour(Colour::BorderStrong)) : (sight.alone ? sight.alone : &window)->grab()).save(file);
        m_pictures.insert(file);
    }
    m_theme.choose(before);
    window.resize(size);
    breathe();
}

}
