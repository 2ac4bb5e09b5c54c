#include "ui/widgets/CommandRow.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Paragraph.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/PersonRow.h"

#include <QtWidgets/QAbstractItemView>

namespace carrel::ui {

namespace {

constexpr double groupTall = 34, plainTall = 42, edge = 8, padding = 12, disc = 26, words = 50;

bool opensAGroup(const QModelIndex& index)
{
    const auto* model = static_cast<const CommandModel*>(index.model());
    const QString& group = model->row(index.row()).group;
    return !group.isEmpty() && (index.row() == 0 || model->row(index.row() - 1).group != group);
}

double roomFor(const Theme& theme, double width) { return width - theme.px(2 * edge + words + padding); }

double bodyTall(const Theme& theme, const CommandRow& row, double width)
{
    if (row.body.isEmpty()) return 0;
    return Paragraph(theme, TextRole::Meta, row.body, roomFor(theme, width)).height() + theme.px(6);
}

void paintMark(Brushwork& brush, const QRectF& box, const CommandRow& row)
{
    const double side = row.glyph ? brush.dp(iconSize::banner) : brush.dp(disc);
    const double middle = box.left() + brush.px(padding + disc / 2);
    const QRectF place(middle - side / 2, box.center().y() - side / 2, side, side);
    row.glyph ? brush.glyph(place, *row.glyph, Colour::Text2) : drawAvatar(brush, place, row.title);
}

void paintWords(Brushwork& brush, QRectF line, const CommandRow& row, bool current)
{
    const Theme& theme = brush.theme();
    line.adjust(theme.px(words), 0, -theme.px(padding), 0);
    // Why the row is the current one matters more than the keys it would also have had.
    const QString& keys = current && !row.hint.isEmpty() ? row.hint : row.keys;
    if (!keys.isEmpty()) line.setRight(drawKeyHint(brush, {line.right(), line.center().y()}, keys, current ? Colour::Surface : Colour::NeutralSoft).left() - theme.px(10));
    const double took = brush.text(line, Qt::AlignLeft | Qt::AlignVCenter, row.title, TextRole::BodyStrong, Colour::Text);
    const QRectF rest = line.adjusted(took + theme.px(10), 0, 0, 0);
    if (rest.width() > theme.px(24)) brush.text(rest, Qt::AlignLeft | Qt::AlignVCenter, row.meta, TextRole::Meta, Colour::Text2);
}

}

QString spokenOf(const CommandRow& row)
{
    QStringList parts;
    for (const auto& part : {row.group, row.title, row.meta, row.body, row.keys}) {
        if (!part.isEmpty()) parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

void CommandModel::tell(std::vector<CommandRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return row(index.row()).title;
    return role == Qt::AccessibleTextRole ? QVariant(spokenOf(row(index.row()))) : QVariant();
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    Brushwork brush(*painter, theme);
    const CommandRow& row = static_cast<const CommandModel*>(index.model())->row(index.row());
    QRectF box = QRectF(option.rect).adjusted(theme.px(edge), theme.px(1), -theme.px(edge), -theme.px(1));
    if (opensAGroup(index)) {
        brush.text({box.left() + theme.px(padding), box.top(), box.width(), theme.px(groupTall)}, Qt::AlignLeft | Qt::AlignVCenter, row.group, TextRole::MetaStrong,
                   Colour::Text2);
        box.setTop(box.top() + theme.px(groupTall));
    }
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current) brush.box(box, radius::control, Colour::AccentSoft, theme.tokens().isHighContrast() ? std::optional(Colour::Accent) : std::nullopt, 3);
    else if (option.state.testFlag(QStyle::State_MouseOver)) brush.veil(box, radius::control);
    const QRectF line(box.left(), box.top(), box.width(), theme.px(plainTall - 2));
    paintMark(brush, line, row);
    paintWords(brush, line, row, current);
    if (row.body.isEmpty()) return;
    Paragraph(theme, TextRole::Meta, row.body, roomFor(theme, option.rect.width()))
        .draw(*painter, {box.left() + theme.px(words), line.bottom() - theme.px(6)}, theme.colour(Colour::Text2));
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const CommandRow& row = static_cast<const CommandModel*>(index.model())->row(index.row());
    const double width = view ? view->viewport()->width() : theme.px(560);
    return {theme.dp(240), qCeil(theme.px(plainTall + (opensAGroup(index) ? groupTall : 0)) + bodyTall(theme, row, width))};
}

}
