#pragma once

#include "ui/widgets/Layouts.h"

#include <QtWidgets/QFrame>

namespace carrel::ui {

class Heading;

/// A sheet on the canvas that holds what belongs together.
class Card : public QFrame
{
    Q_OBJECT

public:
    /// Sunk cards step back (an aside), raised ones carry the accent (what is being worked on now).
    enum class Look : quint8 { Plain, Sunk, Accent };

    explicit Card(QWidget* parent = nullptr);
    /// A card with a heading, which also names it.
    explicit Card(const QString& heading, QWidget* parent = nullptr);

    /// Where the content goes; with the padding and gaps of every card.
    Column* body() const { return m_body; }
    /// To the right of the heading.
    Row* head();
    void setHeading(const QString& heading);
    void setLook(Look look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Column* m_body;
    Row* m_head = nullptr;
    Heading* m_heading = nullptr;
    Look m_look = Look::Plain;
};

/// A card around a table or list that goes up to its edges, with the corners kept round.
class FlushCard : public QFrame
{
    Q_OBJECT

public:
    explicit FlushCard(QWidget* content = nullptr, QWidget* parent = nullptr);

    /// Above or below the content, inside the card, edge to edge.
    Column* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void placeCorners();

    Column* m_body;
    std::array<QWidget*, 4> m_corners{};
};

/// A line between two parts of a card.
class Divider : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}
