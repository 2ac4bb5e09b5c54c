#pragma once

#include "core/base/Random.h"
#include "core/session/Workshops.h"
#include "ui/pages/Place.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace carrel::ui {

class Banner;
class Button;
class IdentityBar;
class PlanSheet;
class RegisterView;
class RowList;
class SplitView;
class StateView;
class WorkshopModel;

/// The workshops of a team, or those that somebody leads, week by week, and beside them the register of one.
class WorkshopsPage final : public Place
{
    Q_OBJECT

public:
    explicit WorkshopsPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void findWithin() override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;
    std::optional<model::RecordId> record() const override { return m_chosen; }
    bool show(const model::RecordId& workshop) override;
    std::vector<Verb> verbs() override;
    std::vector<PaperOffer> papers() override;
    QString service() const override;

    RegisterView* view() const { return m_view; }
    RowList* list() const { return m_rows; }
    StateView* none() const { return m_none; }
    WorkshopModel* model() const { return m_model; }
    session::Workshops& workshops() { return m_workshops; }
    PlanSheet* plan();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void wire();
    bool choose(const model::RecordId& workshop);
    void tell();
    void tellLater(const session::WorkshopLine& line);
    const session::WorkshopLine* chosen() const;

    Ground m_ground;
    base::SystemRandom m_random;
    session::Workshops m_workshops;
    WorkshopModel* m_model;
    RowList* m_rows;
    Button* m_plan;
    Banner* m_offline;
    StateView* m_empty;
    QStackedWidget* m_listStack = nullptr;
    IdentityBar* m_who;
    QWidget* m_head = nullptr;
    RegisterView* m_view;
    StateView* m_none;
    QStackedWidget* m_stack = nullptr;
    SplitView* m_split;
    std::optional<model::RecordId> m_chosen;
};

}
