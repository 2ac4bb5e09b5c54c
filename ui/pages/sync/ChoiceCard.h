#pragma once

#include <QtWidgets/QAbstractButton>

namespace carrel::ui {

/// One answer to a choice: whose it is, since when, and what it says; taken by a press. Never taken by itself.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `verb` says what a press does ("Keep mine"), `who` whose version it is, `when` its date, `value` what it says;
    /// without a value `who` says what would become of both.
    ChoiceCard(const QString& verb, const QString& who, const QString& when, const QString& value, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString small() const;

    QString m_who;
    QString m_when;
    QString m_value;
};

}
