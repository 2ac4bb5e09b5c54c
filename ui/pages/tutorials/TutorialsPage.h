#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Place.h"

class QStackedWidget;

namespace carrel::ui {

class Banner;
class BookSheet;
class Button;
class IdentityBar;
class OfferSheet;
class PastSheet;
class RowList;
class SplitView;
class StateView;
class TimesSheet;
class TutorialModel;
class TutorialView;

/// A team's tutorials by what there is to do, and beside them one: its booking, the visits before, its record.
class TutorialsPage final : public Place
{
    Q_OBJECT

public:
    explicit TutorialsPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void keepDrafts() override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;
    std::optional<model::RecordId> record() const override { return m_chosen; }
    bool show(const model::RecordId& tutorial) override;
    std::vector<Verb> verbs() override;
    QString service() const override;

    TutorialView* view() const { return m_view; }
    RowList* list() const { return m_rows; }
    TutorialModel* model() const { return m_model; }
    session::Tutorials& tutorials() { return m_tutorials; }
    BookSheet* book();
    OfferSheet* offer();
    TimesSheet* mindTimes();
    /// Whose tutorials are long past.
    PastSheet* lookBack();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void wire();
    bool choose(model::RecordId tutorial);
    void tell();
    void tellWho(const session::TutorialLine& line);
    const session::TutorialLine* chosen() const;
    bool mayBook();

    Ground m_ground;
    session::Tutorials m_tutorials;
    TutorialModel* m_model;
    RowList* m_rows;
    Button* m_book;
    Button* m_times;
    Button* m_past;
    Banner* m_offline;
    StateView* m_empty;
    QStackedWidget* m_listStack = nullptr;
    IdentityBar* m_who;
    QWidget* m_head = nullptr;
    TutorialView* m_view;
    StateView* m_none;
    QStackedWidget* m_stack = nullptr;
    SplitView* m_split;
    std::optional<model::RecordId> m_chosen;
};

}
