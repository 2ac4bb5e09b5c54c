#pragma once

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

namespace carrel::ui {

class IconButton;

/// Looks like a search field and opens the palette: by a click, by Enter, or by beginning to type.
class SearchBox : public QAbstractButton
{
    Q_OBJECT

public:
    /// `keys` is the shortcut to show, such as "Ctrl K".
    SearchBox(const QString& prompt, const QString& keys, QWidget* parent = nullptr);

    void setPrompt(const QString& prompt, const QString& keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `typed` is what was typed to open it, mostly nothing.
    void opened(const QString& typed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_keys;
};

/// A line edit for finding within a view, with a magnifier before it and a cross to clear it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` says what is searched; it is also the prompt in the empty field.
    explicit SearchField(const QString& name, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void settle();

    IconButton* m_clear;
};

/// A line edit for a password, with a button to show what was typed. Pasting and password managers work.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget* parent = nullptr);

    bool isShown() const { return echoMode() == QLineEdit::Normal; }
    void setShown(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void settle();

    IconButton* m_show;
};

}
