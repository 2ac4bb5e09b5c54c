#pragma once

#include "ui/pages/shell/Offers.h"
#include "ui/widgets/Sheet.h"

#include <QtCore/QTimer>

class QLineEdit;
class QStackedWidget;

namespace carrel::ui {

class Chip;
class KeyLegend;
class Label;
class RowList;
class StateView;

/// One line for finding anything and doing anything. The keyboard stays in the line; the arrow keys walk down what it
/// found, Enter takes it, Tab asks what can be done with it.
class Palette final : public Sheet
{
    Q_OBJECT

public:
    Palette(Offers offers, QWidget* window);

    /// `typed` is what was typed to open it.
    void begin(const QString& typed);
    QLineEdit* field() const { return m_field; }
    RowList* list() const { return m_list; }
    const OfferList& shown() const { return m_shown; }

Q_SIGNALS:
    void spotWanted(const carrel::ui::Spot& spot, bool elsewhere);
    /// The whole university is to be searched, which the palette never does by itself.
    void furtherWanted(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void dress();
    QWidget* makeLine();
    QWidget* makeFoot();
    void ask();
    void tell(OfferList list);
    void tellLegend();
    void step(int to);
    void take(bool elsewhere);
    bool press(int key, Qt::KeyboardModifiers with);
    void lookInto();
    bool lookOut();
    const Offer* current() const;

    Offers m_offers;
    OfferList m_shown;
    std::optional<Spot> m_about;
    CommandModel* m_model;
    QWidget* m_line;
    QLineEdit* m_field;
    Chip* m_scope;
    Label* m_guess;
    RowList* m_list;
    StateView* m_none;
    QStackedWidget* m_stack;
    KeyLegend* m_legend;
    QTimer m_say;
};

}
