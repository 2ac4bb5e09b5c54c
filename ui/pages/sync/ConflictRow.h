#pragma once

#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"

class QButtonGroup;
class QGridLayout;

namespace carrel::ui {

class Button;
class ChoiceCard;
class Composer;
class ErrorLine;
class Label;

/// One field that two people changed: what it was, both versions and what else may become of them side by side, and
/// nothing chosen until somebody chooses.
class ConflictRow final : public QWidget
{
    Q_OBJECT

public:
    ConflictRow(const Ground& ground, const session::Conflict& conflict, QWidget* parent = nullptr);

    enum class Choice { Mine, Theirs, Both, Edit };

    const session::Conflict& conflict() const { return m_conflict; }
    /// Nothing while nothing is chosen.
    std::optional<session::Settlement> settlement() const;
    /// How the field will read, for the sentence below all choices.
    QString outcome() const;
    QString label() const;
    /// An empty text takes the error away.
    void setError(const QString& words);
    QString error() const;
    QWidget* start() const;
    void keepDrafts() { m_draft->keep(); }
    void choose(Choice choice);
    /// Left and right, as the arrow keys do.
    void step(int by);

Q_SIGNALS:
    void chosen();
    void rowWanted(int by);
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeOptions();
    void addOption(Choice choice, QWidget* option);
    void arrange();
    void settle();
    QString wordsOf(const model::Value& value) const;
    bool mineIsProposed() const;
    /// The words of a note: whoever chooses nothing keeps both.
    bool keepsBoth() const { return m_conflict.field->merge == model::Merge::KeepBoth; }

    Ground m_ground;
    session::Conflict m_conflict;
    QButtonGroup* m_choices;
    QGridLayout* m_grid = nullptr;
    std::vector<QWidget*> m_options;
    ErrorLine* m_error;
    Composer* m_edit = nullptr;
    Draft* m_draft = nullptr;
    QWidget* m_start = nullptr;
};

}
