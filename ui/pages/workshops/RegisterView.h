#pragma once

#include "core/session/Workshops.h"
#include "ui/pages/Place.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

class AttendSheet;
class Banner;
class Button;
class Card;
class Chip;
class FlowLayout;
class KeyLegend;
class Label;
class RegisterHead;
class RegisterTable;
class ScrollPage;
class SearchField;
class SectionTitle;

/// One register: who has a place, marked by letters; who waits for one; who comes, without names.
class RegisterView final : public QWidget
{
    Q_OBJECT

public:
    RegisterView(const Ground& ground, session::Workshops& workshops, QWidget* parent = nullptr);

    void show(const model::RecordId& workshop);
    void refresh();
    const std::optional<session::Register>& shown() const { return m_register; }

    RegisterTable* table() const { return m_table; }
    SearchField* finder() const { return m_find; }
    Button* closing() const { return m_close; }
    QString said() const;

    // What the keys and the palette do here.
    AttendSheet* addWalkIn();
    AttendSheet* book();
    void mark(std::optional<model::Attendance> as);
    void markRest();
    void close();
    void reopen();
    void callOff();
    bool isOpen() const;
    bool mayBook() const;

Q_SIGNALS:
    void changed();
    void printWanted();
    void noticeWanted();

private:
    QWidget* makeHead();
    QWidget* makeFigures();
    QWidget* makeBelow();
    void wire();
    static QStringList standingOf(const session::Register& all);
    void tellFigures();
    void tellWaiting();
    void tellProfile();
    void take(const session::CommandAnswer& answer, model::KindNo kind = model::KindNo::Booking);
    void say(const QString& words, bool isFault = false);
    void offer();
    void enterFinder();
    void match();

    Ground m_ground;
    session::Workshops& m_workshops;
    std::optional<model::RecordId> m_workshop;
    std::optional<session::Register> m_register;
    ScrollPage* m_page;
    Button* m_walkIn;
    Button* m_book;
    Button* m_print;
    Button* m_notice;
    Button* m_close;
    Banner* m_note;
    Banner* m_said;
    class ProgressLine* m_progress;
    Label* m_marked;
    std::vector<Chip*> m_counts;
    SearchField* m_find;
    KeyLegend* m_legend;
    RegisterTable* m_table;
    RegisterHead* m_tableHead;
    QWidget* m_card = nullptr;
    Button* m_rest;
    Button* m_match;
    Button* m_cancel;
    Card* m_waiting;
    SectionTitle* m_waitingTitle;
    std::vector<QWidget*> m_waitingRows;
    QWidget* m_space; ///< where there is no table to take it
    Card* m_group;
    Label* m_groupWords;
};

}
