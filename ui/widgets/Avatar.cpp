#include "ui/widgets/Avatar.h"

#include "ui/theme/Brushwork.h"

#include <QtGui/QPainter>
#include <algorithm>
#include <array>

namespace carrel::ui {

namespace {

/// The first letter of a word as it is written, whatever it takes in UTF-16.
QString firstLetter(const QString& word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].isHighSurrogate() && i + 1 < word.size()) return word.mid(i, 2);
        if (word[i].isLetterOrNumber()) return QString(word[i]).toUpper();
    }
    return {};
}

/// What stands before a name without being part of it.
bool isTitle(QStringView word)
{
    static constexpr QStringView titles[] = {u"Dr", u"Prof", u"Professor", u"Mr", u"Mrs", u"Ms", u"Miss", u"Mx", u"Sir", u"Dame", u"Lady", u"Lord", u"Rev", u"Revd"};
    const QStringView bare = word.endsWith(u'.') ? word.chopped(1) : word;
    return std::ranges::find(titles, bare) != std::end(titles);
}

}

QString initialsOf(const QString& name)
{
    // A name that is used instead stands in brackets after the whole one.
    const qsizetype bracket = name.indexOf(u'(');
    QStringList words = (bracket > 0 ? name.left(bracket) : name).split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isTitle(words.first())) words.removeFirst();
    if (words.isEmpty()) return {};
    if (words.size() == 1) return firstLetter(words.first());
    return firstLetter(words.first()) + firstLetter(words.last());
}

AvatarColours avatarColours(const QString& name)
{
    static constexpr std::array<AvatarColours, 6> hues{{{Colour::Sand, Colour::OnSand},
                                                        {Colour::Leaf, Colour::OnLeaf},
                                                        {Colour::Dusk, Colour::OnDusk},
                                                        {Colour::Lilac, Colour::OnLilac},
                                                        {Colour::Rose, Colour::OnRose},
                                                        {Colour::Sea, Colour::OnSea}}};
    quint32 sum = 2166136261U; // not qHash, which differs from one run to the next
    for (const QChar letter : name) sum = (sum ^ letter.unicode()) * 16777619U;
    return hues[(sum ^ (sum >> 15)) % hues.size()];
}

void drawAvatar(Brushwork& brush, const QRectF& circle, const QString& name)
{
    const AvatarColours colours = avatarColours(name);
    brush.softBox(circle, 1000, colours.ground, colours.ink);
    QFont font = brush.theme().font(TextRole::MetaStrong);
    font.setWeight(QFont::DemiBold);
    // In a small circle the letters fill more of it: no text is smaller than the least there is.
    font.setPointSizeF(std::max(pointSize(circle.height() * 0.36), brush.theme().font(TextRole::Micro).pointSizeF()));
    brush.text(circle, Qt::AlignCenter, initialsOf(name), font, brush.colour(colours.ink));
}

Avatar::Avatar(const QString& name, int diameter, QWidget* parent) : QWidget(parent), m_name(name), m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Avatar::setName(const QString& name)
{
    m_name = name;
    update();
}

void Avatar::setGlyph(std::optional<Glyph> glyph)
{
    m_glyph = glyph;
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = Theme::of(this).dp(m_diameter);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    if (!m_glyph) return drawAvatar(brush, rect(), m_name);
    const QRectF disc = rect();
    const double inset = disc.width() * 0.28;
    brush.softBox(disc, 1000, Colour::Sunken, Colour::Text2);
    brush.glyph(disc.adjusted(inset, inset, -inset, -inset), *m_glyph, Colour::Text2);
}

}
