#pragma once

#include "ui/pages/Place.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace carrel::ui {

class Banner;
class Button;
class FilterBar;
class Label;
class OpenCaseForm;
class RowList;
class SearchField;
class SplitView;
class StateView;
class StudentListModel;
class StudentProfile;

/// Finding a student, and what this role sees of them. The desk's own rows come at once; the whole university is
/// searched only when somebody asks for it.
class StudentsPage final : public Place
{
    Q_OBJECT

public:
    explicit StudentsPage(const Ground& ground, QWidget* parent = nullptr);

    void refresh() override;
    std::vector<QWidget*> panes() const override;
    QWidget* start() const override;
    void findWithin() override;
    void keepDrafts() override;
    QString heading() const override;
    QString title() const override;
    QStringList spot() const override;
    void returnTo(const QStringList& spot) override;

    std::optional<model::RecordId> record() const override;
    bool show(const model::RecordId& id) override;
    std::vector<Verb> verbs() override;

    /// With these words in the search field, as typed elsewhere.
    void find(const QString& words);
    /// A case is to be opened; the student comes first.
    void chooseForCase();
    void openCase();
    void searchUniversity();
    bool isAsking() const { return m_asking; }
    void chooseRow(int row);

private:
    QWidget* makeList();
    void ask();
    bool isSeenLately() const;
    void stopAsking();
    void take(const session::OnlineAnswer& answer, const QString& words);
    void choose(int row);
    void tellList();
    void letGo();
    bool isNobody() const;
    void showRight(QWidget* page);

    Ground m_ground;
    StudentListModel* m_model;
    SearchField* m_search;
    FilterBar* m_seen;
    Button* m_university;
    Banner* m_outcome;
    Banner* m_hint;
    RowList* m_list;
    StateView* m_empty;
    QStackedWidget* m_listStack;
    Label* m_scope;
    SplitView* m_split;
    QStackedWidget* m_right;
    StateView* m_none;
    QWidget* m_blank;
    StudentProfile* m_profile;
    OpenCaseForm* m_form;
    QTimer m_pause;
    bool m_asking = false;
    bool m_asked = false;
    /// Grows when somebody does not want to wait for the answer.
    int m_askedTimes = 0;
};

}
