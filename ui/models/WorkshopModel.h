#pragma once

#include "core/base/Clock.h"
#include "core/session/Workshops.h"
#include "ui/widgets/PersonDelegate.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// Workshops by week, the soonest first, and those that are over below.
class WorkshopModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit WorkshopModel(const base::Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    void read(std::vector<session::WorkshopLine> lines);
    const session::WorkshopLine& at(int row) const { return m_lines[size_t(row)]; }
    int rowOf(const model::RecordId& workshop) const;
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString groupOf(int row) const;

    const base::Clock& m_clock;
    std::vector<session::WorkshopLine> m_lines;
};

class WorkshopDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const WorkshopModel*>(index.model())->row(index.row()); }
};

}
