#pragma once

#include "ui/widgets/Layouts.h"

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

namespace carrel::ui {

class Label;

/// The text area of a note: it grows with what is typed and says when the writer pauses, so that a draft is kept.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the area; `prompt` stands in it while it is empty.
    Composer(const QString& name, const QString& prompt, QWidget* parent = nullptr);

    QString text() const;
    /// Puts the caret at `caret`, or at the end.
    void setText(const QString& text, int caret = -1);
    int caret() const;
    void clear();
    /// A line below the text on who may read it.
    void setHelper(const QString& text);
    /// Beside the helper, or below it where that is too narrow: who can see it, save, and so on.
    Row* tools() const { return m_tools; }
    QPlainTextEdit* edit() const { return m_edit; }
    /// For a single sentence that is seen whole: it begins with two lines, and Enter alone submits it.
    void setOneSentence();

Q_SIGNALS:
    void edited();
    /// Nothing was typed for half a second.
    void paused(const QString& text);
    /// Ctrl+Enter.
    void submitted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void grow();
    void settle();

    QPlainTextEdit* m_edit;
    bool m_isOneSentence = false;
    Label* m_helper;
    Row* m_foot;
    Row* m_tools;
    QTimer m_pause;
};

}
