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

    static QWidget* labelled(Visitor& visitor, const QString& name)
    {
        const auto buttons = page(visitor).findChildren<ui::Button*>();
        const auto it = std::ranges::find_if(buttons, [&](ui::Button* one) { return one->isVisible() && (one->accessibleName() == name || one->text() == name); });
        return it == buttons.end() ? nullptr : *it;
    }
};

}
