#pragma once

#include "tests/support/Canaries.h"
#include "tests/support/RawDesk.h"

namespace carrel::tests {

/// One of everything, with a canary in every field, and one person for each role to look at it. The groups:
///
///   open        a case of the watched team, its student near every watcher; `masked`: the same, its matter without a
///               consent; `left`: the student's study has ended; `hidden`: the case is confidential and another's;
///               `restricted`: the student's record is; `barred`: every watcher has declared a conflict of interest
///   closed      a closed case of the watched team, `elsewhere` one of another team, `shared` a confidential one shared with
///               every watcher, `wellbeing` one referred to the director; their students are near nobody
///   …-granted   a dated grant on the student; …-reply a conflict about a referral's reply; …-quiet notes for the case
///               team and for their author alone; `unsent` a referral still being drafted
///   directory   colleagues, teams, lists, the notices in force; `draft` a notice that is not, and a conflict about it;
///               `posts` who holds what; `link-ROLE` what makes the watcher of that role one; `denied` the declarations
///   queue       a drop-in session that is open, held by a team of the Learning Services watcher, with the tutor on duty, and a
///               visit; `past` one of last month with a visit of the same student; `queue-elsewhere` another team's today;
///               `…-quiet` an earlier visit in confidence
///   register    a series, a workshop of these days, held by a team of the Learning Services watcher and led by the watcher of
///               that role, and a booking; `register-ahead` one of next month; `register-elsewhere` another team's and
///               leader's, with a booking of the student of `open`
///   tutored     a time, a tutorial of these days with its record, held by a team of the Learning Services watcher;
///               `tutored-before` an earlier visit of the same student; `tutored-ahead` one in two months;
///               `tutored-elsewhere` another team's, of the student of `open`
///   often       whoever was seen at five sessions of these weeks, held by a team of the Learning Services watcher, with what was
///               decided about it and said to them; `often-elsewhere` the same of another team's and the student of `open`
///   print-…     what somebody printed of the open case; `review` one that the line manager wrote
class PlantedUniversity
{
public:
    explicit PlantedUniversity(const QByteArray& seed, const QString& postgres = {});

    static QString watcher(const QByteArray& role) { return QStringLiteral("watch-") + QString::fromLatin1(role); }
    const std::vector<std::pair<QByteArray, model::Record>>& records() const { return m_records; }
    /// The record a watcher is: what it says of them is theirs.
    model::RecordId self(const QByteArray& role) const { return campus.staff(watcher(role)); }

    FakeCampus campus;
    Canaries canaries;

private:
    struct Student {
        QByteArray group;
        bool near = true;
        bool enrolled = true;
        QByteArray team = "watched";
        QString owner = QStringLiteral("rhian");
        QString service = {};
    };
    template <class K>
    model::Record on(const QByteArray& group, const char* name);
    void addPeople();
    void addLinks();
    void addDirectory();
    void addStudent(const Student& plan);
    void addStudies(const Student& plan);
    void addCase(const Student& plan);
    void addMatter(const Student& plan);
    void addSpecials();
    void addPapers();
    void addSession(const QByteArray& group, const QByteArray& team, const QByteArray& visitor, bool isOpen);
    void addWorkshop(const QByteArray& group, const QByteArray& team, const QByteArray& booker, int days);
    void addSeries();
    void addTutorial(const QByteArray& group, const QByteArray& team, const QByteArray& tutee, int days);
    void addOften(const QByteArray& group, const QByteArray& team, const QByteArray& visitor);
    void addVisitor(const QByteArray& group);
    void put(const QByteArray& group, model::Record record, const std::set<model::Name>& besides = {});
    void adopt();

    std::vector<std::pair<QByteArray, model::Record>> m_records;
};

}
