#include "core/access/Policy.h"
#include "tests/projection/PlantedUniversity.h"

#include <QtTest/QTest>

namespace carrel::tests {

using model::Grain;
using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

/// Coarse detail of one team's open cases, kept on the desk.
constexpr auto coarseRole = R"(
[[role]]
id = "coarse"
[[role.grant]]
rows = ["team.open"]
desk = true
special = true
student = { band = ["level"], exists = ["name", "phone"], month = ["recorded"] }
case = { month = ["next_due", "opened_on", "occurred"], exists = ["title", "summary", "closed_on"], yes-no = ["told_student"] }
note = { exists = ["body"], yes-no = ["special"] }
action = { month = ["due"], exists = ["what"] }
)";

/// Every field reviewed, every other role there and seeing nothing.
std::shared_ptr<const access::Policy> coarsePolicy()
{
    QFile file(QStringLiteral(CARREL_SOURCE_DIR "/resources/policy/default.toml"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the shipped policy cannot be read");
    const QByteArray shipped = file.readAll();
    const auto from = shipped.indexOf("[review]");
    QByteArray text = "version = \"coarse\"\n[registers]\nworkshops = 180\ndrop_ins = 180\n" + shipped.mid(from, shipped.indexOf("\n# ---", from) - from + 1);
    for (const model::Name id : access::requiredRoles()) text += "[[role]]\nid = \"" + QByteArray(id.data(), qsizetype(id.size())) + "\"\n";
    auto policy = access::Policy::parse(text + coarseRole);
    if (!policy) qFatal("the coarse policy is refused, line %d", policy.error().front().line);
    return std::make_shared<const access::Policy>(std::move(policy).value());
}

}

/// What is granted only roughly: a month for a day, a band for a number, yes or no, whether there is anything.
class CoarseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsGrantedRoughlyIsToldRoughly()
    {
        PlantedUniversity university("coarse");
        auto& campus = university.campus;
        campus.context().policy = coarsePolicy();
        campus.addStaff(u"coarse"_s, {u"coarse"_s});
        campus.join(u"coarse"_s, "watched");
        RawDesk desk(campus, u"coarse"_s, "coarse");
        QVERIFY(desk.enrol());
        const auto entry = desk.replies.size();
        desk.drain();
        for (const auto& kind : model::catalogue()) desk.search(kind.name(), Canaries::common());
        for (const auto& [group, record] : university.records()) desk.read(record.kind().name(), record.id());

        QByteArray leaks;
        const auto found = university.canaries.in(desk.replies.mid(entry));
        for (size_t i = 0; i < found.size(); ++i) {
            const auto& places = university.canaries.all()[i].places;
            const bool isId = std::any_of(places.begin(), places.end(), [](const Place& place) { return place.position < 0; });
            if (found[i] && !isId) leaks += university.canaries.nameOf(i) + '\n';
        }
        QVERIFY2(leaks.isEmpty(), leaks);

        const auto held = [&](KindNo kind, const char* key, QAnyStringView field) {
            const auto* row = desk.find(kind, campus.id(key));
            const int position = model::kindView(kind).position(field);
            return row ? std::pair(row->view.grain(position), row->view.at(position)) : std::pair(Grain::None, model::Value());
        };
        const auto planted = [&](KindNo kind, const char* key, QAnyStringView field) {
            return campus.hubRecord(kind, campus.id(key))->at(model::kindView(kind).position(field));
        };
        const QString due = *planted(KindNo::Case, "case/open", u"next_due"_s).text();
        QVERIFY(held(KindNo::Case, "case/open", u"next_due"_s) == std::pair(Grain::Month, model::Value(due.left(7))));
        QVERIFY(held(KindNo::Case, "case/open", u"title"_s) == std::pair(Grain::Exists, model::Value(1)));
        QVERIFY(held(KindNo::Case, "case/open", u"told_student"_s) == std::pair(Grain::YesNo, model::Value(1)));
        QVERIFY(held(KindNo::Student, "student/open", u"level"_s) == std::pair(Grain::Band, model::Value(u"600000000000-600000000004"_s)));
        QVERIFY(held(KindNo::Note, "note/open", u"body"_s) == std::pair(Grain::Exists, model::Value(1)));
        // Its consent is withdrawn: whether there is a text is not said any more.
        QVERIFY(held(KindNo::Note, "note/masked", u"body"_s).first <= Grain::Exists);
        QCOMPARE(desk.find(KindNo::Case, campus.id("case/closed")), nullptr);
        QCOMPARE(desk.find(KindNo::Case, campus.id("case/hidden")), nullptr);
        QCOMPARE(desk.find(KindNo::Student, campus.id("student/barred")) != nullptr, true);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::CoarseTest)
#include "CoarseTest.moc"
