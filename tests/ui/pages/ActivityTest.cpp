#include "core/model/cases/Plan.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/shell/ActivitySheet.h"
#include "ui/tour/Hands.h"
#include "ui/widgets/RowList.h"
#include "ui/widgets/UndoBar.h"

#include <QtWidgets/QPushButton>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using ui::PlaceNo;

namespace {

const QString amira = u"Amira Benhaddou"_s, tomos = u"Tomos Llŷr Wynne"_s;

}

/// What was done lately, and the way back from it or why there is none.
class ActivityTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void aReferralTheServiceHasSaysWhyItStaysAndWhatToDo()
    {
        using model::Referral;
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        model::Changes changes(model::KindNo::Referral);
        changes.to(Referral::kindOf, model::ReferralKind::Formal).to(Referral::service, u"counselling"_s).to(Referral::overrideReason, u"She asked on the telephone"_s);
        const auto made = rhian.desk->createIn(*rhian.caseOf(*m_venue, amira), changes.to(Referral::state, model::ReferralState::Sent));
        QVERIFY(made.ok());
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Referral saved for Amira Benhaddou"_s));
        QVERIFY(rhian.desk->edit(*made.id, model::Changes(model::KindNo::Referral).to(Referral::state, model::ReferralState::Accepted)).ok());
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"The service has it already. On the case, call it back"_s));
        rhian.shell().undoLast();
        QVERIFY(spokenWords(rhian.window).contains(u"This cannot be undone: "_s));
        rhian.press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(rhian.window.findChild<ui::ActivitySheet*>());
        QCOMPARE(spokenWords(rhian.window).count(u"The service has it already."_s) >= 2, true);
    }

    void recentActivityListsWhatWasDoneWithTheWayBack()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const auto id = *rhian.caseOf(*m_venue, amira);
        QVERIFY(rhian.desk->edit(id, model::Changes(model::KindNo::Case).to(model::Case::nextStep, u"Look again"_s)).ok());
        rhian.press(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(rhian.window.findChild<ui::ActivitySheet*>());
        ui::Hands hands(rhian.window);
        hands.press(u"Undo: Next step saved for Amira Benhaddou"_s);
        QCOMPARE(hands.missed(), QStringList());
        QTRY_COMPARE(rhian.desk->deeds().size(), size_t(2));
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Undone: Next step saved for Amira Benhaddou"_s));
    }
};

}

QTEST_MAIN(carrel::tests::ActivityTest)
#include "ActivityTest.moc"
