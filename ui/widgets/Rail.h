#pragma once

#include "ui/theme/Glyph.h"

#include <QtWidgets/QAbstractButton>
#include <vector>

class QMenu;

namespace carrel::ui {

/// One place in the rail: an icon above its word, and how much waits there.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(Glyph glyph, const QString& text, QWidget* parent = nullptr);

    /// Nothing is shown at zero. `spoken` says what is counted: "3 actions due today".
    void setBadge(int count, const QString& spoken);
    Glyph glyph() const { return m_glyph; }
    int badge() const { return m_badge; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Glyph m_glyph;
    int m_badge = 0;
};

/// The dark column that takes one from place to place. Its order never changes; what does not fit goes into More.
/// One Tab stop: Up and Down walk along it, Enter or Space goes there.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// Gives back the place's number, counted from 0 in the order of adding.
    int addPlace(Glyph glyph, const QString& text, const QString& keys = {});
    /// A line between the places before and after it.
    void addLine();
    void setCurrent(int place);
    int current() const { return m_current; }
    void setBadge(int place, int count, const QString& spoken);
    RailButton* button(int place) const { return m_buttons[static_cast<std::size_t>(place)]; }
    int count() const { return static_cast<int>(m_buttons.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Somebody wants to go there. The rail moves its mark by itself.
    void chosen(int place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void nameParts();
    void arrange();
    int fitting(int room) const;
    void choose(int place);
    void step(const QObject* from, int by);
    void fillMore(int firstHidden);
    void keepOneTabStop();

    std::vector<RailButton*> m_buttons;
    std::vector<int> m_linesBefore;
    RailButton* m_more;
    QMenu* m_hidden;
    int m_current = -1;
    int m_shown = 0;
};

}
