#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Place.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class Banner;
class Button;
class Card;
class Pair;
class RecordForm;
class ScrollPage;
class TimesSheet;

/// One tutorial: what was booked, what the student came for before, and what was done, to be written or to be read.
class TutorialView final : public QWidget
{
    Q_OBJECT

public:
    TutorialView(const Ground& ground, session::Tutorials& tutorials, QWidget* parent = nullptr);

    void show(const model::RecordId& tutorial);
    void refresh();
    const std::optional<session::TutorialFile>& shown() const { return m_file; }
    RecordForm* form() const { return m_form; }
    Button* nextButton() const { return m_next; }
    /// Where the keyboard lands in it: what is being written, or else the first thing to do.
    QWidget* entry() const;
    QString said() const;
    void keepDrafts();

    // What the keys and the palette do here.
    /// The step that comes next: a time, that they are here, that it begins.
    void goOn();
    bool mayGoOn() const;
    void finish();
    void noShow();
    void cancel();
    void letWait();
    TimesSheet* giveTime();
    void amend();
    /// Asks, in the record's card, whether it is to be co-signed.
    void askToCoSign();
    void coSign();
    model::TutorialState state() const;
    bool mayAmend() const;

Q_SIGNALS:
    void changed();
    void tutorialWanted(const carrel::model::RecordId& tutorial);

private:
    QWidget* makeHead();
    void wire();
    void offer();
    void tellNotes();
    void tellBooking();
    void tellForm();
    void tellRecords();
    void tellEarlier();
    QWidget* makeVersion(const session::RecordVersion& version);
    QWidget* makeCoSignAsk(const QString& author);
    const session::RecordVersion* live() const;
    void take(const session::CommandAnswer& answer, const QString& done = {});
    void say(const QString& words, bool isFault = false);

    Ground m_ground;
    session::Tutorials& m_tutorials;
    std::optional<model::RecordId> m_tutorial;
    std::optional<session::TutorialFile> m_file;
    bool m_isAmending = false;
    ScrollPage* m_page;
    Banner* m_note;
    Banner* m_kept;
    Banner* m_said;
    QWidget* m_head = nullptr;
    Button* m_next;
    Button* m_over;
    Button* m_noShow;
    Button* m_time;
    Button* m_wait;
    Button* m_cancel;
    Pair* m_pair;
    Card* m_booking;
    RecordForm* m_form;
    QWidget* m_records;
    QPointer<QWidget> m_coSignAsk;
    QPointer<Button> m_coSign, m_keepUnsigned;
    Card* m_earlier;
    QString m_bookingAs, m_recordsAs, m_earlierAs; ///< what they were made of; they are made anew only where that has changed
};

}
