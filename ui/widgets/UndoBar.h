#pragma once

#include <QtWidgets/QWidget>

namespace carrel::ui {

class Button;
class IconButton;
class Label;
class Picture;

/// What was done last, with the way back, docked below the page. It stays until the next thing is done or somebody
/// closes it; nothing in it runs out.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// What the bar offers with its sentence. What can only be reported offers nothing; a word is about something that was not
    /// done, and has no tick.
    enum class Way : quint8 { None, Undo, Redo, Word };

    /// Shows the sentence and has it spoken.
    void tell(const QString& done, Way way = Way::Undo);
    /// Takes the sentence away, and the bar with it.
    void clear();
    Way way() const { return m_way; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void undoChosen();
    void activityChosen();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameParts();

    Way m_way = Way::Undo;
    Picture* m_picture;
    Label* m_words;
    Button* m_undo;
    Button* m_activity;
    IconButton* m_close;
};

}
