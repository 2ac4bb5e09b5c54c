#pragma once

#include "ui/pages/shell/Places.h"
#include "ui/widgets/CommandRow.h"

namespace carrel::ui {

/// One thing the palette offers: somewhere to go, or something to do.
struct Offer {
    CommandRow row;
    std::function<void()> act = {};
    /// Where it leads; such a row can also be opened in another window, and be asked what can be done with it.
    std::optional<Spot> spot = {};
};

struct OfferList {
    std::vector<Offer> offers;
    /// How many of what, for a screen reader: "3 students, 2 cases".
    QString outcome;
    /// Nobody is called that; these are near.
    bool isGuess = false;
};

/// What the palette can offer in a shell: students and cases this desk holds, places, verbs. It asks nothing but the
/// desk, so it works without the network, and what the role may not see is not there to be found.
class Offers
{
public:
    struct Source {
        Ground ground;
        std::vector<PlaceEntry> places;
        std::function<std::vector<Verb>()> verbs;
        std::function<std::vector<Spot>()> recent;
        std::function<std::vector<Verb>(const Spot&)> verbsFor; ///< what can be done with a record that is elsewhere
        std::function<void(const QString& words)> searchFurther; ///< empty where the role has no such search
    };
    explicit Offers(Source source) : m_source(std::move(source)) {}

    /// Before anything is typed: where one was last, and what is at hand.
    OfferList atHand() const;
    OfferList matching(const QString& words) const;
    /// What can be done with one student or case.
    OfferList about(const Spot& spot) const;
    /// The student's name, or what the case is called; empty where the desk does not hold it.
    QString nameOf(const Spot& spot) const;
    bool hasStudents() const { return has(PlaceNo::Students); }

private:
    bool has(PlaceNo place) const;
    void addVerbs(std::vector<Offer>& out, const QStringList& typed) const;
    void addPlaces(std::vector<Offer>& out, const QStringList& typed) const;
    std::optional<Offer> offerOf(const Spot& spot) const;
    Offer student(const session::Item& item) const;
    Offer theCase(const session::CaseLine& line) const;

    Source m_source;
};

}
