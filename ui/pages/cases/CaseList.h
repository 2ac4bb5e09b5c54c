#pragma once

#include "ui/models/CaseListModel.h"
#include "ui/pages/Place.h"

#include <QtCore/QTimer>

class QStackedWidget;

namespace carrel::ui {

class Button;
class FilterBar;
class Heading;
class RowList;
class SearchField;
class StateView;

/// The list at the left of Cases: whose, in which state, filtered by words; grouped by how soon something is due.
class CaseList final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseList(const Ground& ground, QWidget* parent = nullptr);

    /// Reads again and puts the mark back on the case it was on.
    void refresh();
    std::optional<model::RecordId> current() const;
    /// False where the case is not among what is shown.
    bool choose(const model::RecordId& id);
    void chooseFirst();
    bool isEmpty() const;
    RowList* rows() const { return m_rows; }
    QWidget* pane() const;
    void findWithin();
    /// Which toggles are on and what is filtered by; ids and settings only.
    QStringList settings() const;
    void setSettings(const QStringList& settings);
    void setScope(bool mine);

Q_SIGNALS:
    void chosen(const carrel::model::RecordId& id);
    void opened();
    void newCaseWanted();
    /// What is shown is another list now.
    void listed();

private:
    QWidget* makeHead();
    void ask();
    session::CaseQuery query() const;
    void tell();
    void clearFilters();

    Ground m_ground;
    CaseListModel* m_model;
    Heading* m_title;
    FilterBar* m_which;
    FilterBar* m_scope;
    SearchField* m_words;
    Button* m_new;
    RowList* m_rows;
    StateView* m_empty;
    QStackedWidget* m_stack;
    bool m_quiet = false;
};

}
