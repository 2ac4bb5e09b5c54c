#pragma once

#include "core/session/Fleet.h"
#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

class QLineEdit;

namespace carrel::ui {

class Banner;
class Button;
class Card;
class Label;
class LabelledField;
class Pair;

/// One thing that waits: why, its words once somebody has said why they read them, and the two decisions.
class WaitingView final : public ScrollPage
{
    Q_OBJECT

public:
    explicit WaitingView(const Ground& ground, QWidget* parent = nullptr);

    /// Without its words.
    void show(const session::WaitingItem& item);
    void showWords(const session::WaitingItem& item, const session::WaitingRead& read);
    void tellFault(const QString& words);
    void setBusy(bool busy);
    bool isRead() const { return m_isRead; }
    QLineEdit* reason() const { return m_reason; }
    Button* read() const { return m_read; }
    Button* release() const { return m_release; }
    Button* decline() const { return m_decline; }

Q_SIGNALS:
    void readWanted(const QString& why);
    void reasonMissing();
    void settleWanted(bool release);

private:
    Card* makeAsk();
    Card* makeDecide();
    void askToRead();

    Ground m_ground;
    Label* m_meaning = nullptr; ///< what each of the two comes to, where both can be chosen
    Pair* m_pair;
    Banner* m_fault;
    Card* m_why;
    Banner* m_cause;
    Card* m_ask;
    QLineEdit* m_reason;
    LabelledField* m_reasonField;
    Button* m_read;
    QWidget* m_words = nullptr;
    Card* m_decide;
    Button* m_release;
    Button* m_decline;
    bool m_isRead = false;
};

}
