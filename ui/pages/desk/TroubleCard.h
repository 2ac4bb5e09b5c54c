#pragma once

#include "core/session/Commands.h"
#include "ui/widgets/Card.h"

namespace carrel::ui {

class Button;
class Label;

/// Why a desk does not open: what happened, why, and what to do now, with a button for each thing that can be done here.
class TroubleCard final : public Card
{
    Q_OBJECT

public:
    explicit TroubleCard(QWidget* parent = nullptr);

    void tell(session::UnlockFault fault);
    /// The keyring is being asked, and takes its time.
    void tellWaiting();
    /// Before the copy here is given up: what that means, and the way back.
    /// `forgotten`: what opened it, such as a PIN, is not known any more.
    void tellGivingUp(const QString& forgotten = {});
    /// Where the keyboard lands: the button that is the likeliest next step.
    QWidget* start() const;
    QString words() const;

Q_SIGNALS:
    void again();
    void renewWanted();
    void startOverWanted();
    void startOverConfirmed();
    void backWanted();
    void stopWanted();
    void closeWanted();

private:
    enum class Way : quint8 { Again, Renew, StartOver, Confirm, Back, Stop, Close };
    struct Step {
        Way way;
        QString text;
    };
    void show(const QString& what, const QStringList& rest, const std::vector<Step>& steps);
    void take(Way way);
    static std::vector<Step> stepsFor(session::UnlockFault fault);

    /// The heading as a sentence of its own.
    QString m_said;
    Heading* m_what;
    Label* m_why;
    Label* m_now;
    QWidget* m_buttons;
    Button* m_first = nullptr;
};

}
