#include "ui/theme/Type.h"

#include "ui/theme/Platform.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtGui/QFontDatabase>
#include <array>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<TypeSpec, static_cast<std::size_t>(TextRole::Count)> specs{{
    {30, QFont::DemiBold, 98.0},   // Num
    {26, QFont::DemiBold, 98.2},   // Display
    {20, QFont::DemiBold, 98.5},   // Title
    {15.5, QFont::DemiBold, 99.2}, // Heading
    {14, QFont::Normal, 100},      // Body
    {14, QFont::DemiBold, 100},    // BodyStrong
    {12.5, QFont::Normal, 100},    // Meta
    {12.5, QFont::Medium, 100},    // MetaStrong
    {11.5, QFont::Medium, 100},    // Micro
}};

}

TypeSpec typeSpec(TextRole role) { return specs[static_cast<std::size_t>(role)]; }

QFont fontFor(TextRole role, double factor)
{
    const TypeSpec spec = typeSpec(role);
    QFont font;
    font.setFamilies({u"Carrel Inter"_s, u"Inter"_s, u"Noto Sans"_s, u"sans-serif"_s});
    font.setPointSizeF(pointSize(spec.px * factor));
    font.setWeight(spec.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (spec.spacing < 100) font.setLetterSpacing(QFont::PercentageSpacing, spec.spacing);
    return font;
}

bool loadTypeface()
{
    // Fonts belong to the application. Adding them again reads them again, and every font in use with them.
    static QPointer<QCoreApplication> loadedFor;
    if (loadedFor && loadedFor == QCoreApplication::instance()) return true;
    bool whole = true;
    for (const auto& weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s}) {
        whole &= QFontDatabase::addApplicationFont(u":/carrel/fonts/CarrelInter-%1.otf"_s.arg(weight)) >= 0;
    }
    if (whole) loadedFor = QCoreApplication::instance();
    return whole;
}

}
