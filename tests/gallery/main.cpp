#include "tests/gallery/Sheets.h"
#include "ui/theme/ConsoleStyle.h"
#include "ui/widgets/FocusRing.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;
using namespace carrel;

namespace {

struct Face {
    QString name;
    ui::ThemeChoice choice;
};

const std::vector<Face>& faces()
{
    static const std::vector<Face> all{{u"light"_s, {ui::ThemeMode::Light}},
                                       {u"dark"_s, {ui::ThemeMode::Dark}},
                                       {u"contrast"_s, {ui::ThemeMode::HighContrast}},
                                       {u"200"_s, {ui::ThemeMode::Light, 2.0}}};
    return all;
}

void settle()
{
    for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
}

/// Draws every sheet that was asked for in every face that was asked for.
void draw(ui::Theme& theme, const QDir& out, const QStringList& sheets, const QStringList& wanted)
{
    for (const Face& face : faces()) {
        if (!wanted.isEmpty() && !wanted.contains(face.name)) continue;
        theme.choose(face.choice);
        for (const auto& sheet : gallery::sheets()) {
            if (!sheets.isEmpty() && !sheets.contains(sheet.name)) continue;
            const std::unique_ptr<QWidget> window(sheet.make());
            window->resize(face.choice.textScale > 1.5 ? QSize(1920, 1080) : sheet.size);
            window->show();
            settle();
            window->grab().save(out.filePath(u"%1-%2.png"_s.arg(sheet.name, face.name)));
        }
    }
}

int browse()
{
    QTabWidget tabs;
    for (const auto& sheet : gallery::sheets()) tabs.addTab(sheet.make(), sheet.name);
    tabs.resize(1480, 960);
    tabs.show();
    return QApplication::exec();
}

}

int main(int argc, char** argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"out"_s, u"Draw the sheets into this folder instead of showing them."_s, u"dir"_s});
    parser.addOption({u"sheet"_s, u"Only this sheet; may be given more than once."_s, u"name"_s});
    parser.addOption({u"face"_s, u"Only this face: light, dark, contrast or 200."_s, u"name"_s});
    parser.process(app);
    ui::Theme theme(ui::systemLook());
    auto* style = new ui::ConsoleStyle(theme);
    QApplication::setStyle(style);
    const ui::FocusRing ring(*style);
    if (!parser.isSet(u"out"_s)) return browse();
    const QDir out(parser.value(u"out"_s));
    out.mkpath(u"."_s);
    draw(theme, out, parser.values(u"sheet"_s), parser.values(u"face"_s));
    return 0;
}
