#pragma once

#include <QtWidgets/QAbstractButton>

namespace carrel::ui {

/// Looks like a search field and opens the palette: by a click, by Enter, or by beginning to type.
class SearchBox : public QAbstractButton
{
    Q_OBJECT

public:
    /// `keys` is the shortcut to show, such as "Ctrl K".
    SearchBox(const QString& prompt, const QString& keys, QWidget* parent = nullptr);

    void setPrompt(const QString& prompt, const QString& keys);
    /// What stands there instead where there is too little room for it.
    void setShortPrompt(const QString& prompt);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `typed` is what was typed to open it, mostly nothing.
    void opened(const QString& typed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_keys, m_short;
};

}
