#pragma once

#include "ui/pages/Place.h"
#include "ui/pages/desk/Watch.h"

namespace carrel::ui {

class Banner;
class Button;
class Label;
class LabelledField;
class PasswordEdit;
class TroubleCard;

/// The desk while it is locked: the mark, and the way in. No name, no number, nothing of what lies behind. Where the way
/// in is barred it says why and what to do, and leads there.
class LockScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit LockScreen(const Ground& ground, QWidget* parent = nullptr);

    /// Shows itself as the desk stands. `atOnce` tries the keyring without being asked, as at the program's start.
    void begin(bool atOnce, LockReason reason = LockReason::Asked);
    /// Something that is true of the whole workspace; stands below everything.
    void setNotice(const QString& words) { m_notice = words; }
    void tell(session::UnlockFault fault);
    /// Asks once more before the copy on this computer is given up.
    void askToStartOver();
    TroubleCard* trouble() const { return m_trouble; }

Q_SIGNALS:
    void unlocked();
    /// Its lease has ended, and its person wants to sign in.
    void renewWanted();
    /// The copy that was here is gone: the desk is to be set up again.
    void emptied();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// What is typed, besides what the keyring holds.
    enum class Asks : quint8 { Nothing, Passphrase, Pin };

    /// Its parts, when they are first needed.
    void make();
    void connectParts();
    void submit();
    void tryKeyring(const QString& pin = {});
    void tryPassphrase();
    void take(session::UnlockFault fault);
    void ask(Asks what);
    void tellBeside(const QString& words);
    void tellPin();
    void tellWhy();
    void startOver();
    QWidget* start() const;

    Ground m_ground;
    Banner* m_fault = nullptr;
    TroubleCard* m_trouble = nullptr;
    QWidget* m_way = nullptr;
    LabelledField* m_field = nullptr;
    PasswordEdit* m_secret = nullptr;
    Label* m_words = nullptr;
    Button* m_unlock = nullptr;
    Button* m_forgotten = nullptr;
    QString m_notice;
    QTimer m_patience;
    QTimer m_waits;
    bool m_asking = false;
    bool m_saysWhy = false;
    /// This desk was made with a passphrase or has a PIN; the keyring is not asked without it.
    Asks m_asks = Asks::Nothing;
    session::UnlockFault m_told = session::UnlockFault::None;
};

}
