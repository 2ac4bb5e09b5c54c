#include "ui/pages/Spelling.h"

#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "ui/theme/Theme.h"
#include "ui/words/Reading.h"
#include "ui/words/Speller.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <algorithm>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

/// Where the desk's drafts keep a person's own words.
const QString ownPlace = u"own-words"_s;
constexpr int mostOffers = 5, mostNamesakes = 30;

const QRegularExpression& word()
{
    static const QRegularExpression all(u"\\p{L}(?:[\\p{L}\\p{M}'’]*\\p{L})?"_s);
    return all;
}

/// As dictionaries write it.
QString plain(QString word) { return word.replace(u'’', u'\''); }

/// "Amira's" is Amira's.
QString withoutOwner(const QString& word) { return word.endsWith(u"'s"_s) ? word.chopped(2) : word; }

QStringList wordsOf(const QString& name)
{
    QStringList out;
    for (auto found = word().globalMatch(name); found.hasNext();) out << plain(found.next().captured());
    return out;
}

bool beginsSentence(QStringView before)
{
    const QStringView trimmed = before.trimmed();
    return trimmed.isEmpty() || QStringView(u".?!:").contains(trimmed.back());
}

}

Spelling::Spelling(QPlainTextEdit* edit, Speller* speller, session::Desk& desk)
    : QSyntaxHighlighter(edit->document()), m_edit(edit), m_speller(speller), m_desk(desk)
{
    if (const auto kept = desk.draft(ownPlace)) {
        for (const QString& own : kept->text.split(u'\n', Qt::SkipEmptyParts)) m_own << own;
    }
    edit->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(edit, &QPlainTextEdit::customContextMenuRequested, this, [this](const QPoint& place) {
        QMenu* menu = menuAt(place);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_edit->viewport()->mapToGlobal(place));
    });
}

bool Spelling::isOn() const { return m_speller && m_speller->speaks(QLocale().name().left(2)); }

bool Spelling::isWrong(const QString& text, qsizetype from, const QString& word) const
{
    // A capital within a sentence is a name, and names are in no dictionary.
    const bool isName = word.front().isUpper() && !beginsSentence(QStringView(text).left(from));
    if (word.size() < 2 || isName || m_own.contains(word.toLower()) || m_speller->knows(plain(word))) return false;
    return !word.front().isUpper() || !isSomebody(word);
}

/// A sentence begins with a capital whatever it begins with: there the desk is asked whether it is somebody's name.
bool Spelling::isSomebody(const QString& word) const
{
    const QString name = withoutOwner(plain(word));
    const auto known = m_somebody.constFind(name);
    if (known != m_somebody.cend()) return *known;
    const auto isIn = [&](const QString& whole) { return wordsOf(whole).contains(name); };
    const auto students = m_desk.students(name, mostNamesakes);
    bool found = std::ranges::any_of(students, [&](const session::Item& item) {
        return isIn(shown(item.view, model::Student::name).value_or(QString())) || isIn(shown(item.view, model::Student::preferredName).value_or(QString()));
    });
    if (!found) found = std::ranges::any_of(m_desk.all(model::KindNo::Staff), [&](const session::Item& item) { return isIn(shown(item.view, model::Staff::name).value_or(QString())); });
    m_somebody.insert(name, found);
    return found;
}

void Spelling::highlightBlock(const QString& text)
{
    if (!isOn()) return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(Theme::of(m_edit).colour(Colour::Bad));
    for (auto found = word().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        if (isWrong(text, match.capturedStart(), match.captured())) setFormat(int(match.capturedStart()), int(match.capturedLength()), wrong);
    }
}

QMenu* Spelling::menuAt(const QPoint& place)
{
    QMenu* menu = m_edit->createStandardContextMenu(place);
    menu->addSeparator();
    if (!isOn()) {
        menu->addAction(tr("Spelling is not checked: this computer has no dictionary for it"))->setEnabled(false);
        return menu;
    }
    const QTextCursor here = m_edit->cursorForPosition(place);
    const QString line = here.block().text();
    for (auto found = word().globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        const bool within = match.capturedStart() <= here.positionInBlock() && here.positionInBlock() <= match.capturedEnd();
        if (!within || !isWrong(line, match.capturedStart(), match.captured())) continue;
        QTextCursor at = here;
        at.setPosition(here.block().position() + int(match.capturedStart()));
        at.setPosition(here.block().position() + int(match.capturedEnd()), QTextCursor::KeepAnchor);
        offer(*menu, at);
        break;
    }
    return menu;
}

/// First in the menu, so that the first press of the arrow key is on the likeliest word.
void Spelling::offer(QMenu& menu, const QTextCursor& at)
{
    QAction* const first = menu.actions().value(0);
    const QString wrong = at.selectedText();
    const QStringList offers = m_speller->better(plain(wrong)).mid(0, mostOffers);
    const auto add = [&](const QString& text) {
        auto* action = new QAction(text, &menu);
        menu.insertAction(first, action);
        return action;
    };
    for (const QString& better : offers) {
        connect(add(better), &QAction::triggered, this, [at = QTextCursor(at), better]() mutable { at.insertText(better); });
    }
    if (offers.isEmpty()) add(tr("No other spelling is known"))->setEnabled(false);
    connect(add(tr("Add “%1” to my words").arg(wrong)), &QAction::triggered, this, [this, wrong] { learn(wrong); });
    menu.insertSeparator(first);
}

void Spelling::learn(const QString& word)
{
    m_own << word.toLower();
    QStringList all(m_own.begin(), m_own.end());
    all.sort();
    m_desk.keepDraft(ownPlace, all.join(u'\n'), 0);
    rehighlight();
}

}
