#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"

#include <QtWidgets/QWidget>
#include <optional>

class QBoxLayout;

namespace carrel::ui {

class Button;
class IconButton;
class Label;
class Picture;

/// A sentence or two that belong to what stands below, in a soft colour with an icon. It wraps and is never cut,
/// and never goes away by itself.
class Banner : public QWidget
{
    Q_OBJECT

public:
    /// Tone says the kind: Info, Warn, Bad, Plum (sensitive), Ok or Neutral.
    explicit Banner(Tone tone, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    void setTone(Tone tone, std::optional<Glyph> glyph = {});
    /// One thing to do about it; none for an empty text.
    void setAction(const QString& text);

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void settle();

    Tone m_tone;
    std::optional<Glyph> m_glyph;
    Picture* m_picture;
    Label* m_text;
    Button* m_action;
    QBoxLayout* m_line;
};

/// What was done last, with the way back, docked below the page. It stays until the next thing is done or somebody
/// closes it; nothing in it runs out.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);

    /// Shows the sentence and has it spoken. `undoable` is false for what can only be reported.
    void tell(const QString& done, bool undoable = true);
    /// Takes the sentence away, and the bar with it.
    void clear();

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

    Picture* m_picture;
    Label* m_words;
    Button* m_undo;
    Button* m_activity;
    IconButton* m_close;
};

}
