#pragma once

#include "core/session/Desk.h"
#include "core/session/Queue.h"
#include "ui/widgets/PersonDelegate.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// Those who wait, in the order in which they are called, and below them those who have been set aside.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit QueueModel(session::Desk& desk, QObject* parent = nullptr) : QAbstractListModel(parent), m_desk(desk) {}

    /// Keeps what stands where it stood: a row that only waited longer is painted again, and nothing else.
    void read(const session::QueueBoard& board);
    const session::QueueRow& at(int row) const { return m_rows[size_t(row)]; }
    int rowOf(const model::RecordId& visit) const;
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    session::Desk& m_desk;
    std::vector<session::QueueRow> m_rows;
    int m_waiting = 0;
};

class QueueDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const QueueModel*>(index.model())->row(index.row()); }
};

}
