#pragma once

#include "ui/widgets/Layouts.h"

#include <QtWidgets/QFrame>
#include <array>

namespace carrel::ui {

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

}
