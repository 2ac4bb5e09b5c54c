#pragma once

#include "ui/theme/Glyph.h"
#include "ui/widgets/Layouts.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <optional>

namespace carrel::ui {

class Button;
class Heading;
class Label;
class Picture;
class Skeleton;

/// Why there is nothing (yet) where something could be.
enum class StateKind : quint8 { FirstEmpty, FilterEmpty, Loading, Error, Offline, HiddenByRole, NotOnThisDesk };

/// In this order: what, why, what now.
struct StateWords {
    QString heading;
    QString words = {};
    QString action = {};
    std::optional<Glyph> glyph = {};
    std::optional<Glyph> actionGlyph = {};
};

/// Stands where a list or a page would, when there is none to show. One look for all of them, so that empty,
/// hidden, offline, loading and broken are told apart at a glance.
/// Loading shows nothing at first, a skeleton from 150 ms, its words from 1 s, and its action, which calls it off, from 5 s.
class StateView : public QWidget
{
    Q_OBJECT

public:
    explicit StateView(QWidget* parent = nullptr);

    void tell(StateKind kind, const StateWords& words);
    StateKind kind() const { return m_kind; }
    bool hasAction() const;
    /// Whether what it offers is the first thing to do on the page; at first it is.
    void setLeading(bool leading);
    /// Stands on the page itself, not in a card: what fills begins where the page does.
    void setFlush() { m_inset = 0; }
    /// Passes over the waiting steps of Loading, for pictures and for what has been waited for elsewhere.
    void showAllOfLoading();

Q_SIGNALS:
    void actionChosen();
    /// Somebody does not want to wait any longer.
    void cancelled();

private:
    void makeMessage();
    void makeLoading();
    void tellLoading(const StateWords& words);
    void settleAction();

    // Most places never have to say anything instead of what they show: what says it is made when it is needed.
    Column* m_both;
    StateKind m_kind = StateKind::FirstEmpty;
    bool m_leads = true;
    int m_inset = 18;
    QWidget* m_message = nullptr;
    Picture* m_picture = nullptr;
    Heading* m_heading = nullptr;
    Label* m_words = nullptr;
    Button* m_action = nullptr;
    QWidget* m_loading = nullptr;
    Heading* m_loadingWords = nullptr;
    Skeleton* m_skeleton = nullptr;
    Button* m_cancel = nullptr;
    QTimer m_toSkeleton, m_toWords, m_toCancel;
};

}
