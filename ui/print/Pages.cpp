#include "ui/print/Pages.h"

#include <QtGui/QPainter>

namespace carrel::ui {

QString PaperPage::text() const
{
    QString out;
    for (const Words& each : words) out += each.strip.text(each.from, each.to) + u'\n';
    return out;
}

void PaperPage::draw(QPainter& painter) const
{
    for (const Block& block : blocks) painter.fillRect(block.box, block.colour);
    for (const Rule& rule : rules) {
        painter.setPen(QPen(rule.colour, rule.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(rule.line);
    }
    for (const Words& each : words) each.strip.draw(painter, each.at, each.from, each.to, each.colour);
}

}
