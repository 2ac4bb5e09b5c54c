#pragma once

#include "core/session/Tutorials.h"
#include "ui/pages/Draft.h"
#include "ui/pages/Place.h"
#include "ui/widgets/Card.h"

#include <array>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace carrel::ui {

class Banner;
class Button;
class Composer;
class DayField;
class ErrorSummary;
class LabelledField;

/// What was done at one tutorial, on one page. It begins with what is known; what is being written is kept on every pause, and
/// signing closes it.
class RecordForm final : public Card
{
    Q_OBJECT

public:
    RecordForm(const Ground& ground, session::Tutorials& tutorials, QWidget* parent = nullptr);

    /// What is being written about it, or else `prefill`, whose `amends` says which record it takes the place of.
    void open(const session::NewRecord& prefill);
    /// Of which tutorial; nothing while it is not open.
    std::optional<model::RecordId> tutorial() const;
    bool isAmending() const { return m_prefill && m_prefill->amends; }
    void close();
    void keepDrafts();
    bool submit();

    Composer* provided() const { return m_parts[1]; }
    Composer* nextSteps() const { return m_parts[2]; }
    QLineEdit* studying() const { return m_studying; }
    Button* signing() const { return m_sign; }

Q_SIGNALS:
    void signedNow();
    void leftAsItIs();

private:
    void layOut();
    QWidget* makeRest();
    void wire();
    session::NewRecord written() const;
    QStringList topics() const;
    void setTopics(const QStringList& codes);
    QString placeOf(const QString& field) const;
    QString rest() const;
    void setRest(const QString& text);
    void keepRest();
    void fault(const session::CommandAnswer& answer);

    Ground m_ground;
    session::Tutorials& m_tutorials;
    std::optional<session::NewRecord> m_prefill;
    Banner* m_fault;
    ErrorSummary* m_errors;
    QLineEdit* m_studying;
    std::array<Composer*, 3> m_parts{}; ///< asked for, given, next steps
    LabelledField* m_providedField = nullptr;
    QComboBox* m_topic;
    QComboBox* m_also;
    QSpinBox* m_minutes;
    QLineEdit* m_followUp;
    DayField* m_followOn;
    Button* m_sign;
    Button* m_leave;
    std::array<Draft*, 5> m_drafts{};
    QString m_keptRest;
};

}
