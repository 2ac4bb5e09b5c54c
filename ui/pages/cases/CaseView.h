#pragma once

#include "ui/pages/Place.h"
#include "ui/widgets/SplitView.h"

#include <QtWidgets/QStackedWidget>

class QAction;

namespace carrel::ui {

class Button;
class CasePart;
class CaseSide;
class CaseStory;
class IdentityBar;
class PageTabs;

/// A case that is open: its tabs, and what stands above and beside them. Nothing of a case is here until one is told.
class CaseView final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit CaseView(const Ground& ground, QWidget* parent = nullptr);

    /// Who it is about, what can be done, and the tabs.
    QWidget* head() const { return m_head; }
    IdentityBar* who() const { return m_who; }
    CaseStory* story() const { return m_story; }
    CaseSide* side() const { return m_side; }
    /// The page of the tab where the side stands when there is no room beside.
    QWidget* sidePlace() const { return m_sidePlace; }
    /// Where F6 stops in the middle.
    QWidget* pane() const;

    std::optional<model::RecordId> record() const { return m_case; }
    /// The student's, where the role sees it.
    QString name() const { return m_name; }
    /// False where the desk does not hold it.
    bool tell(const model::RecordId& id);
    void leave();
    /// What is seen follows from how much room there is, and from whether something is written here or beside.
    struct Room {
        Arrangement arrangement;
        int height;
        bool isOtherWriting;
    };
    void settle(const Room& room);
    /// What the role deals with may have become more, or less.
    void lookAtKinds();

    /// The tabs of a case, as they stand.
    enum class Tab { Timeline, Actions, Support, Referrals, Consents, Files, Told, Details };
    void choose(Tab tab);
    /// What a tab shows; it is made when somebody first asks for it. None for those that are no list of records.
    CasePart* part(Tab tab);
    void writeNote();
    void refer();
    void keepDrafts();
    std::vector<Verb> verbs();
    std::vector<PaperOffer> papers();
    /// Which form and which tab are open: to come back to after unlocking.
    QStringList spot() const;
    void returnTo(const QStringList& spot);

Q_SIGNALS:
    void changed();
    /// Another tab, or a form was opened or put away.
    void formChanged();
    /// What is done next is done in the middle of the window.
    void detailWanted();
    void backChosen();
    void caseWanted(const carrel::model::RecordId& id);
    void studentWanted(const carrel::model::RecordId& id);
    void placeWanted(carrel::ui::PlaceNo place);
    void printWanted();
    void sightWanted();

private:
    struct PartPlace {
        Tab tab;
        model::KindNo kind;
        std::vector<session::Item> session::CaseFile::* items;
        bool isSeen = false;
        CasePart* part = nullptr;
    };

    QWidget* makeHead();
    CasePart* makePart(Tab tab);
    void wire();
    Tab tab() const;
    CasePart* chosenPart() const;
    void tellWho(const session::CaseFile& file);
    void tellMenu(const session::CaseFile& file);
    void tellParts(const session::CaseFile& file);
    void move(model::CaseState state);
    void give();
    void link();

    Ground m_ground;
    std::optional<model::RecordId> m_case;
    std::optional<model::RecordId> m_student;
    std::optional<session::CaseFile> m_file;
    QString m_name;
    QString m_subject;
    bool m_isClosed = false;
    bool m_isWriting = false;
    bool m_mayWrite = false;
    bool m_haveLooked = false;
    std::vector<Verb> m_moves;
    QList<QAction*> m_commands;
    std::vector<PartPlace> m_parts;
    IdentityBar* m_who;
    PageTabs* m_tabs;
    /// Below the name, where the tabs have given way.
    QWidget* m_room;
    Button* m_refer;
    Button* m_addNote;
    Button* m_addAction;
    Button* m_reopen;
    QWidget* m_head;
    CaseStory* m_story;
    CaseSide* m_side;
    QWidget* m_sidePlace;
};

}
