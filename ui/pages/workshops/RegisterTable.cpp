#include "ui/pages/workshops/RegisterTable.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Paragraph.h"
#include "ui/widgets/PersonRow.h"
#include "ui/words/WorkshopWords.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <array>

namespace carrel::ui {

using model::Attendance;
using session::RegisterRow;

namespace {

constexpr std::array marks{Attendance::Present, Attendance::Late, Attendance::Absent, Attendance::Excused};
/// A row, and how high what is pressed in it is; nobody should have to aim.
constexpr double tall = 46, button = 30, gap = 8, edge = 10, placeWidth = 34;
/// Below this the programme goes under the name.
constexpr double wide = 760, headTall = 32;

QString buttonText(Attendance mark, bool words) { return words ? markLetter(mark) + QLatin1String("  ") + markWord(mark) : markLetter(mark); }

double slotWidth(const Theme& theme, Attendance mark, bool words) { return words ? textWidth(theme, TextRole::MetaStrong, buttonText(mark, true)) + theme.dp(18) : theme.px(button); }

struct Columns {
    QRectF box, place, name, programme, mark;
    bool stacked = false;
};

Columns columnsOf(const Theme& theme, const QRectF& rect, bool isOpen = true)
{
    Columns out;
    out.box = rect.adjusted(theme.dp(2), theme.dp(1), -theme.dp(2), -theme.dp(1));
    const QRectF inner = out.box.adjusted(theme.dp(edge), 0, -theme.dp(edge), 0);
    out.stacked = rect.width() < theme.dp(wide);
    out.place = QRectF(inner.left(), inner.top(), theme.dp(placeWidth), inner.height());
    const double left = out.place.right() + theme.dp(gap), room = inner.right() - left;
    double markWidth = theme.dp(3 * gap);
    for (const Attendance mark : marks) markWidth += slotWidth(theme, mark, !out.stacked);
    // Where nothing is pressed any more the words have the room.
    if (!isOpen) markWidth = theme.dp(120);
    const double words = room - markWidth - theme.dp(2 * gap);
    const double nameWidth = out.stacked ? words : words * (isOpen ? 0.5 : 0.6);
    out.name = QRectF(left, inner.top(), nameWidth, inner.height());
    if (!out.stacked) out.programme = QRectF(left + nameWidth + theme.dp(gap), inner.top(), words - nameWidth - theme.dp(gap), inner.height());
    out.mark = QRectF(inner.right() - markWidth, inner.top(), markWidth, inner.height());
    return out;
}

/// The row one works on says the words; the others, and every row where there is little room, the letters alone.
bool saysWords(const QStyleOptionViewItem& option, bool isCurrent) { return isCurrent && !columnsOf(Theme::of(option.widget), option.rect).stacked; }

/// A name that is longer than its column has as many lines as it needs, and its row their height.
Paragraph nameOf(const Theme& theme, const session::RegisterRow& row, double width)
{
    constexpr int mostLines = 3;
    return {theme, TextRole::BodyStrong, attenderName(row), width, mostLines};
}

void paintButton(Brushwork& brush, const QRectF& rect, Attendance mark, bool words, bool isCurrent)
{
    const Colour colour = isCurrent ? Colour::Accent : Colour::Text2;
    brush.box(rect, radius::control, Colour::Surface, isCurrent ? Colour::Accent : Colour::BorderStrong);
    brush.text(rect, Qt::AlignCenter, buttonText(mark, words), TextRole::MetaStrong, colour);
}

}

std::array<QRectF, 4> RegisterDelegate::buttons(const QStyleOptionViewItem& option, bool isCurrent)
{
    const Theme& theme = Theme::of(option.widget);
    const QRectF room = columnsOf(theme, option.rect).mark;
    const bool words = saysWords(option, isCurrent);
    std::array<QRectF, 4> out;
    double x = room.left();
    for (size_t i = 0; i < marks.size(); ++i) {
        // A row grows its words when it is pressed: a letter has to lie where its own words will, or the press would mark another.
        const double slot = slotWidth(theme, marks[i], saysWords(option, true));
        out[i] = QRectF(x, room.center().y() - theme.px(button) / 2, words ? slot : theme.px(button), theme.px(button));
        x += slot + theme.dp(gap);
    }
    return out;
}

void RegisterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = static_cast<const RegisterModel*>(index.model())->at(index.row());
    Brushwork brush(*painter, Theme::of(option.widget));
    const Theme& theme = brush.theme();
    const Columns at = columnsOf(theme, option.rect, m_isOpen);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    paintRowGround(brush, option, at.box);
    brush.text(at.place, Qt::AlignCenter, QString::number(index.row() + 1), TextRole::Meta, Colour::Text2);
    const QString notes = attenderNotes(row);
    const QString below = at.stacked ? QStringList{row.programme, notes}.join(notes.isEmpty() || row.programme.isEmpty() ? QString() : QStringLiteral("  ·  ")) : notes;
    const Paragraph name = nameOf(theme, row, at.name.width());
    const double foot = below.isEmpty() ? 0 : lineHeightOf(theme, TextRole::Meta);
    const double top = at.name.center().y() - (name.height() + foot) / 2;
    name.draw(brush.painter(), {at.name.left(), top}, brush.colour(Colour::Text));
    if (!below.isEmpty()) {
        brush.text(QRectF(at.name.left(), top + name.height(), at.stacked ? at.name.width() : at.programme.right() - at.name.left(), foot), Qt::AlignLeft | Qt::AlignVCenter, below, TextRole::Meta, Colour::Text2);
    }
    if (!at.stacked) {
        // Beside the name, not beside what is noted below it.
        const QRectF programme(at.programme.left(), top, at.programme.width(), name.height());
        // What somebody studies goes before the award it leads to.
        const QLatin1String honours("(Hons) ");
        const qsizetype award = row.programme.indexOf(honours);
        const bool tight = award >= 0 && textWidth(theme, TextRole::Body, row.programme) > programme.width();
        brush.text(programme, Qt::AlignLeft | Qt::AlignVCenter, tight ? row.programme.mid(award + honours.size()) : row.programme, TextRole::Body, Colour::Text2);
    }
    if (row.mark) {
        ChipLook look = markChip(*row.mark);
        // On the ground of the row that one is on a soft chip would melt.
        look.outlined = isCurrent && (look.tone == Tone::Neutral || look.tone == Tone::Info);
        drawChip(brush, {at.mark.left(), at.mark.center().y() - chipSize(theme, look).height() / 2}, look, at.mark.width());
    } else if (m_isOpen) {
        const auto rects = buttons(option, isCurrent);
        for (size_t i = 0; i < marks.size(); ++i) paintButton(brush, rects[i], marks[i], saysWords(option, isCurrent), isCurrent);
    } else {
        brush.text(at.mark, Qt::AlignLeft | Qt::AlignVCenter, tr("Not marked"), TextRole::Meta, Colour::Text2);
    }
    if (!isCurrent) brush.rule(option.rect, Qt::BottomEdge);
}

QSize RegisterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const auto& row = static_cast<const RegisterModel*>(index.model())->at(index.row());
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const double width = view ? view->viewport()->width() : option.rect.width();
    const Columns at = columnsOf(theme, QRectF(0, 0, width, theme.dp(tall)), m_isOpen);
    const bool two = !attenderNotes(row).isEmpty() || at.stacked;
    const double words = nameOf(theme, row, at.name.width()).height() + (two ? lineHeightOf(theme, TextRole::Meta) : 0) + theme.dp(14);
    return {theme.dp(240), std::max(theme.dp(two ? tall + 8 : tall), qCeil(words))};
}

bool RegisterDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease || !m_isOpen) return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto& row = static_cast<const RegisterModel*>(index.model())->at(index.row());
    if (row.mark) return false;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const auto rects = buttons(option, view && view->currentIndex() == index);
    for (size_t i = 0; i < marks.size(); ++i) {
        if (!rects[i].contains(static_cast<QMouseEvent*>(event)->position())) continue;
        Q_EMIT pressed(index, marks[i]);
        return true;
    }
    return false;
}

RegisterHead::RegisterHead(const QAbstractItemView& table, QWidget* parent) : QWidget(parent), m_table(table)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RegisterHead::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    update();
}

QSize RegisterHead::sizeHint() const { return {0, Theme::of(this).dp(headTall)}; }

void RegisterHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    const Columns at = columnsOf(brush.theme(), QRectF(0, 0, m_table.viewport()->width(), height()), m_isOpen);
    const auto say = [&](const QRectF& column, const QString& words) { brush.text(column, Qt::AlignLeft | Qt::AlignVCenter, words, TextRole::Meta, Colour::Text2); };
    say(at.name, at.stacked ? tr("Name and programme") : tr("Name"));
    if (!at.stacked) say(at.programme, tr("Programme"));
    say(at.mark, tr("Attendance"));
    brush.rule(rect(), Qt::BottomEdge);
}

RegisterTable::RegisterTable(QWidget* parent) : RowList(tr("Register"), parent), m_rows(new RegisterModel(this)), m_delegate(new RegisterDelegate(this))
{
    setModel(m_rows);
    setItemDelegate(m_delegate);
    connect(m_delegate, &RegisterDelegate::pressed, this, [this](const QModelIndex& index, Attendance mark) { give(index, mark); });
}

void RegisterTable::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_delegate->setOpen(isOpen);
    viewport()->update();
}

/// Eight, or all of them, whatever else stands on the page, which scrolls then.
/// Eight people, however many lines their names have. In a window that is no taller than the rest of the page needs, five: with
/// more the page would scroll, and what can be done with the register would be out of sight.
QSize RegisterTable::minimumSizeHint() const
{
    constexpr int small = 800, most = 8, fewest = 5;
    const Theme& theme = Theme::of(this);
    const int shown = std::min(m_rows->rowCount(), window()->height() < theme.dp(small) ? fewest : most);
    int all = shown == 0 ? theme.dp(tall) : 0;
    for (int row = 0; row < shown; ++row) all += std::max(sizeHintForRow(row), theme.dp(tall));
    return {RowList::minimumSizeHint().width(), all};
}

void RegisterTable::resizeEvent(QResizeEvent* event)
{
    RowList::resizeEvent(event);
    // How many rows there are to be follows from the window, and how tall they are from the width.
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

QSize RegisterTable::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {theme.dp(480), theme.dp(std::clamp(m_rows->rowCount(), 3, 9) * tall)};
}

void RegisterTable::moveTo(int row)
{
    if (row >= 0 && row < m_rows->rowCount()) setCurrentIndex(m_rows->index(row));
}

void RegisterTable::give(const QModelIndex& index, std::optional<Attendance> mark)
{
    const int row = index.row();
    const auto booking = m_rows->at(row).booking.view.id();
    Q_EMIT marked(booking, mark);
    // Taking a mark away is looking again; giving one goes on to the next.
    moveTo(mark ? row + 1 : row);
}

void RegisterTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (m_isOpen && m_letters && plain && currentIndex().isValid()) {
        if (const auto mark = markOfLetter(event->text())) return give(currentIndex(), mark);
        if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) return give(currentIndex(), std::nullopt);
    }
    // A letter that marks nobody goes nowhere: a list would jump to a name by it, and the next mark would be somebody else's.
    if (plain && !event->text().isEmpty() && event->text().front().isLetter()) return event->accept();
    RowList::keyPressEvent(event);
}

}
