#pragma once

#include <QtWidgets/QAbstractButton>

class QMenu;

namespace carrel::ui {

/// Who is signed in, as what; opens what belongs to the person.
class PersonBlock : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonBlock(QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& role);
    /// Initials only, where there is little room.
    void setCompact(bool compact);
    /// A press opens this menu.
    void setMenu(QMenu* menu);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_name;
    QString m_role;
    bool m_compact = false;
};

}
