#pragma once

#include "core/session/Desk.h"
#include "ui/pages/Place.h"

class QMenu;

namespace carrel::ui {

class Button;
class FilterBar;
class IconButton;
class SearchField;

/// A list of cases that somebody wants to come back to: its name, and the filters as CaseFilters::settings() says them.
struct SavedView {
    QString name;
    QStringList settings;
};

/// What a list of cases is narrowed by. The usual toggles are always in sight; what else is set stands below them, each
/// with its cross, so that no list is ever shorter than it looks. Sets of filters can be kept by name.
class CaseFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFilters(const Ground& ground, QWidget* parent = nullptr);

    session::CaseQuery query() const;
    /// Anything beyond state and whose.
    bool isNarrowed() const;
    /// Codes and ids only, in a fixed number; never the words that were typed.
    static constexpr int SettingCount = 6;
    QStringList settings() const;
    /// False where they were set so already.
    bool setSettings(const QStringList& settings);
    bool isMine() const;
    void setMine(bool mine);
    void setCount(session::CaseQuery::Which which, int count);
    void clear();
    SearchField* words() const { return m_words; }
    IconButton* opener() const { return m_more; }
    QMenu* menu() const { return m_menu; }

    std::vector<SavedView> views() const;
    void saveView(const QString& name);
    void forgetView(const QString& name);
    void askToSave();

Q_SIGNALS:
    void changed();

private:
    void layOut();
    void fillMenu();
    void addViews();
    void addChoices(const QString& title, const std::vector<std::pair<QString, QString>>& entries, QString& chosen);
    void keepViews(const std::vector<SavedView>& views);
    void take(QString& field, const QString& value);
    void tellActive();
    QString ownerName(const QString& id) const;

    Ground m_ground;
    FilterBar* m_which;
    FilterBar* m_scope;
    SearchField* m_words;
    IconButton* m_more;
    QMenu* m_menu;
    QWidget* m_active;
    QString m_type;
    QString m_priority;
    QString m_owner;
    QString m_order;
};

}
