#pragma once

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QWidget>

namespace carrel::ui {

class Label;
class Picture;

/// What there is to say about one field. Every one but Value has words and a look of its own, and never a blank.
enum class FieldState : quint8 {
    Value, NotRecorded, PreferNotToSay, HiddenByRole, NotOnThisDesk, AsOf, Removed, AfterLeaving, Unavailable
};

/// A field as the screen may show it: a state, and the words that belong to it. A hidden field carries who may see
/// it instead of what it says, so that its value cannot be shown by mistake.
struct FieldReading {
    FieldState state = FieldState::NotRecorded;
    QString text;

    static FieldReading value(const QString& text) { return {FieldState::Value, text}; }
    static FieldReading notRecorded() { return {FieldState::NotRecorded, {}}; }
    static FieldReading preferNotToSay() { return {FieldState::PreferNotToSay, {}}; }
    /// `visibleTo` completes "Visible to …", such as "the case team".
    static FieldReading hidden(const QString& visibleTo) { return {FieldState::HiddenByRole, visibleTo}; }
    static FieldReading notOnThisDesk() { return {FieldState::NotOnThisDesk, {}}; }
    /// `words` follow "As of": a date and its age, such as "Mon 6 Oct, 8 days old".
    static FieldReading asOf(const QString& words) { return {FieldState::AsOf, words}; }
    /// `words` follow "Removed": a date and the rule, such as "1 Aug 2025, six years after leaving".
    static FieldReading removed(const QString& words) { return {FieldState::Removed, words}; }
    static FieldReading afterLeaving() { return {FieldState::AfterLeaving, {}}; }
    static FieldReading unavailable() { return {FieldState::Unavailable, {}}; }

    bool operator==(const FieldReading&) const = default;
};

/// The fixed words of a reading: a value itself, or what is said in its place.
QString wordsOf(const FieldReading& reading);

/// The dashed, hatched chip that stands where a role may not look. It can be focused and explains itself on Enter.
class HiddenChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit HiddenChip(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// A field's name above what there is to say about it.
class FieldValue : public QWidget
{
    Q_OBJECT

public:
    explicit FieldValue(const QString& label, QWidget* parent = nullptr);
    FieldValue(const QString& label, const FieldReading& reading, QWidget* parent = nullptr);

    void setReading(const FieldReading& reading);
    const FieldReading& reading() const { return m_reading; }

Q_SIGNALS:
    /// Somebody wants to know why the field is hidden, or to ask for it.
    void explanationAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    FieldReading m_reading;
    Label* m_label;
    QWidget* m_line;
    Picture* m_picture;
    Label* m_words;
    HiddenChip* m_hidden;
};

}
