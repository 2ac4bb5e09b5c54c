#pragma once

#include "ui/models/TimelineModel.h"
#include "ui/pages/Place.h"

class QLayout;
class QStackedWidget;

namespace carrel::ui {

class ActionForm;
class AsideForm;
class Banner;
class CloseForm;
class FilterBar;
class NoteForm;
class RowList;
class Shelf;
class StateView;

/// The middle of a case: what is being written, above what has happened, newest first.
class CaseStory final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseStory(const Ground& ground, QWidget* parent = nullptr);

    void show(const session::CaseFile& file);
    void writeNote();
    void addAction();
    void askToClose();
    void keepDrafts();
    /// Whether a form is open, and which: to come back to after unlocking.
    QString openForm() const;
    void reopen(const QString& form);
    RowList* rows() const { return m_rows; }
    NoteForm* note();
    TimelineModel* model() const { return m_model; }
    QWidget* pane() const;
    FilterBar* filters() const { return m_filters; }

Q_SIGNALS:
    void changed();
    /// A form was opened or put away.
    void formChanged();
    void choiceWanted();
    void basisWanted(bool condition);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    template <class Form>
    bool make(Form*& form, auto finished);
    ActionForm* action();
    CloseForm* closing();
    AsideForm* settling();
    void layOut();
    void keepForm(QWidget* form);
    void done();
    void putForm(QWidget* form);
    void putAway();
    /// Where there is little height, what is being written has all of it.
    void makeRoom();
    void tellNotices(const session::CaseFile& file);
    void tellTimeline();
    void openEntry(const QModelIndex& index);
    void actOn(const QModelIndex& index);
    void amend(const model::RecordId& id);
    void settleAside();
    void markDone(const model::RecordId& id);

    Ground m_ground;
    std::optional<session::CaseFile> m_file;
    TimelineModel* m_model;
    Banner* m_choices;
    Banner* m_notice;
    Banner* m_aside;
    // Each form is made when somebody first asks for it: a start is too short for what nobody has opened.
    AsideForm* m_settle = nullptr;
    NoteForm* m_note = nullptr;
    ActionForm* m_action = nullptr;
    CloseForm* m_close = nullptr;
    QLayout* m_forms = nullptr;
    Shelf* m_shelf;
    QWidget* m_form = nullptr;
    FilterBar* m_filters;
    QWidget* m_show;
    RowList* m_rows;
    StateView* m_empty;
    QStackedWidget* m_stack;
};

}
