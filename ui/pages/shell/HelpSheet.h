#pragma once

#include "ui/pages/Verb.h"
#include "ui/widgets/CommandRow.h"
#include "ui/widgets/Sheet.h"

#include <vector>

namespace carrel::ui {

class RowList;
class SearchField;
class StateView;

/// Keys and answers, those for the page one is on first. Enter on a line does what it says.
class HelpSheet final : public Sheet
{
    Q_OBJECT

public:
    /// `here` names the page; empty where none is open.
    HelpSheet(std::vector<Verb> verbs, const QString& here, QWidget* window);

    SearchField* field() const { return m_field; }
    RowList* list() const { return m_list; }

private:
    struct Line {
        CommandRow row;
        std::function<void()> act;
    };
    static std::vector<Line> linesOf(const std::vector<Verb>& verbs, const QString& here);
    void ask();
    void take(const QModelIndex& index);

    std::vector<Line> m_all;
    std::vector<size_t> m_shown;
    CommandModel* m_model;
    SearchField* m_field;
    RowList* m_list;
    StateView* m_none;
};

}
