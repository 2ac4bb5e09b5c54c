#pragma once

#include "ui/widgets/PersonRow.h"
#include "ui/widgets/Timeline.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSize>
#include <functional>
#include <vector>

namespace carrel::gallery {

/// One picture of the gallery: a window's content, and the size it is looked at.
struct SheetEntry {
    QString name;
    QSize size;
    std::function<QWidget*()> make;
};

/// All of them. Each call of `make` gives a new widget without a parent.
std::vector<SheetEntry> sheets();

QWidget* makeCaseSheet();
QWidget* makeControlsSheet();
QWidget* makeFormsSheet();
QWidget* makeIconsSheet();
QWidget* makeOverlaySheet();
QWidget* makePaletteSheet();
QWidget* makeStatesSheet();
QWidget* makeOnboardingSheet();
QWidget* makeTypeSheet();

/// Invented people, as a case list shows them.
class PeopleModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    static const std::vector<ui::PersonRow>& people();
};

class PeopleDelegate final : public ui::PersonDelegate
{
    Q_OBJECT

public:
    using ui::PersonDelegate::PersonDelegate;
    ui::PersonRow row(const QModelIndex& index) const override;
};

/// What happened in one invented case.
class EntriesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    static const std::vector<ui::TimelineEntry>& entries();
};

class EntriesDelegate final : public ui::TimelineDelegate
{
    Q_OBJECT

public:
    using ui::TimelineDelegate::TimelineDelegate;
    ui::TimelineEntry entry(const QModelIndex& index) const override;
};

}
