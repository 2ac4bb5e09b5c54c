#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/Workspace.h"

class QStackedWidget;

namespace carrel::ui {

class AgreementForm;
class FillingForm;
class KeyForm;
class PinForm;
class SignInForm;
class StepList;
class WelcomeForm;

/// Setting up a desk, once: choose how to begin, sign in, agree, fill. What was typed stays until it is not needed any more, and nothing
/// before the last step leaves a trace on the computer.
class Setup final : public QWidget
{
    Q_OBJECT

public:
    Setup(const Ground& ground, const Workspace& workspace, QWidget* parent = nullptr);

    void begin(const QString& notice = {});
    enum class Step : quint8 { SignIn, Agreement, Pin, Filling };
    Step step() const { return m_step; }
    /// Whether the first choice stands there: to sign in, or to try the demonstration.
    bool isWelcoming() const;
    WelcomeForm* welcome() const { return m_welcome; }
    SignInForm* signIn() const { return m_signIn; }
    KeyForm* key() const { return m_key; }
    AgreementForm* agreement() const { return m_agreement; }
    FillingForm* filling() const { return m_filling; }
    PinForm* pin() const { return m_pin; }
    void showKey();

Q_SIGNALS:
    void finished();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void go(Step step, QWidget* page);
    void enrol(const QString& agreement);
    /// Asks the hub in which ways it lets people in.
    void askWays();
    void take(const session::EnrolAnswer& answer);
    void takePin();
    void fill();
    void beginSignIn();
    QWidget* makeSide();
    void nameSteps();

    Ground m_ground;
    Workspace m_workspace;
    StepList* m_steps;
    QWidget* m_stop;
    bool m_wantsPin = false;
    QWidget* m_side;
    QStackedWidget* m_pages;
    WelcomeForm* m_welcome;
    SignInForm* m_signIn;
    KeyForm* m_key;
    AgreementForm* m_agreement;
    FillingForm* m_filling;
    PinForm* m_pin;
    Step m_step = Step::SignIn;
    QString m_asked; ///< the hub that has said, or is saying, how it lets people in
};

}
