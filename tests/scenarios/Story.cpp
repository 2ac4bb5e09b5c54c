#include "tests/scenarios/Story.h"

#include "core/hub/store/Schema.h"

namespace carrel::tests {

using namespace Qt::StringLiterals;

void Story::stores()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("embedded") << false;
    QTest::newRow("postgres") << true;
}

void Story::storesWith(std::initializer_list<const char*> words)
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<QByteArray>("word");
    for (const char* word : words) {
        QTest::addRow("embedded, %s", word) << false << QByteArray(word);
        QTest::addRow("postgres, %s", word) << true << QByteArray(word);
    }
}

QString Story::emptyDatabase()
{
    QString why;
    if (!m_cluster) m_cluster = PostgresCluster::start(&why);
    if (!m_cluster) qFatal("PostgreSQL: %s", qPrintable(why));
    if (m_template.isEmpty()) {
        // Its tables are made once, and copied for every story.
        m_template = m_cluster->makeDatabase();
        const auto opened = hub::openStore({m_template, {}, {}}, u"template"_s, false);
        if (!opened) qFatal("PostgreSQL: the first database does not open");
        hub::createSchema(**opened);
    }
    const QString address = m_cluster->copyOf(m_template);
    if (address.isEmpty()) qFatal("PostgreSQL: no database could be made");
    return address;
}

std::unique_ptr<FakeCampus> Story::emptyCampus(QDate firstDay)
{
    const bool postgres = *static_cast<bool*>(QTest::qData("postgres", QMetaType::Bool));
    return std::make_unique<FakeCampus>(postgres ? emptyDatabase() : QString(), QByteArray(QTest::currentTestFunction()), firstDay);
}

std::unique_ptr<FakeCampus> Story::university(QDate firstDay)
{
    auto campus = emptyCampus(firstDay);
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

Story::Office Story::office()
{
    auto campus = university();
    FakeDesk& rhian = campus->desk(u"rhian"_s);
    FakeDesk& gareth = campus->desk(u"gareth"_s);
    const auto theCase = openCase(*campus, rhian, u"Travel"_s);
    campus->settle();
    return {std::move(campus), rhian, gareth, theCase};
}

}
