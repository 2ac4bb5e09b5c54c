#pragma once

#include "ui/print/Pages.h"

namespace carrel::ui {

/// Puts the parts of a document on pages, from the top down.
class Typesetter
{
public:
    Typesetter(const PaperDocument& document, const PaperFoot& foot, bool large);

    PaperPages set();

private:
    struct Cell {
        Strip strip;
        double x;
        QColor colour;
    };
    using Cells = std::vector<Cell>;

    void turn();
    void need(double height);
    void place(const Strip& strip, double x, const QColor& colour);
    void put(const Cells& cells, int from, int to);
    /// Whole where it has room, on the next page where that helps, else in parts of at least two lines.
    void putRow(const Cells& cells, double above, double below, bool ruled);
    void putOpening();
    void putBlock(const PaperBlock& block);
    void putHeading(const QString& text);
    void putFacts(const std::vector<PaperFact>& facts);
    void putTable(const PaperBlock& table);
    void putTableHead();
    void putLines(const PaperBlock& block);
    // A register, in RegisterSetting.cpp.
    struct RegisterPlan;
    RegisterPlan plan() const;
    void putRegister(const PaperBlock& block);
    void putRegisterHead();
    void putAttender(const PaperAttender& attender, int number);
    void putWriteIn();
    void putBoxes(double top, double height, int mark);
    void putRegisterRow(double height, bool banded);
    void centre(const Strip& strip, double x, double top, double height, const QColor& colour);
    Strip fitted(const QString& text, double points, QFont::Weight weight, double width) const;
    Strip keyWords() const;
    void closeRegister();
    double heightOf(const PaperBlock& lines) const;
    void putFeet();
    Cells cellsOf(const QStringList& texts, const std::vector<int>& shares, const QFont& font, const QColor& colour) const;
    void rule(double y, double width, const QColor& colour);
    QFont font(double points, QFont::Weight weight = QFont::Normal) const;
    /// Smaller where it would take more than this part of a page, down to the eight points that are the least on paper.
    Strip within(const QString& text, double points, QFont::Weight weight, double width, double part) const;
    Strip footWords() const;
    double room() const { return m_bottom - m_y; }
    PaperPage& page() { return m_out.pages.back(); }

    const PaperDocument& m_document;
    const PaperFoot& m_foot;
    double m_scale;
    double m_left, m_right, m_top, m_bottom;
    double m_y = 0;
    const PaperBlock* m_table = nullptr; ///< whose head stands on each page it goes on to
    int m_rows = 0;                      ///< of a register, on this page
    PaperPages m_out;
};

}
