#pragma once

#include "core/base/Clock.h"
#include "ui/widgets/PersonDelegate.h"
#include "ui/words/FleetWords.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// The desks there are: what needs a look first, then by who was heard from last.
class FleetModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FleetModel(const base::Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    void read(std::vector<session::FleetDesk> desks);
    /// Only those whose person or computer has these words in its name.
    void find(const QString& words);
    const session::FleetDesk& at(int row) const { return m_all[m_shown[size_t(row)]]; }
    /// Whether it is shown or not.
    const session::FleetDesk* desk(const QString& id) const;
    int rowOf(const QString& id) const;
    int total() const { return int(m_all.size()); }
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void sift();

    const base::Clock& m_clock;
    std::vector<session::FleetDesk> m_all;
    std::vector<size_t> m_shown;
    QString m_words;
};

class FleetDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const FleetModel*>(index.model())->row(index.row()); }
};

/// The students of a loss report.
class LossModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void read(std::vector<session::FleetStudent> students);
    void find(const QString& words);
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<session::FleetStudent> m_all;
    std::vector<size_t> m_shown;
};

class LossDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const LossModel*>(index.model())->row(index.row()); }
};

}
