#pragma once

#include "ui/widgets/Chip.h"

#include <QtCore/QList>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class ActionRow;
class Avatar;
class Button;
class ElidingLabel;
class IconButton;

/// Whose record this is, and the few things one does with it: who, number, what they study, state, actions.
class IdentityBar : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityBar(QWidget* parent = nullptr);

    /// `number` can be copied; nothing is shown for an empty one. `meta` is one line of what else tells who it is.
    void setPerson(const QString& name, const QString& number, const QString& meta);
    /// Stands for what is no person, in place of the initials.
    void setGlyph(std::optional<Glyph> glyph);
    /// What it is about, on a line of its own; empty: no line.
    void setSubject(const QString& subject);
    void setTags(const QList<ChipLook>& tags);
    ActionRow* actions() const { return m_actions; }
    /// The way back to the list, where the list does not stand beside; none for an empty text.
    void setBack(const QString& text);

Q_SIGNALS:
    void backChosen();
    /// The number is on the clipboard now.
    void numberCopied();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void copyNumber();
    void settle();
    void layOutAbove();
    void nameParts();

    Button* m_back;
    Avatar* m_avatar;
    ElidingLabel* m_name;
    QWidget* m_tagBox;
    ElidingLabel* m_number;
    IconButton* m_copy;
    ElidingLabel* m_meta;
    QString m_whole;
    ElidingLabel* m_more;
    ElidingLabel* m_subject;
    ActionRow* m_actions;
    QTimer m_copied;
};

}
