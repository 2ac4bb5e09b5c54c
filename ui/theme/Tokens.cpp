#include "ui/theme/Tokens.h"

#include <cmath>

namespace carrel::ui {

namespace {

struct Row {
    Colour colour;
    std::array<QRgb, 4> rgb; // in the order of Scheme
};

constexpr QRgb opaque(QRgb rgb) { return 0xFF000000U | rgb; }

// clang-format off
constexpr Row table[] = {
    //                       Light     Dark      Contrast  ContrastDark
    {Colour::Canvas,        {0xF3F4F7, 0x0F131B, 0xFFFFFF, 0x000000}},
    {Colour::Surface,       {0xFFFFFF, 0x171C26, 0xFFFFFF, 0x000000}},
    {Colour::Subtle,        {0xF7F8FA, 0x1C222E, 0xFFFFFF, 0x000000}},
    {Colour::Sunken,        {0xE9ECF1, 0x0B0F16, 0xFFFFFF, 0x000000}},
    {Colour::NeutralSoft,   {0xE9ECF1, 0x272E3C, 0xFFFFFF, 0x000000}},
    {Colour::Border,        {0xDDE1E8, 0x2B3342, 0x000000, 0xFFFFFF}},
    {Colour::BorderStrong,  {0x858EA0, 0x6E7A91, 0x000000, 0xFFFFFF}},
    {Colour::Text,          {0x161B26, 0xE9ECF3, 0x000000, 0xFFFFFF}},
    {Colour::Text2,         {0x4A5366, 0xB3BBCB, 0x0A0A0A, 0xF5F5F5}},
    {Colour::Text3,         {0x5C667A, 0x97A1B5, 0x141414, 0xEBEBEB}},
    // What is written already is not to be taken for it, where there is nothing but black and white either.
    {Colour::Placeholder,   {0x5C667A, 0x97A1B5, 0x545454, 0xA8A8A8}},
    {Colour::Disabled,      {0x7A8496, 0x7C869A, 0x6A6A6A, 0x9A9A9A}},
    {Colour::Accent,        {0x3448B8, 0x9DADFF, 0x00208C, 0xA8C0FF}},
    {Colour::AccentHover,   {0x2A3B9C, 0xB5C1FF, 0x001560, 0xC8D7FF}},
    {Colour::AccentSoft,    {0xEBEEFB, 0x232B4D, 0xFFFFFF, 0x000000}},
    {Colour::OnAccent,      {0xFFFFFF, 0x0D1433, 0xFFFFFF, 0x000000}},
    {Colour::Focus,         {0x1F4FFF, 0x8FB4FF, 0x0038E0, 0xFFE600}},
    {Colour::Ok,            {0x14693F, 0x6FD3A0, 0x00431F, 0x7CF0B2}},
    {Colour::OkSoft,        {0xE2F4EA, 0x12312A, 0xFFFFFF, 0x000000}},
    {Colour::Warn,          {0x844B00, 0xF2BE62, 0x552C00, 0xFFD27A}},
    {Colour::WarnSoft,      {0xFDF0D9, 0x362A14, 0xFFFFFF, 0x000000}},
    {Colour::Bad,           {0xA81E1E, 0xFF9B93, 0x7A0000, 0xFFB0AA}},
    {Colour::BadSoft,       {0xFCE9E7, 0x3B1B1D, 0xFFFFFF, 0x000000}},
    {Colour::Info,          {0x155A8A, 0x7CC4F5, 0x003A66, 0x9AD8FF}},
    {Colour::InfoSoft,      {0xE4F1FA, 0x122C3F, 0xFFFFFF, 0x000000}},
    {Colour::Plum,          {0x6B2F8A, 0xD7A6F2, 0x4A1166, 0xE7C2FF}},
    {Colour::PlumSoft,      {0xF4EAF9, 0x2F1D3B, 0xFFFFFF, 0x000000}},
    {Colour::Rail,          {0x161C33, 0x0A0D14, 0x000000, 0x000000}},
    {Colour::RailText,      {0xC9CFE2, 0xA9B2C8, 0xFFFFFF, 0xFFFFFF}},
    {Colour::RailHover,     {0x20284A, 0x151B29, 0x333333, 0x333333}},
    {Colour::RailSelected,  {0x2D3968, 0x263056, 0xFFFFFF, 0xFFFFFF}},
    {Colour::RailSelectedText, {0xFFFFFF, 0xFFFFFF, 0x000000, 0x000000}},
    {Colour::RailMark,      {0x9DADFF, 0x9DADFF, 0xFFFFFF, 0xFFFFFF}},
    {Colour::RailLine,      {0x333B5C, 0x2B3342, 0xFFFFFF, 0xFFFFFF}},
    {Colour::RailFocus,     {0x8FB4FF, 0x8FB4FF, 0xFFE600, 0xFFE600}},
    {Colour::Badge,         {0xFFCE5C, 0xFFCE5C, 0xFFFFFF, 0xFFFFFF}},
    {Colour::OnBadge,       {0x241A00, 0x241A00, 0x000000, 0x000000}},
    {Colour::Tip,           {0x1E2436, 0x2A3242, 0x000000, 0x000000}},
    {Colour::TipText,       {0xFFFFFF, 0xF2F4F9, 0xFFFFFF, 0xFFFFFF}},
    {Colour::Sand,          {0xEEE3D8, 0x48361F, 0xFFFFFF, 0x000000}},
    {Colour::OnSand,        {0x6B3F14, 0xF2D2AC, 0x000000, 0xFFFFFF}},
    {Colour::Leaf,          {0xDDEFE3, 0x22452F, 0xFFFFFF, 0x000000}},
    {Colour::OnLeaf,        {0x1C5B3A, 0xAEE3C2, 0x000000, 0xFFFFFF}},
    {Colour::Dusk,          {0xDCE2F0, 0x2A3550, 0xFFFFFF, 0x000000}},
    {Colour::OnDusk,        {0x2B3B6E, 0xBDCBF4, 0x000000, 0xFFFFFF}},
    {Colour::Lilac,         {0xE4DCF1, 0x3A2C54, 0xFFFFFF, 0x000000}},
    {Colour::OnLilac,       {0x4A2A72, 0xD5BFF5, 0x000000, 0xFFFFFF}},
    {Colour::Rose,          {0xF2DEE5, 0x4B2635, 0xFFFFFF, 0x000000}},
    {Colour::OnRose,        {0x7A2244, 0xF5B9CD, 0x000000, 0xFFFFFF}},
    {Colour::Sea,           {0xD9ECEE, 0x1C4146, 0xFFFFFF, 0x000000}},
    {Colour::OnSea,         {0x15565C, 0xABE1E7, 0x000000, 0xFFFFFF}},
    {Colour::Chart1,        {0x3448B8, 0x6F86FF, 0x00208C, 0xA8C0FF}},
    {Colour::Chart2,        {0xD06A00, 0xFFC46B, 0x8A4600, 0xFFD27A}},
    {Colour::Chart3,        {0x2B9A8B, 0x9FE8DD, 0x00665A, 0x9FE8DD}},
    {Colour::Chart4,        {0x7A1F5C, 0xC85A9A, 0x5C0040, 0xFF9AD5}},
    {Colour::ChartCompare,  {0x6B7280, 0xA7B0C0, 0x404040, 0xD0D0D0}},
    {Colour::Shadow,        {0x0C1430, 0x000000, 0x000000, 0x000000}},
    {Colour::Scrim,         {0x0F1424, 0x04060A, 0x000000, 0x000000}},
};
// clang-format on
static_assert(std::size(table) == static_cast<std::size_t>(Colour::Count), "a colour has no look yet");

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}

Tokens tokensFor(Scheme scheme)
{
    Tokens tokens;
    tokens.scheme = scheme;
    for (const Row& row : table) {
        tokens.colours[static_cast<std::size_t>(row.colour)] =
            QColor::fromRgb(opaque(row.rgb[static_cast<std::size_t>(scheme)]));
    }
    return tokens;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor readableOn(const QColor& ground, const QColor& one, const QColor& other)
{
    return contrastRatio(ground, one) >= contrastRatio(ground, other) ? one : other;
}

}
