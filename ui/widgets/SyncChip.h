#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QAbstractButton>
#include <optional>

namespace carrel::ui {

/// In which state the desk's copy is. The words are the caller's; the look is decided here, once.
enum class SyncState : quint8 { UpToDate, Sending, Offline, OfflineWaiting, Choice, Problem, OldCopy };

/// Always in the same place, words first: how this desk stands with the hub. A press shows more.
/// A change of state is announced once and politely; the look changes at most every two seconds.
class SyncChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SyncChip(QWidget* parent = nullptr);

    /// False while a newer state waits for the shown one to have been readable.
    bool isSettled() const { return !m_next; }
    /// `strong` is the state ("Offline"), `rest` what goes with it ("14 changes saved here").
    void setState(SyncState state, const QString& strong, const QString& rest = {});
    SyncState state() const { return m_state; }
    QString rest() const { return m_rest; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Standing {
        SyncState state = SyncState::UpToDate;
        QString strong, rest;
    };
    void apply(const Standing& standing);

    SyncState m_state = SyncState::UpToDate;
    QString m_rest;
    QTimer m_hold;
    std::optional<Standing> m_next;
};

}
