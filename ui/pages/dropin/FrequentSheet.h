#pragma once

#include "core/session/Frequent.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

class Banner;
class Button;
class ChoiceList;
class Composer;
class Draft;
class ErrorSummary;
class LabelledField;
class LongPage;

/// What the three sheets about a frequent visitor have in common: what is read, a choice that nobody makes for anybody, words that
/// are kept while they are written, and one button.
class FrequentSheet : public Sheet
{
    Q_OBJECT

public:
    ChoiceList* choices() const { return m_choices; }
    Composer* words() const { return m_words; }
    Button* done() const { return m_done; }
    /// Puts what is being written away now.
    void keepDrafts();
    void submit();

Q_SIGNALS:
    /// It is saved; what to say about it.
    void recorded(const QString& words);

protected:
    FrequentSheet(const Ground& ground, session::Frequent& frequent, const QString& title, QWidget* window);

    /// What stands above what is asked.
    void read(QWidget* part);
    void ask(const QString& question, const QString& name, const QString& prompt, const QString& verb);
    /// The words and the choice belong to this record from here on.
    void keepFor(const model::RecordId& about, const QString& field);
    /// An empty answer names what is missing at the field itself.
    virtual session::CommandAnswer save() = 0;
    virtual QString savedWords() const = 0;
    virtual QString chooseWords() const = 0;
    virtual QString writeWords() const { return {}; }

    Ground m_ground;
    session::Frequent& m_frequent;
    model::KindNo m_kind = model::KindNo::Decision;

    /// A button beside the one that saves.
    void addVerb(Button* button);

private:
    Banner* m_fault;
    ErrorSummary* m_errors;
    LongPage* m_page;
    ChoiceList* m_choices;
    Composer* m_words = nullptr;
    Draft* m_draft = nullptr;
    LabelledField* m_choiceField = nullptr;
    LabelledField* m_wordsField = nullptr;
    Button* m_done;
    Button* m_cancel;
    QLayout* m_buttons = nullptr;
    QString m_choicePlace;
};

/// The visits, the four decisions with none chosen, and the reason. It shows what was decided before and said since.
class DecideSheet final : public FrequentSheet
{
    Q_OBJECT

public:
    DecideSheet(const Ground& ground, session::Frequent& frequent, const session::FrequentFile& file, QWidget* window);

Q_SIGNALS:
    /// Somebody has decided to contact them, and this person does.
    void writeWanted(const carrel::model::RecordId& decision);

protected:
    session::CommandAnswer save() override;
    QString savedWords() const override;
    QString chooseWords() const override;
    QString writeWords() const override;

private:
    model::RecordId m_student;
    model::RecordId m_team;
};

/// What somebody writes to them or says, in their own words; they send it themselves, and say so here.
class WriteSheet final : public FrequentSheet
{
    Q_OBJECT

public:
    WriteSheet(const Ground& ground, session::Frequent& frequent, const session::FrequentFile& file, const session::DecisionLine& decision, QWidget* window);

    Button* beginning() const { return m_beginning; }

protected:
    session::CommandAnswer save() override;
    QString savedWords() const override;
    QString chooseWords() const override;
    QString writeWords() const override;

private:
    model::RecordId m_decision;
    Button* m_beginning;
};

/// What came of it.
class OutcomeSheet final : public FrequentSheet
{
    Q_OBJECT

public:
    OutcomeSheet(const Ground& ground, session::Frequent& frequent, const session::FrequentFile& file, const session::ApproachLine& approach, QWidget* window);

protected:
    session::CommandAnswer save() override;
    QString savedWords() const override;
    QString chooseWords() const override;

private:
    model::RecordId m_approach;
};

}
