#pragma once

#include "core/session/Desk.h"
#include "ui/widgets/PersonDelegate.h"
#include "ui/widgets/PersonRow.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

class Directory;

/// The cases a list shows, grouped by how soon something is due. It reads a page of rows at a time, as they come into
/// view; the groups and how many there are in each come from counting, not from reading.
class CaseListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// As many as the tallest window shows are enough to begin with.
    static constexpr int FirstRows = 16, PageRows = 64;

    CaseListModel(session::Desk& desk, const base::Clock& clock, QObject* parent = nullptr);

    /// Begins anew with another question.
    void ask(const session::CaseQuery& query);
    const session::CaseQuery& query() const { return m_query; }
    /// Reads again what was read before. True when rows came, went or moved: whoever looks puts the mark back.
    bool refresh();
    /// Of all groups, read or not.
    int total() const;
    /// How many would be listed in another state, words aside.
    int countOf(session::CaseQuery::Which which) const;

    std::optional<model::RecordId> caseAt(int row) const;
    /// -1 where it has not been read.
    int rowOf(const model::RecordId& id) const;
    const PersonRow& row(int row) const { return m_rows[size_t(row)].shown; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    struct Row {
        model::RecordId id;
        PersonRow shown;
        bool operator==(const Row&) const = default;
    };
    /// Nothing stands for a list without groups: the closed cases.
    struct Group {
        std::optional<insight::Due> due;
        int count = 0;
        int read = 0;
    };
    std::vector<Group> groups() const;
    const session::CaseCounts& counts() const;
    std::vector<Row> next(std::vector<Group>& groups, int most) const;
    std::vector<Row> found(std::vector<Group>& groups) const;
    std::vector<Row> begin(std::vector<Group>& groups, int most) const;
    void append(std::vector<Row>& rows, std::vector<session::CaseLine> lines, Group& group) const;
    PersonRow rowFor(const session::CaseLine& line, const Directory& names) const;

    session::Desk& m_desk;
    const base::Clock& m_clock;
    session::CaseQuery m_query;
    std::vector<Group> m_groups;
    mutable std::optional<session::CaseCounts> m_counts; ///< asked since something last changed
    mutable QDate m_counted;
    std::vector<Row> m_rows;
};

/// Draws the model's rows.
class CaseRowDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override;
};

}
