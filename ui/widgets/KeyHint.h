#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// The keys of an action, as they are on the keyboard.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

}
