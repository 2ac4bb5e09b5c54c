#pragma once

#include "core/session/Workshops.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// Who is on a register, in its order.
class RegisterModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Keeps what stands where it stood: a row that was only marked is painted again, and nothing else.
    void read(const std::vector<session::RegisterRow>& rows);
    const session::RegisterRow& at(int row) const { return m_rows[size_t(row)]; }
    int rowOf(const model::RecordId& booking) const;
    /// The first below `after`, and then from the top, whose name has these words; -1 where nobody has.
    int find(const QString& words, int after) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<session::RegisterRow> m_rows;
};

}
