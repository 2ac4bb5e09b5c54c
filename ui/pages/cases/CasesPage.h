#pragma once

#include "ui/pages/Place.h"

#include <QtCore/QTimer>

class QAction;
class QStackedWidget;

namespace carrel::ui {

class Button;
class CaseList;
class CasePart;
class CaseSide;
class CaseStory;
class IdentityBar;
class PageTabs;
class SplitView;
class StateView;

/// The cases this role sees: the list, the story of the one chosen, and the facts beside it.
class CasesPage final : public Place
{
    Q_OBJECT

public:
    explicit CasesPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void findWithin() override;
    void keepDrafts() override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;

    std::optional<model::RecordId> record() const override { return m_case; }
    /// Opens a case even where the list does not show it.
    bool show(const model::RecordId& id) override;
    std::vector<Verb> verbs() override;
    std::vector<PaperOffer> papers() override;

    std::optional<model::RecordId> current() const { return m_case; }
    void writeNote();
    CaseList* list() const { return m_list; }
    CaseStory* story() const { return m_story; }
    CaseSide* side() const { return m_side; }
    /// The tabs of a case, as they stand.
    enum class Tab { Timeline, Actions, Support, Referrals, Consents, Files, Told, Details };
    void choose(Tab tab);
    /// What a tab shows; it is made when somebody first asks for it. None for those that are no list of records.
    CasePart* part(Tab tab);
    void refer();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeDetail();
    CasePart* makePart(Tab tab);
    void lookAtKinds();
    void tellParts(const session::CaseFile& file);
    Tab tab() const;
    void wire();
    bool tell(const model::RecordId& id);
    void tellWho(const session::CaseFile& file);
    void tellMenu(const session::CaseFile& file);
    void tellNothing();
    void openWanted();
    void move(model::CaseState state);
    void give();
    void link();
    void settle();

    Ground m_ground;
    std::optional<model::RecordId> m_case;
    std::optional<model::RecordId> m_student;
    /// The case to open once the list has been seen.
    std::optional<model::RecordId> m_wanted;
    QString m_name;
    QString m_subject;
    bool m_isClosed = false;
    QTimer m_first;
    bool m_isSeen = false;
    bool m_mayWrite = false;
    std::vector<Verb> m_moves;
    QList<QAction*> m_commands;
    CaseList* m_list;
    CaseStory* m_story;
    CaseSide* m_side;
    QWidget* m_head;
    IdentityBar* m_who;
    PageTabs* m_tabs;
    /// Below the name, where the tabs have given way.
    QWidget* m_room;
    Button* m_refer;
    Button* m_addNote;
    Button* m_addAction;
    Button* m_reopen;
    struct PartPlace {
        Tab tab;
        model::KindNo kind;
        std::vector<session::Item> session::CaseFile::* items;
        bool isSeen = false;
        CasePart* part = nullptr;
    };
    std::vector<PartPlace> m_parts;
    std::optional<session::CaseFile> m_file;
    bool m_haveLooked = false;
    QStackedWidget* m_detail;
    QWidget* m_sidePlace;
    QWidget* m_blank = nullptr;
    StateView* m_none;
    SplitView* m_split;
};

}
