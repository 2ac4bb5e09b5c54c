#pragma once

#include "core/base/Random.h"

#include <QtCore/QSet>
#include <QtCore/QString>
#include <span>
#include <string_view>

namespace carrel::hub::demo {

/// How the parts of a name stand together.
enum class NameForm : quint8 {
    GivenFamily,
    GivenTwoFamilies, ///< Spanish, Portuguese
    FamilyGiven,      ///< Chinese, Vietnamese
    ThreeGiven,       ///< Somali: one's own, the father's, the grandfather's
};

struct NamePool {
    int weight;
    NameForm form;
    std::span<const std::u16string_view> given;
    std::span<const std::u16string_view> family;
};

std::span<const NamePool> namePools();

struct PersonName {
    QString whole;
    QString called; ///< empty: as the name says
};

/// Draws invented combinations, each once.
class Names
{
public:
    explicit Names(base::SeededRandom random) : m_random(std::move(random)) {}

    PersonName draw();

private:
    const NamePool& pool();
    std::u16string_view pick(std::span<const std::u16string_view> from);
    QString put(const NamePool& pool, std::u16string_view given);

    base::SeededRandom m_random;
    QSet<QString> m_drawn;
};

}
