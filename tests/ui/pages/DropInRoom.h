#pragma once

#include "core/model/dropin/Visit.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/dropin/VisitCard.h"
#include "ui/widgets/Button.h"

#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;

/// One queue in three windows: a door and two desks.
class DropInRoom : public QObject
{
protected:
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;
    std::unique_ptr<Visitor> m_door, m_one, m_two;

    /// A door and two desks at the drop-in; `second` sits at the second desk, on a machine of its own name where one is given.
    void arrive(const QString& second = u"drop-in-tutor2"_s, const QString& machine = {})
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
        m_door = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"learning-services"_s);
        m_one = std::make_unique<Visitor>(*m_venue, m_stage->theme, u"drop-in-tutor"_s);
        m_two = std::make_unique<Visitor>(*m_venue, m_stage->theme, second, machine);
        for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) visitor->shell().goTo(ui::PlaceNo::DropIn);
    }
    void leave()
    {
        for (auto* visitor : {&m_door, &m_one, &m_two}) visitor->reset();
        m_venue.reset();
        m_stage.reset();
    }
    /// CARREL_PICTURES names a folder where what was seen stays.
    static void look(Visitor& visitor, const QString& name)
    {
        const QString folder = qEnvironmentVariable("CARREL_PICTURES");
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        if (!folder.isEmpty()) visitor.window.grab().save(folder + u'/' + name + u".png"_s);
    }
    bool sent(Visitor& visitor)
    {
        return until([&] { return visitor.desk->outbox().empty(); });
    }
    static ui::DropInPage& page(Visitor& visitor) { return *visitor.shell().dropIn(); }
    static const session::QueueBoard& board(Visitor& visitor)
    {
        page(visitor).refresh();
        if (!page(visitor).board()) qFatal("there is no session on this desk");
        return *page(visitor).board();
    }
    static QString heard(Visitor& visitor)
    {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
        return spokenWords(visitor.window);
    }
    void sitAt(Visitor& visitor)
    {
        QApplication::setActiveWindow(&visitor.window);
        page(visitor).start()->setFocus();
        QCoreApplication::processEvents();
    }
    static QStringList tickets(Visitor& visitor)
    {
        QStringList out;
        for (const auto& row : board(visitor).waiting) out << row.ticket;
        return out;
    }
    /// Every desk asks its hub, as the hint makes it do, until this holds.
    bool until(const std::function<bool()>& holds)
    {
        int turn = 0;
        return m_venue->settle([&] {
            if (holds()) return true;
            if (turn++ % 10 == 0) {
                for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) visitor->desk->syncNow();
            }
            return false;
        });
    }
    bool agree()
    {
        return until([&] {
            for (Visitor* visitor : {m_door.get(), m_one.get(), m_two.get()}) {
                if (!page(*visitor).board() || !visitor->desk->outbox().empty()) return false;
            }
            const QStringList there = tickets(*m_door);
            return there == tickets(*m_one) && there == tickets(*m_two);
        });
    }
    /// By keys alone, as at a door with a queue.
    void addByKeys(const QString& typed)
    {
        sitAt(*m_door);
        m_door->press(Qt::Key_F7);
        m_door->type(typed);
        m_door->press(Qt::Key_Return);
    }
    QString numberOf(const QString& name) { return m_venue->campus().db().one(u"SELECT f_number FROM r_student WHERE f_name = ?"_s, {name})->toString(); }
    static ui::VisitCard* cardOf(Visitor& visitor, bool mine)
    {
        for (auto* card : page(visitor).cards()) {
            if (card->isMine() == mine) return card;
        }
        return nullptr;
    }

    static ui::Button* labelledOn(QWidget& place, const QString& name)
    {
        const auto buttons = place.findChildren<ui::Button*>();
        const auto it = std::ranges::find_if(buttons, [&](ui::Button* one) { return one->isVisible() && (one->accessibleName() == name || one->text() == name); });
        return it == buttons.end() ? nullptr : *it;
    }
    static QWidget* labelled(Visitor& visitor, const QString& name) { return labelledOn(page(visitor), name); }
};

}
