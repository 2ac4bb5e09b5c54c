#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>
#include <optional>

class QBoxLayout;
class QSplitter;

namespace carrel::ui {

/// How much stands side by side, by the window's width divided by the text size.
/// One: the list or the detail (below 1000). Two: both, and the side column elsewhere. Three: all (from 1360).
enum class Arrangement : quint8 { One, Two, Three };
Arrangement arrangementFor(double effectiveWidth);

/// A list, the detail of what is chosen in it, and a side column beside the detail. What has no room gives way: the
/// side column first, then the list or the detail, which a Back button changes between.
class SplitView : public QWidget
{
    Q_OBJECT

public:
    /// `side` may be null.
    SplitView(QWidget* list, QWidget* detail, QWidget* side = nullptr, QWidget* parent = nullptr);

    Arrangement arrangement() const { return m_arrangement; }
    /// Stand above and below the detail, as wide as it and the side column together.
    void setHead(QWidget* head);
    void setFoot(QWidget* foot);
    /// A side column, and where it stands when it has no room of its own, such as the page of a tab.
    void setSide(QWidget* side, QWidget* place);
    /// In Arrangement::One, which of the two is seen. Elsewhere both are.
    void showList();
    void showDetail();
    bool isListShown() const;
    /// There is nothing to choose: the list, which says why, has the whole width, and no empty half stands beside it.
    void setAlone(bool alone);
    /// Widths at 100 % for the list and the side column.
    void setWidths(int list, int side);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A page shows its Back button in Arrangement::One, and its extra tab in all but Three.
    void arranged(carrel::ui::Arrangement arrangement);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void place();
    void size();
    int listWidth() const;

    QSplitter* m_splitter;
    QWidget* m_list;
    QWidget* m_right;
    QBoxLayout* m_down;
    QBoxLayout* m_across;
    QPointer<QWidget> m_side;
    QPointer<QWidget> m_sidePlace;
    Arrangement m_arrangement = Arrangement::Three;
    bool m_onDetail = false;
    bool m_settled = false;
    bool m_alone = false;
    /// As somebody has dragged it; nothing: as wide as suits the window.
    std::optional<int> m_listWidth;
    int m_sideWidth = 300;
};

}
