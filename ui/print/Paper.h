#pragma once

#include "core/model/governance/Print.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>
#include <vector>

namespace carrel::ui {

/// A label and what stands beside it; `absent` where words say that there is nothing, or nothing for this role.
struct PaperFact {
    QString label;
    QString text;
    bool absent = false;
};

/// One person on a register.
struct PaperAttender {
    QString name;
    bool absent = false; ///< words say that nobody here knows the name
    QString programme = {};
    QString beside = {}; ///< what else has to be known of them
    int mark = -1;       ///< which box is filled, if any
};

/// One part of a printed document, before it is set on pages.
struct PaperBlock {
    enum class Sort : quint8 { Heading, Text, Aside, Facts, Table, Lines, Register };
    Sort sort = Sort::Text;
    QString text = {};
    std::vector<PaperFact> facts = {};
    QStringList columns = {};
    std::vector<int> shares = {}; ///< of the width, one for each column
    std::vector<QStringList> rows = {};
    int lines = 0; ///< to write on by hand, below the label in `text`
    // A register: its columns, who is on it, a box for each letter (none: a line to sign on), and `lines` for whoever
    // comes besides, below `writeIn`. `text` is its key, below the rows of each page.
    std::vector<PaperAttender> attenders = {};
    QStringList boxes = {};
    QString writeIn = {};

    static PaperBlock heading(const QString& text) { return {.sort = Sort::Heading, .text = text}; }
    static PaperBlock words(const QString& text) { return {.sort = Sort::Text, .text = text}; }
    static PaperBlock aside(const QString& text) { return {.sort = Sort::Aside, .text = text}; }
    static PaperBlock facing(std::vector<PaperFact> facts) { return {.sort = Sort::Facts, .facts = std::move(facts)}; }
    static PaperBlock writing(const QString& label, int lines) { return {.sort = Sort::Lines, .text = label, .lines = lines}; }
};

/// By when a document is to be destroyed, where it says so itself, and why then.
struct PaperEnd {
    QString words;
    QDate day;
};

/// A document as it will be printed, made of what the role sees and nothing else.
struct PaperDocument {
    model::PrintedDocument what = model::PrintedDocument::CaseSummary;
    QString bar;   ///< how secret it is, first thing on each first page
    QString title;
    QStringList meta;
    std::vector<PaperBlock> blocks;
    // Whom it concerns, for the record of the printing.
    std::optional<model::RecordId> student;
    QList<model::RecordId> cases;
    std::optional<model::RecordId> staff;
    std::optional<model::RecordId> workshop;
    bool special = false; ///< it holds special-category text
    bool isPublic = false; ///< it concerns nobody: not put on record, no number, no end
    std::optional<PaperEnd> end;
    QString called; ///< in the name of its file instead of the print's number: "WS-0311_2025-10-14", and never a person's name
};

/// What stands at the foot of every page.
struct PaperFoot {
    QString printed;   ///< who and when
    QString number;    ///< empty while it is only looked at
    QString destroyBy;
    int copy = 1;
    int copies = 1;
    bool isDemo = false;
};

}
