#include "ui/pages/Draft.h"

#include "ui/widgets/Composer.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

namespace carrel::ui {

namespace {

constexpr int pauseMs = 500;

}

Draft::Draft(session::Desk& desk, Composer* composer) : QObject(composer), m_desk(desk)
{
    m_text = [composer] { return composer->text(); };
    m_caret = [composer] { return composer->caret(); };
    m_put = [composer](const QString& text, int caret) { composer->setText(text, caret); };
    connect(composer, &Composer::paused, this, &Draft::keep);
}

Draft::Draft(session::Desk& desk, QLineEdit* edit) : QObject(edit), m_desk(desk)
{
    m_text = [edit] { return edit->text(); };
    m_caret = [edit] { return edit->cursorPosition(); };
    m_put = [edit](const QString& text, int caret) {
        edit->setText(text);
        edit->setCursorPosition(caret);
    };
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Draft::keep);
    connect(edit, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
}

bool Draft::open(const QString& place)
{
    keep();
    m_place = place;
    const auto draft = m_desk.draft(place);
    m_kept = draft ? draft->text : QString();
    m_keptCaret = draft ? draft->caret : 0;
    m_put(m_kept, m_keptCaret);
    return draft.has_value();
}

QWidget* Draft::field() const { return static_cast<QWidget*>(parent()); }

bool Draft::isKept(const QString& place) const { return m_desk.isOpen() && m_desk.draft(place).has_value(); }

void Draft::keep()
{
    if (m_place.isEmpty() || !m_desk.isOpen() || (m_text() == m_kept && m_caret() == m_keptCaret)) return;
    const bool hadWords = !m_kept.trimmed().isEmpty();
    m_kept = m_text();
    m_keptCaret = m_caret();
    if (!m_kept.trimmed().isEmpty()) m_desk.keepDraft(m_place, m_kept, m_keptCaret);
    else if (hadWords) m_desk.dropDraft(m_place);
}

void Draft::drop()
{
    m_pause.stop();
    m_kept.clear();
    m_put({}, 0);
    if (!m_place.isEmpty() && m_desk.isOpen()) m_desk.dropDraft(m_place);
}

}
