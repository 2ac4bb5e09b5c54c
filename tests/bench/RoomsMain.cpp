#include "tests/ui/pages/Visitor.h"
#include "ui/models/RegisterModel.h"
#include "ui/models/WorkshopModel.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/workshops/RegisterTable.h"
#include "ui/pages/workshops/RegisterView.h"
#include "ui/pages/workshops/WorkshopsPage.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/FoundList.h"

#include <QtCore/QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <vector>

using namespace carrel;
using namespace carrel::tests;
using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

constexpr int rounds = 15, queueLength = 200, registerLength = 300;
constexpr double keyMs = 50, viewMs = 100;

/// The middle of so many times what somebody does once, until what it changed is painted.
template <class Act>
double middleOf(QWidget& window, Act&& act)
{
    std::vector<double> all;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer watch;
        watch.start();
        act(i);
        QCoreApplication::processEvents();
        window.repaint();
        all.push_back(double(watch.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(all, all.begin() + rounds / 2);
    return all[rounds / 2];
}

bool tell(const char* what, double ms, double goal)
{
    std::printf("%-52s %8.1f ms   %5.2f of %.0f ms\n", what, ms, ms / goal, goal);
    return ms <= goal;
}

bool longQueue(Stage& stage)
{
    CampusVenue venue;
    Visitor visitor(venue, stage.theme, u"learning-services"_s);
    visitor.shell().goTo(PlaceNo::DropIn);
    ui::breathe();
    auto& page = *visitor.shell().dropIn();
    if (!page.board()) return false;
    const auto session = page.board()->session.view.id();
    for (int i = page.board()->figures.waiting; i < queueLength; ++i) {
        if (!page.queue().addWalkUp({session, {}, u"Visitor %1"_s.arg(QChar(u'A' + i % 26))}).ok()) return false;
    }
    page.refresh();
    ui::breathe();
    std::printf("A queue of %d\n", page.board()->figures.waiting);
    bool within = tell("the board, read and painted anew", middleOf(visitor.window, [&](int) { page.refresh(); }), viewMs);
    within &= tell("an arrow key in it", middleOf(visitor.window, [&](int i) {
                       page.list()->setFocus();
                       visitor.press(i % 2 == 0 ? Qt::Key_Down : Qt::Key_Up);
                   }), keyMs);
    within &= tell("somebody more, from Enter to the new row", middleOf(visitor.window, [&](int) {
                       page.queue().addWalkUp({session, {}, u"One more"_s});
                       page.refresh();
                   }), viewMs);
    return within;
}

bool longRegister(Stage& stage)
{
    CampusVenue venue;
    Visitor visitor(venue, stage.theme, u"learning-services"_s);
    visitor.shell().goTo(PlaceNo::Workshops);
    ui::breathe();
    auto& page = *visitor.shell().workshops();
    auto& workshops = page.workshops();
    const auto teams = workshops.teams();
    if (teams.empty()) return false;
    const auto now = venue.clock().now();
    const auto planned = workshops.plan({.title = u"A full lecture theatre"_s, .team = teams.front().view.id(), .place = u"Hawthorn 0.12"_s, .starts = now, .ends = now.plusSeconds(7200)});
    if (!planned.id) return false;
    for (int i = 0; i < registerLength; ++i) {
        if (!workshops.book({.workshop = *planned.id, .visitor = u"Visitor %1%2"_s.arg(QChar(u'A' + i % 26)).arg(QChar(u'a' + i / 26))}).ok()) return false;
    }
    page.refresh();
    ui::breathe();
    std::printf("A register of %d\n", registerLength);
    bool within = true;
    const auto other = page.model()->at(0).workshop.view.id() == *planned.id ? page.model()->at(1).workshop.view.id() : page.model()->at(0).workshop.view.id();
    within &= tell("the register, opened from another", middleOf(visitor.window, [&](int i) { page.show(i % 2 == 0 ? *planned.id : other); }), viewMs);
    page.show(*planned.id);
    auto* table = page.view()->table();
    table->setCurrentIndex(table->rows()->index(0));
    table->setFocus();
    within &= tell("one letter that marks a row and goes to the next", middleOf(visitor.window, [&](int) { visitor.press(Qt::Key_P); }), keyMs);
    within &= tell("an arrow key in it", middleOf(visitor.window, [&](int i) { visitor.press(i % 2 == 0 ? Qt::Key_Down : Qt::Key_Up); }), keyMs);
    return within;
}

}

/// How quick the rooms stay that are full of people.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Stage stage;
    const bool queue = longQueue(stage), list = longRegister(stage);
    return queue && list ? 0 : 1;
}
