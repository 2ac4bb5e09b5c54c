#pragma once

#include <QtCore/QtGlobal>

namespace carrel::ui {

/// Every colour the window may use, by what it means. What each looks like in a scheme stands in Tokens.cpp.
enum class Colour : quint8 {
    Canvas, Surface, Subtle, Sunken, NeutralSoft,
    Border, BorderStrong,
    Text, Text2, Text3, Placeholder, Disabled,
    Accent, AccentHover, AccentSoft, OnAccent,
    Focus,
    Ok, OkSoft, Warn, WarnSoft, Bad, BadSoft, Info, InfoSoft, Plum, PlumSoft,
    Rail, RailText, RailHover, RailSelected, RailSelectedText, RailMark, RailLine, RailFocus, Badge, OnBadge,
    Tip, TipText,
    Sand, OnSand, Leaf, OnLeaf, Dusk, OnDusk, Lilac, OnLilac, Rose, OnRose, Sea, OnSea,
    Chart1, Chart2, Chart3, Chart4, ChartCompare,
    Shadow, Scrim,
    Count
};

/// What a chip, tag, banner or due word says. Never shown by colour alone.
/// Ok: done, present. Warn: due today, late, stale, offline. Bad: overdue, destructive, error. Plum: sensitive or demo.
enum class Tone : quint8 { Neutral, Accent, Ok, Warn, Bad, Info, Plum };

constexpr Colour ink(Tone tone)
{
    switch (tone) {
    case Tone::Accent: return Colour::Accent;
    case Tone::Ok: return Colour::Ok;
    case Tone::Warn: return Colour::Warn;
    case Tone::Bad: return Colour::Bad;
    case Tone::Info: return Colour::Info;
    case Tone::Plum: return Colour::Plum;
    case Tone::Neutral: break;
    }
    return Colour::Text2;
}

constexpr Colour soft(Tone tone)
{
    switch (tone) {
    case Tone::Accent: return Colour::AccentSoft;
    case Tone::Ok: return Colour::OkSoft;
    case Tone::Warn: return Colour::WarnSoft;
    case Tone::Bad: return Colour::BadSoft;
    case Tone::Info: return Colour::InfoSoft;
    case Tone::Plum: return Colour::PlumSoft;
    case Tone::Neutral: break;
    }
    return Colour::NeutralSoft;
}

}
