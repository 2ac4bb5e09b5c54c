#pragma once

#include "ui/pages/cases/CaseView.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace carrel::ui {

class CaseList;
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

    std::optional<model::RecordId> record() const override { return m_view ? m_view->record() : std::nullopt; }
    /// Opens a case even where the list does not show it.
    bool show(const model::RecordId& id) override;
    std::vector<Verb> verbs() override;
    std::vector<PaperOffer> papers() override;

    CaseList* list() const { return m_list; }
    /// Made when it is first asked for: a start shows the list alone.
    CaseView* view();
    CaseStory* story() { return view()->story(); }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wire();
    bool tell(const model::RecordId& id);
    void tellNothing();
    void openWanted();
    void settle();

    Ground m_ground;
    /// The case to open once the list has been seen.
    std::optional<model::RecordId> m_wanted;
    QTimer m_first;
    bool m_isSeen = false;
    CaseList* m_list;
    QStackedWidget* m_detail;
    QWidget* m_blank;
    StateView* m_none;
    CaseView* m_view = nullptr;
    SplitView* m_split;
};

}
