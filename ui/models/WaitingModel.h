#pragma once

#include "core/base/Clock.h"
#include "core/session/Fleet.h"
#include "ui/widgets/PersonDelegate.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// What waits at the hub for a person to decide; what is due first stands first.
class WaitingModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit WaitingModel(const base::Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    void read(std::vector<session::WaitingItem> items);
    const session::WaitingItem& at(int row) const { return m_items[size_t(row)]; }
    const session::WaitingItem* item(qint64 no) const;
    int rowOf(qint64 no) const;
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const base::Clock& m_clock;
    std::vector<session::WaitingItem> m_items;
};

class WaitingDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const WaitingModel*>(index.model())->row(index.row()); }
};

}
