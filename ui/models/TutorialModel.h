#pragma once

#include "core/base/Clock.h"
#include "core/session/Tutorials.h"
#include "ui/widgets/PersonDelegate.h"

#include <QtCore/QAbstractListModel>
#include <vector>

namespace carrel::ui {

/// Tutorials by what there is to do: those of today first, and those that ask for nothing more last.
class TutorialModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TutorialModel(const base::Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    void read(session::TutorialList list);
    const session::TutorialLine& at(int row) const { return m_rows[size_t(row)].line; }
    int rowOf(const model::RecordId& tutorial) const;
    PersonRow row(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    enum class Group { Today, ToWrite, ToCoSign, Waiting, Coming, Done };
    struct Kept {
        Group group;
        session::TutorialLine line;
    };
    static QString wordsOf(Group group);

    const base::Clock& m_clock;
    std::vector<Kept> m_rows;
};

class TutorialDelegate final : public PersonDelegate
{
    Q_OBJECT

public:
    using PersonDelegate::PersonDelegate;
    PersonRow row(const QModelIndex& index) const override { return static_cast<const TutorialModel*>(index.model())->row(index.row()); }
};

}
