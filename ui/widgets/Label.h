#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Type.h"

#include <QtWidgets/QLabel>
#include <vector>

namespace carrel::ui {

/// A piece of text in a role of the type scale. It follows the theme; wrapped text stands on airy lines.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, TextRole role = TextRole::Body, Colour colour = Colour::Text,
                   QWidget* parent = nullptr);

    void setTextRole(TextRole role);
    void setColour(Colour colour);
    TextRole textRole() const { return m_role; }
    Colour colour() const { return m_colour; }
    /// Wraps the text; it may then become as narrow as its longest word and grows downwards.
    Label* wrapped();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Whether the text stands on lines of our own: wrapped, plain and not for selecting.
    bool isParagraph() const;

private:
    void dress();
    /// What a layout asks again and again about the same words.
    struct Measured {
        QString text;
        QSize hint, least;
        std::vector<std::pair<int, int>> heights; ///< by width, the latest ones
    };
    Measured& measured() const;

    TextRole m_role;
    Colour m_colour;
    mutable Measured m_measured;
};

/// The title of a page, a card or a group, which a screen reader can jump to.
class Heading : public Label
{
    Q_OBJECT

public:
    explicit Heading(const QString& text, TextRole role = TextRole::Heading, QWidget* parent = nullptr);
};

/// One line that is cut with an ellipsis where there is no room; the whole text is then in the tool tip, and always
/// in the accessible name. Not for warnings, errors or consent, which have to be read whole.
class ElidingLabel : public Label
{
    Q_OBJECT

public:
    using Label::Label;

    bool isCut() const;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
};

}
