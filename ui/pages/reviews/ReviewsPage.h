#pragma once

#include "ui/models/Supervised.h"
#include "ui/pages/Place.h"

class QStackedWidget;

namespace carrel::ui {

class Button;
class IdentityBar;
class LoadView;
class PageTabs;
class ReviewForm;
class RowList;
class SplitView;
class StateView;
class SummaryView;

/// A line manager's place: the people they manage, what each carries, a summary of each case, and the review. Students are
/// letters here.
class ReviewsPage final : public Place
{
    Q_OBJECT

public:
    explicit ReviewsPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void keepDrafts() override;
    QString heading() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;
    std::optional<model::RecordId> record() const override { return m_case; }
    /// A case of somebody they manage.
    bool show(const model::RecordId& theCase) override;
    std::vector<Verb> verbs() override;
    std::vector<PaperOffer> papers() override;

    ReviewForm* form() const { return m_form; }
    PageTabs* tabs() const { return m_tabs; }
    void chooseWorker(int row);
    void showCase(int place);
    void writeReview();

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void wire();
    void tell();
    void tellWho();
    void settle();
    void backToLoad();
    const Supervised* worker() const;
    /// Their cases by letter: as the review at hand fixed them, then the rest.
    std::vector<session::Item> lettered() const;
    int placeOf(const model::RecordId& theCase) const;

    Ground m_ground;
    SupervisedModel* m_model;
    RowList* m_rows;
    IdentityBar* m_who;
    PageTabs* m_tabs;
    Button* m_write;
    Button* m_print;
    LoadView* m_load;
    SummaryView* m_summary;
    ReviewForm* m_form;
    StateView* m_none;
    StateView* m_filling = nullptr;
    QStackedWidget* m_few = nullptr;
    QStackedWidget* m_stack;
    QWidget* m_head = nullptr;
    SplitView* m_split;
    std::optional<model::RecordId> m_worker;
    std::optional<model::RecordId> m_case;
};

}
