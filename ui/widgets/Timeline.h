#pragma once

#include "ui/widgets/Chip.h"

#include <QtCore/QList>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QWidget>

namespace carrel::ui {

/// One entry of a timeline, in words made up by whoever fills it.
struct TimelineEntry {
    /// Stands in a pill above the first entry of a day: "Today, Tue 14 Oct".
    QString day = {};
    Glyph glyph = Glyph::Note;
    Tone tone = Tone::Neutral;
    QString title;
    QString author = {};
    /// Empty where the time is not known; never an invented midnight.
    QString time = {};
    /// At most four lines are shown.
    QString body = {};
    QList<ChipLook> chips = {};
    /// Such as "Edited 10:58, see earlier version".
    QString edited = {};
    /// The role may see that there is an entry, not what it says: `title` then says so and there is no body.
    bool hidden = false;
    /// What a hidden entry offers instead: "Why is this?".
    QString action = {};

    bool operator==(const TimelineEntry&) const = default;
};

/// The whole entry as a screen reader says it, for Qt::AccessibleTextRole.
QString spokenOf(const TimelineEntry& entry);

/// Where the parts of an entry lie in a given width, worked out once and drawn from.
class TimelineFace
{
public:
    TimelineFace(const Theme& theme, const TimelineEntry& entry, double width);

    double height() const { return m_height; }
    /// The card, in the entry's own coordinates.
    QRectF card() const { return m_card; }
    /// Where the action is clicked; empty when there is none.
    QRectF action() const { return m_action; }
    /// `first` and `last` end the line that joins the entries.
    void paint(Brushwork& brush, const QPointF& at, bool first, bool last) const;

private:
    void placeBody();
    void placeChips();
    void paintLine(Brushwork& brush, const QPointF& at, bool first, bool last) const;
    void paintCard(Brushwork& brush, const QPointF& at) const;

    const Theme& m_theme;
    TimelineEntry m_entry;
    QRectF m_pill, m_disc, m_card, m_action;
    double m_text = 0, m_chips = 0, m_edited = 0;
    double m_height = 0;
};

/// One entry as a widget of its own, where there are few of them.
class TimelineItem : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineItem(const TimelineEntry& entry, QWidget* parent = nullptr);

    void setEntry(const TimelineEntry& entry);
    /// Whether the joining line begins or ends here.
    void setEnds(bool first, bool last);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    TimelineEntry m_entry;
    bool m_first = false, m_last = false;
    class Button* m_action = nullptr;
};

/// Draws a timeline of any length in a RowList; a page says what each entry shows.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    virtual TimelineEntry entry(const QModelIndex& index) const = 0;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    /// The words at the right of a hidden entry were clicked.
    void actionChosen(const QModelIndex& index);
};

}
