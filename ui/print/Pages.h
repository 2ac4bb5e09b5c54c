#pragma once

#include "ui/print/Paper.h"
#include "ui/print/Strip.h"

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtGui/QColor>

namespace carrel::ui {

/// One page, ready to be drawn in tenths of a point.
struct PaperPage {
    struct Words {
        Strip strip;
        int from;
        int to;
        QPointF at;
        QColor colour;
    };
    struct Rule {
        QLineF line;
        double width;
        QColor colour;
    };
    struct Block {
        QRectF box;
        QColor colour;
    };
    std::vector<Block> blocks = {};
    std::vector<Rule> rules = {};
    std::vector<Words> words = {};

    /// What is read on it, from the top down; for a screen reader, and for whoever checks.
    QString text() const;
    /// The painter's unit is a tenth of a point, its origin the paper's corner.
    void draw(QPainter& painter) const;
};

/// A4, in tenths of a point.
constexpr QSizeF paperSize(5953, 8419);

struct PaperPages {
    std::vector<PaperPage> pages;
    int count() const { return int(pages.size()); }
};

/// Sets a document: no cell is cut and no row is torn but one that is longer than the better part of a page; a table's head
/// and the document's title stand on every page they go on to. `large` is the large print, 1.4 times the size.
PaperPages setPages(const PaperDocument& document, const PaperFoot& foot, bool large = false);

}
