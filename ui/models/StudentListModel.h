#pragma once

#include "core/session/Desk.h"
#include "ui/widgets/PersonDelegate.h"
#include "ui/widgets/PersonRow.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>
#include <vector>

namespace carrel::ui {

/// Students this desk holds, and below them those the hub found who are not stored here. It reads a page at a time.
class StudentListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int PageRows = 64;

    explicit StudentListModel(session::Desk& desk, QObject* parent = nullptr);

    /// Whom the desk finds; whom the hub found for the words before is forgotten.
    void ask(const QString& words);
    const QString& words() const { return m_words; }
    bool refresh();
    /// Adds whom the hub found, without those the desk holds.
    void addOnline(const std::vector<session::Item>& found);
    int onlineCount() const { return int(m_rows.size()) - m_here; }

    std::optional<model::RecordId> studentAt(int row) const;
    /// What the hub said of somebody who is not stored here; null for those who are.
    const session::Item* onlineAt(int row) const;
    int rowOf(const model::RecordId& id) const;
    const PersonRow& row(int row) const { return m_rows[size_t(row)].shown; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    struct Row {
        session::Item item;
        PersonRow shown;
        bool online = false;
    };
    std::vector<Row> read(int limit) const;
    PersonRow rowFor(const session::Item& item, bool online) const;
    bool hasOpenCase(const model::RecordId& student) const;

    session::Desk& m_desk;
    QString m_words;
    std::vector<Row> m_rows;
    int m_here = 0;
    bool m_more = false;
};

/// Draws the model's rows.
class StudentRowDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override;
};

}
