#pragma once

#include "core/session/Desk.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtGui/QSyntaxHighlighter>

class QMenu;
class QPlainTextEdit;

namespace carrel::ui {

class Speller;

/// Marks the words of a text that no dictionary of this computer knows. The text's menu offers others, and takes a word
/// among the person's own, which lie in the desk's encrypted file. Where there is no dictionary the menu says so.
class Spelling final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// Without a speller, or one that does not speak the screens' language, nothing is marked.
    Spelling(QPlainTextEdit* edit, Speller* speller, session::Desk& desk);

    /// The menu of the text at this place of it; the caller's to delete.
    QMenu* menuAt(const QPoint& place);

protected:
    void highlightBlock(const QString& text) override;

private:
    bool isOn() const;
    bool isWrong(const QString& text, qsizetype from, const QString& word) const;
    bool isSomebody(const QString& word) const;
    void offer(QMenu& menu, const QTextCursor& at);
    void learn(const QString& word);

    QPlainTextEdit* m_edit;
    Speller* m_speller;
    session::Desk& m_desk;
    QSet<QString> m_own;
    /// What has been asked already: whether it is a name of somebody this desk knows.
    mutable QHash<QString, bool> m_somebody;
};

}
