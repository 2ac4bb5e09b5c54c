#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

class Banner;
class Card;
class Button;
class IdentityBar;
class Pair;
class ScrollPage;

/// Everything this role sees of one student: who they are, what they study, their cases, what was agreed.
class StudentProfile final : public QWidget
{
    Q_OBJECT

public:
    explicit StudentProfile(const Ground& ground, QWidget* parent = nullptr);

    /// From the desk; says whether it has the student.
    bool show(const model::RecordId& id);
    /// Somebody the hub was asked about, who is not stored here.
    /// `namesakes`: others who were found with them, and have the same name.
    void showOnline(const session::Item& item, const std::vector<session::Item>& namesakes);
    std::optional<model::RecordId> student() const { return m_student; }
    /// As the window's title and other sentences name them; empty where the role may not know.
    QString name() const { return m_name; }
    void setBack(const QString& text);
    QWidget* start() const;

Q_SIGNALS:
    void openCaseWanted();
    void caseWanted(const carrel::model::RecordId& id);
    void backChosen();

private:
    void tell(const session::StudentFile& file, bool online);
    void tellWho(const session::StudentFile& file, bool online);
    void addEdits(Card* card, const model::View& view);
    void addEdit(Card* card, const model::View& view, const model::Field<QString>& field);
    void askFor(const model::Field<QString>& field, QWidget* opener, const QString& now, const model::RecordId& id);
    void tellTrimmed();
    void tellNamesakes(const model::View& view, const std::vector<session::Item>& others);
    void clear();

    Ground m_ground;
    IdentityBar* m_who;
    Banner* m_away;
    Banner* m_trimmed;
    Banner* m_namesakes;
    ScrollPage* m_page;
    Pair* m_pair;
    Button* m_open;
    std::optional<model::RecordId> m_student;
    QString m_name;
};

}
