#pragma once

#include "core/session/Fleet.h"
#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

#include <QtCore/QTimer>

class QComboBox;

namespace carrel::ui {

class Banner;
class Button;
class Card;
class Figure;
class Label;
class LossModel;
class RowList;
class SearchField;
class StateView;

/// The report of a lost desk: whose data, at what detail, since when, what was printed, how it is guarded, the 72 hours, and
/// drafts of what to write.
class LossView final : public ScrollPage
{
    Q_OBJECT

public:
    explicit LossView(const Ground& ground, QWidget* parent = nullptr);

    void show(const session::LossAccount& loss);
    /// The clock goes on.
    void tick();
    SearchField* search() const { return m_search; }
    RowList* students() const { return m_students; }
    QComboBox* known() const { return m_known; }
    void setBusy(bool busy);

Q_SIGNALS:
    void revokeWanted();
    /// Somebody at the university has known of it since then.
    void toldEarlier(carrel::base::Moment at);

private:
    void layWhose(Card* card);
    void layClock(Card* card);
    void fill();
    void fillKnown();
    void tellFound();
    Card* draft(const QString& heading, const QString& hint, Label*& text, const QString& copy);

    Ground m_ground;
    std::optional<session::LossAccount> m_loss;
    Banner* m_banner;
    Card* m_detail;
    Card* m_prints;
    Card* m_guard;
    Card* m_clock;
    Label* m_due;
    QComboBox* m_known;
    Button* m_revoke;
    Figure* m_howMany;
    Figure* m_howManySpecial;
    Figure* m_records;
    SearchField* m_search;
    LossModel* m_model;
    RowList* m_students;
    StateView* m_nobody;
    Label* m_regulator;
    Label* m_letter;
    QWidget* m_details = nullptr;
    QWidget* m_printLines = nullptr;
    QWidget* m_guardLines = nullptr;
    QTimer m_pulse;
};

}
