#pragma once

#include "core/session/Frequent.h"
#include "core/session/Queue.h"
#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class Label;

/// One person at a desk, or called to one: who, for how long, and what the one who sees them can do. Only they can finish it.
class VisitCard final : public Card
{
    Q_OBJECT

public:
    explicit VisitCard(const Ground& ground, const model::RecordId& visit, QWidget* parent = nullptr);

    /// `often`: that the rule asks a person to look at how often they come; null where it does not.
    void show(const session::QueueRow& row, const session::FrequentLine* often = nullptr);
    const model::RecordId& visit() const { return m_visit; }
    bool isMine() const { return m_isMine; }
    QString note() const;
    /// Of several that are this person's, the one that F9 finishes.
    void setLeading(bool isLeading);
    /// Whether their coming is what happens next here.
    void setAwaited(bool isAwaited);
    void keepDraft();
    void dropDraft();
    Button* finish() const { return m_finish; }
    /// Where whoever works on this one goes on.
    QWidget* next() const;
    Button* arrived() const { return m_arrived; }
    Button* noShow() const { return m_noShow; }
    Button* decide() const { return m_decide; }
    Button* takeOver() const { return m_takeOver; }
    /// Of the question whether they are to be taken over: yes, and no.
    Button* confirm() const { return m_confirm; }
    Button* keep() const { return m_keep; }
    QWidget* entry() const;
    QLineEdit* noteField() const { return m_note; }

Q_SIGNALS:
    void finishWanted();
    void arrivedWanted();
    void callAgainWanted();
    void noShowWanted();
    void requeueWanted();
    void leftWanted();
    void transferWanted();
    void takeOverWanted();
    void matchWanted();
    void studentWanted(const carrel::model::RecordId& id);
    void oftenWanted(const carrel::model::RecordId& student);

private:
    void makeButtons();
    QWidget* makeAsk();
    void askToTakeOver(bool asks);
    void tellButtons(const session::QueueRow& row);

    Ground m_ground;
    model::RecordId m_visit;
    std::optional<model::RecordId> m_student;
    bool m_isMine = false;
    bool m_isAsking = false;
    bool m_mayTakeOver = false;
    class Chip* m_where;
    Label* m_clock;
    class Avatar* m_face;
    Label* m_name;
    Label* m_meta;
    Label* m_words;
    Label* m_often;
    Banner* m_second;
    QLineEdit* m_note;
    Draft* m_draft;
    QWidget* m_ask = nullptr;
    Label* m_question;
    Button* m_confirm;
    Button* m_keep;
    QWidget* m_buttons;
    Button* m_finish;
    Button* m_arrived;
    Button* m_again;
    Button* m_noShow;
    Button* m_requeue;
    Button* m_left;
    Button* m_transfer;
    Button* m_takeOver;
    Button* m_match;
    Button* m_open;
    Button* m_decide;
};

}
