#pragma once

#include "core/session/Desk.h"
#include "ui/widgets/PersonDelegate.h"
#include "ui/widgets/PersonRow.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>
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
    /// By name and number alone, as at a door.
    void askWho(const QString& words);
    const QString& words() const { return m_words; }
    /// Only whom this person has met since then, the latest first; nothing: everybody. Takes effect with the next ask().
    void setSeenSince(std::optional<base::Moment> since) { m_seenSince = since; }
    bool refresh();
    /// Adds whom the hub found, without those the desk holds.
    void addOnline(const std::vector<session::Item>& found);
    int onlineCount() const { return int(m_rows.size()) - m_here; }

    std::optional<model::RecordId> studentAt(int row) const;
    /// What the hub said of somebody who is not stored here; null for those who are.
    const session::Item* onlineAt(int row) const;
    /// Others in the list who have the same name.
    std::vector<session::Item> namesakesOf(int row) const;
    int rowOf(const model::RecordId& id) const;
    /// What they study is asked only for rows that somebody looks at.
    PersonRow row(int row) const;

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
    QString metaOf(const session::Item& item, bool online) const;
    bool hasOpenCase(const model::RecordId& student) const;
    /// Those who are not told apart by their names say so, with their numbers first.
    static void tellApart(std::vector<Row>& rows);

    session::Desk& m_desk;
    QString m_words;
    std::optional<base::Moment> m_seenSince;
    std::vector<Row> m_rows;
    mutable QHash<model::RecordId, QString> m_metas;
    int m_here = 0;
    bool m_byName = false;
    bool m_more = false;
};

/// Draws the model's rows; `flush` where they stand right under a field.
class StudentRowDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    explicit StudentRowDelegate(QObject* parent, bool flush = false) : PersonDelegate(parent), m_flush(flush) {}
    PersonRow row(const QModelIndex& index) const override;

private:
    bool m_flush;
};

}
