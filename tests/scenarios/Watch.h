#pragma once

#include "tests/scenarios/Play.h"

#include <map>

namespace carrel::tests {

/// What must hold, whatever is played: some of it after each step, all of it when everything is quiet. Each promise is a
/// function that is named by what it claims, and answers with the first breach in words; empty where there is none.
class Watch
{
public:
    explicit Watch(Play& play);
    ~Watch();
    Q_DISABLE_COPY_MOVE(Watch)

    QString afterStep();
    QString atRest();

private:
    using Promise = QString (Watch::*)();
    QString firstOf(std::initializer_list<Promise> promises);

    // After each step.
    QString nothingSurprises();
    QString theLedgerKnowsWhateverIsHeld();
    QString noRefusalOrOutcomeTellsAWord();
    QString noLeaseIsOutlived();
    QString noDeskGoesBackToAnOlderWord();
    QString whatIsWithdrawnOrDestroyedStaysSo();
    QString everySavedWordIsSomewhere();
    QString whatIsSignedOrDecidedNeverChanges();
    QString noTimeIsHeldByHalf();
    QString nobodySignsForThemselves();
    QString nobodyIsContactedWithoutADecision();
    QString theServicesWorkIsOnNoOtherDesk();
    QString nobodyIsCalledTwiceWhileTheHubAnswers();
    QString namesLeaveWithTheirRegister();
    // At rest.
    QString everyDeskIsUpToDate();
    QString bothSidesAgree();
    QString everySavedWordIsWithTheHub();
    QString everyDraftIsKept();
    QString noWordIsOnADeskThatMayNotSeeIt();
    QString whatIsDestroyedIsGoneEverywhere();
    QString whatIsSaidAgainChangesNothing();
    QString statesMovedOnlyAsTheyMay();
    QString aTimeIsOneTutorialsOnEveryDesk();
    QString noTimeIsFreeThatSomebodyHas();
    QString everyClashIsToldToBoth();
    QString nobodyWhoWasAddedIsLost();
    QString whoeverIsJoinedToAnotherStillStands();
    QString everyDeskHasTheSameOrder();
    QString everyMarkIsThere();
    QString noMorePlacesAreGivenThanThereAre();
    QString whoeverLeadsSeesTheirOwnRegisterAlone();
    QString whoeverIsOffDutySeesNobodyWhoComes();
    QString everyConflictHasBothValuesAndBothAuthors();
    QString noTwoNotesWereMixed();
    QString everyWriteIsInTheAudit();
    QString whateverWaitsForAPersonSaysWhy();

    void hear(const QString& desk, const wire::Request& request, const wire::Reply& reply);
    /// The sentences that a desk shows somewhere, or has of a field it holds in full.
    QSet<QString> mayBeOn(FakeDesk& desk);
    QString statesOf(model::KindNo kind, const QString& first);
    QSet<QString> sealed();
    QByteArray stateOfHub();
    /// An edit of it waits for a person, or came from a desk that had been copied.
    bool isWithOfficer(const model::RecordId& record);
    /// In which tables of the hub these words stand.
    QString placesOf(const QString& words);

    Play& m_play;
    FakeCampus& m_campus;
    int m_steps = 0;
    QString m_overheard;
    QHash<QString, base::Moment> m_leases; ///< the latest that a hub has ever given, by desk
    QSet<QString> m_setBack; ///< desks whose clock has been set back since
    int m_wentBack = 0;
    QHash<model::RecordId, QStringList> m_order; ///< of each case, what the hub had as its next step, in order
    std::map<std::pair<QString, model::RecordId>, int> m_shown;
    std::vector<std::pair<model::KindNo, model::RecordId>> m_destroyed;
    QSet<model::RecordId> m_withdrawn;
    std::map<std::pair<model::RecordId, int>, model::Value> m_fixed; ///< of what was signed or decided, each word that is set once
    int m_wentBackSigned = 0;
    size_t m_namesHeard = 0;
    struct Pushed {
        wire::Request request;
        QByteArray reply;
    };
    QHash<QString, std::vector<Pushed>> m_pushed;
};

/// Every sentence of a play that stands somewhere in a text.
QSet<QString> sentencesIn(const QByteArray& text);

}
