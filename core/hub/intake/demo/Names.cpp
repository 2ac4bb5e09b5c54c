#include "core/hub/intake/demo/Names.h"

namespace carrel::hub::demo {

namespace {

struct Short {
    std::u16string_view given;
    std::u16string_view called;
};

constexpr Short shorts[] = {
    {u"Gwenllian", u"Gwen"},   {u"Rhydderch", u"Rhyd"},   {u"Charlotte", u"Lottie"}, {u"Florence", u"Flo"},
    {u"Nathaniel", u"Nat"},    {u"Catriona", u"Cat"},     {u"Oluwaseun", u"Seun"},   {u"Chukwuemeka", u"Emeka"},
    {u"Katarzyna", u"Kasia"},  {u"Aleksander", u"Olek"},  {u"Konstantina", u"Dina"}, {u"Francisco", u"Paco"},
    {u"Yekaterina", u"Katya"}, {u"Abdurrahman", u"Abdu"}, {u"Thangaraj", u"Raj"},    {u"Zihan", u"Hannah"},
    {u"Haoran", u"Leo"},       {u"Minh Châu", u"Mia"},    {u"Guilherme", u"Gui"},    {u"Volodymyr", u"Vova"},
    {u"Mahalakshmi", u"Maha"}, {u"Obiageli", u"Oby"},     {u"Muhammad", u"Mo"},
};

QString text(std::u16string_view view) { return QStringView(view).toString(); }

}

const NamePool& Names::pool()
{
    int total = 0;
    for (const NamePool& one : namePools()) total += one.weight;
    int left = int(m_random.below(quint32(total)));
    for (const NamePool& one : namePools()) {
        left -= one.weight;
        if (left < 0) return one;
    }
    return namePools().back();
}

std::u16string_view Names::pick(std::span<const std::u16string_view> from)
{
    return from[m_random.below(quint32(from.size()))];
}

QString Names::put(const NamePool& pool, std::u16string_view given)
{
    const QString first = text(given);
    switch (pool.form) {
    case NameForm::FamilyGiven: return text(pick(pool.family)) + u' ' + first;
    case NameForm::GivenTwoFamilies: {
        const QString mothers = text(pick(pool.family));
        const QString fathers = text(pick(pool.family));
        return mothers == fathers ? first + u' ' + fathers : first + u' ' + fathers + u' ' + mothers;
    }
    case NameForm::ThreeGiven: {
        const QString fathers = text(pick(pool.family));
        const QString grandfathers = text(pick(pool.family));
        return fathers == grandfathers ? first + u' ' + fathers : first + u' ' + fathers + u' ' + grandfathers;
    }
    case NameForm::GivenFamily: break;
    }
    QString family = text(pick(pool.family));
    if (m_random.below(14) == 0) {
        const QString second = text(pick(namePools().front().family));
        if (!family.contains(u' ') && second != family) family += u'-' + second;
    }
    return first + u' ' + family;
}

PersonName Names::draw()
{
    PersonName out;
    do {
        const NamePool& from = pool();
        const std::u16string_view given = pick(from.given);
        out = {put(from, given), {}};
        const auto* shorter =
            std::find_if(std::begin(shorts), std::end(shorts), [&](const Short& s) { return s.given == given; });
        if (shorter != std::end(shorts) && m_random.below(4) != 0) out.called = text(shorter->called);
    } while (m_drawn.contains(out.whole));
    m_drawn.insert(out.whole);
    return out;
}

}
