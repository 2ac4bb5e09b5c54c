#pragma once

#include "core/insight/Workload.h"
#include "core/session/Desk.h"
#include "ui/widgets/PersonDelegate.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// A colleague somebody manages, with what they carry as far as the manager sees it.
struct Supervised {
    model::RecordId id;
    QString name;
    QString post;
    insight::Workload load;
};

/// Those whom this person manages today, by name.
std::vector<Supervised> supervisedAt(session::Desk& desk, QDate today);
/// Their cases: the most urgent first, closed ones of the last four weeks at the end.
std::vector<session::Item> casesOf(session::Desk& desk, const model::RecordId& worker, QDate today);
/// The reviews with them, the latest first.
std::vector<session::Item> reviewsOf(session::Desk& desk, const model::RecordId& worker);
/// "Case A", "Case Z", "Case AA": a case by its place in a review, so that no student is named, nor known again in the next one.
QString pseudonym(int place);

/// The list of them.
class SupervisedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SupervisedModel(session::Desk& desk, QObject* parent = nullptr) : QAbstractListModel(parent), m_desk(desk) {}

    void read(QDate today);
    const Supervised& at(int row) const { return m_all[size_t(row)]; }
    int rowOf(const model::RecordId& id) const;
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_all.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    session::Desk& m_desk;
    std::vector<Supervised> m_all;
};

class SupervisedDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const SupervisedModel*>(index.model())->row(index.row()); }
};

}
