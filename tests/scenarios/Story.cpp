#include "tests/scenarios/Story.h"

#include "core/model/people/Staff.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;

std::unique_ptr<FakeCampus> Story::emptyCampus()
{
    QString address;
    if (*static_cast<bool*>(QTest::qData("postgres", QMetaType::Bool))) {
        QString why;
        if (!m_cluster) m_cluster = PostgresCluster::start(&why);
        if (!m_cluster) qFatal("PostgreSQL: %s", qPrintable(why));
        address = m_cluster->makeDatabase();
        if (address.isEmpty()) qFatal("PostgreSQL: no database could be made");
    }
    return std::make_unique<FakeCampus>(address, QByteArray(QTest::currentTestFunction()));
}

std::unique_ptr<FakeCampus> Story::university()
{
    auto campus = emptyCampus();
    for (const auto& user : {u"rhian"_s, u"gareth"_s}) {
        campus->addStaff(user, {u"adviser"_s});
        campus->join(user, "success");
    }
    campus->addStaff(u"morag"_s, {u"line-manager"_s});
    campus->addStaff(u"tegan"_s, {u"personal-tutor"_s});
    campus->addStaff(u"olu"_s, {u"administrator"_s});
    campus->relate(model::RelationshipKind::LineManager, u"morag"_s, campus->staff(u"rhian"_s));
    campus->relate(model::RelationshipKind::LineManager, u"morag"_s, campus->staff(u"gareth"_s));
    const auto amira = campus->addStudent("1", u"Amira Benhaddou"_s);
    campus->addStudent("2", u"Tomos Llŷr Wynne"_s);
    campus->relate(model::RelationshipKind::PersonalTutor, u"tegan"_s, amira);
    return campus;
}

}
