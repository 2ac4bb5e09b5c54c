#include "core/access/RegisterDays.h"
#include "tests/support/SmallPolicy.h"

using namespace carrel;
using access::Policy;
using access::PolicyFault;
using tests::SmallPolicy;
using Code = PolicyFault::Code;

namespace {

struct Broken {
    const char* name;
    const char* own; ///< appended to a whole policy
    Code code;
    int line; ///< of `own`, from 1
    const char* word;
};

#define ROLE "[[role]]\nid = \"extra\"\n"
#define GRANT ROLE "[[role.grant]]\n"
#define OWN GRANT "rows = [\"own\"]\n"
#define CLAIM "[[claim]]\nsays = \"so\"\n"

constexpr Broken brokens[] = {
    {"a role without an id", "[[role]]\ntitle = \"x\"\n", Code::UnknownRole, 1, ""},
    {"a role twice", ROLE ROLE, Code::DoubleRole, 3, "extra"},
    {"a misspelt top", "[[claims]]\nsays = \"so\"\n", Code::UnknownKey, 1, "claims"},
    {"one role in single brackets", "[claim]\nsays = \"so\"\n", Code::BadShape, 1, "claim"},
    {"a misspelt key of a role", ROLE "titel = \"x\"\n", Code::UnknownKey, 3, "titel"},
    {"misspelt grants", ROLE "[[role.grants]]\nrows = [\"own\"]\n", Code::UnknownKey, 3, "grants"},
    {"an id that is no text", "[[role]]\nid = 7\n", Code::BadShape, 2, "id"},
    {"a grant of no rows", GRANT "case = { full = [\"title\"] }\n", Code::UnknownScope, 3, "rows"},
    {"a grant of rows that are no list", GRANT "rows = \"own\"\n", Code::BadShape, 4, "rows"},
    {"an unknown scope", GRANT "rows = [\"own\",\n \"everything\"]\n", Code::UnknownScope, 5, "everything"},
    {"a scope in capitals", GRANT "rows = [\"Own\"]\n", Code::UnknownScope, 4, "Own"},
    {"a desk that is a text", OWN "desk = \"false\"\n", Code::BadShape, 5, "desk"},
    {"a special that is a number", OWN "special = 0\n", Code::BadShape, 5, "special"},
    {"an unknown kind", OWN "cases = { full = [\"title\"] }\n", Code::UnknownKey, 5, "cases"},
    {"a kind that is no table", OWN "case = [\"title\"]\n", Code::BadShape, 5, "case"},
    {"an unknown field", OWN "case = { full = [\"titel\"] }\n", Code::UnknownField, 5, "case.titel"},
    {"a field of another kind", OWN "case = { full = [\"body\"] }\n", Code::UnknownField, 5, "case.body"},
    {"an unknown grain", OWN "case = { all = [\"title\"] }\n", Code::UnknownGrain, 5, "all"},
    {"the grain none", OWN "case = { none = [\"title\"] }\n", Code::UnknownGrain, 5, "none"},
    {"the grain masked", OWN "case = { masked = [\"title\"] }\n", Code::UnknownGrain, 5, "masked"},
    {"the grain aggregate", OWN "case = { aggregate = [\"title\"] }\n", Code::UnknownGrain, 5, "aggregate"},
    {"a grain of a number", OWN "case = { full = [1] }\n", Code::BadShape, 5, "case.full"},
    {"a grain of one word", OWN "case = { full = \"title\" }\n", Code::BadShape, 5, "case.full"},
    {"the month of a text", OWN "note = { month = [\"body\"] }\n", Code::GrainDoesNotFit, 5, "body"},
    {"yes or no of a text", OWN "note = { yes-no = [\"body\"] }\n", Code::GrainDoesNotFit, 5, "body"},
    {"the band of a day", OWN "case = { band = [\"opened_on\"] }\n", Code::GrainDoesNotFit, 5, "opened_on"},
    {"an unknown set", OWN "case = { full = [\"@whole\"] }\n", Code::UnknownSet, 5, "@whole"},
    {"a set for an unknown kind", "[sets.cases]\nx = [\"title\"]\n", Code::UnknownKey, 1, "cases"},
    {"a set of an unknown field", "[sets.case]\nx = [\"title\",\n \"body\"]\n", Code::UnknownField, 3, "case.body"},
    {"a set that is one word", "[sets.case]\nx = \"title\"\n", Code::BadShape, 2, "x"},
    {"one name for two sets", "[sets.common]\nx = [\"author\"]\n[sets.case]\nx = [\"title\"]\n", Code::BadShape, 2,
     "case.x"},
    {"a list that landed inside a role", "sets = 1\n", Code::UnknownKey, 1, "sets"},
    {"every enrolled student on a desk", GRANT "rows = [\"own\", \"enrolled\"]\ndesk = true\n", Code::NotForDesks, 3,
     "enrolled"},
    {"the institution on a desk", GRANT "rows = [\"institution\"]\ndesk = true\n", Code::NotForDesks, 3, "institution"},
    {"an exception kept on a desk", GRANT "rows = [\"glass\"]\ndesk = true\n", Code::NotForDesks, 3, "glass"},
    {"a claim that says nothing", "[[claim]]\nof = [\"note\"]\nat_most = \"none\"\n", Code::EmptyClaim, 1, ""},
    {"a claim of nothing", CLAIM "at_most = \"none\"\n", Code::EmptyClaim, 1, "so"},
    {"a claim without a measure", CLAIM "of = [\"note\"]\n", Code::EmptyClaim, 1, "so"},
    {"a claim with a misspelt measure", CLAIM "of = [\"note\"]\nat_mots = \"none\"\n", Code::UnknownKey, 4, "at_mots"},
    {"a claim with an unknown grain", CLAIM "of = [\"note\"]\nat_most = \"nothing\"\n", Code::UnknownGrain, 4,
     "nothing"},
    {"a claim about an unknown kind", CLAIM "of = [\"notes\"]\nat_most = \"none\"\n", Code::UnknownKind, 3, "notes"},
    {"a claim about an unknown field", CLAIM "of = [\"note.text\"]\nat_most = \"none\"\n", Code::UnknownField, 3,
     "note.text"},
    {"a claim about an unknown role", CLAIM "roles = [\"advisor\"]\nof = [\"note\"]\nat_most = \"none\"\n",
     Code::UnknownRole, 1, "advisor"},
    {"a claim that excepts an unknown role", CLAIM "except = [\"advisor\"]\nof = [\"note\"]\nat_most = \"none\"\n",
     Code::UnknownRole, 1, "advisor"},
    {"a claim with an unknown scope", CLAIM "rows = [\"mine\"]\nof = [\"note\"]\nat_most = \"none\"\n",
     Code::UnknownScope, 3, "mine"},
    {"a claim that asks too much", CLAIM "roles = [\"adviser\"]\nof = [\"note.body\"]\nat_least = \"full\"\n",
     Code::ClaimFails, 1, "so (adviser, note.body)"},
    {"a claim that allows too little",
     OWN "note = { full = [\"body\"] }\n" CLAIM "of = [\"note\"]\nat_most = \"none\"\n", Code::ClaimFails, 6,
     "so (extra, note.body)"},
    {"no toml at all", "[[role\n", Code::NotToml, 1, nullptr},
    {"a key twice", ROLE "id = \"again\"\n", Code::NotToml, 3, nullptr},
};

QByteArray reviewed(const QByteArray& line, const QByteArray& instead)
{
    QByteArray text = SmallPolicy("").text;
    if (!text.contains(line)) qFatal("the review has no such line");
    return text.replace(line, instead);
}

bool has(const std::vector<PolicyFault>& faults, Code code, const QString& word)
{
    return std::any_of(faults.begin(), faults.end(),
                       [&](const PolicyFault& f) { return f.code == code && f.word == word; });
}

}

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFrameItselfIsWhole()
    {
        const auto policy = Policy::parse(SmallPolicy("").text);
        QVERIFY2(policy.ok(), policy.ok() ? "" : tests::listed(policy.error()).constData());
        QVERIFY(Policy::parse(SmallPolicy(OWN "case = { full = [\"title\"], month = [\"opened_on\"] }\n").text).ok());
    }

    void aBrokenPolicyIsRefusedWithItsReasonAndLine_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(brokens)); ++i) QTest::newRow(brokens[i].name) << i;
    }

    void aBrokenPolicyIsRefusedWithItsReasonAndLine()
    {
        QFETCH(int, index);
        const Broken& broken = brokens[index];
        const SmallPolicy small(broken.own);
        const auto policy = Policy::parse(small.text);
        QVERIFY(!policy.ok());
        const PolicyFault& first = policy.error().front();
        QVERIFY2(first.code == broken.code, tests::listed(policy.error()).constData());
        QCOMPARE(first.line, small.before + broken.line);
        if (broken.word) QCOMPARE(first.word, QString::fromLatin1(broken.word));
    }

    void aPolicyWithoutARoleIsRefused()
    {
        for (const model::Name id : access::requiredRoles()) {
            QByteArray text = SmallPolicy("").text;
            const QByteArray role = "id = \"" + QByteArray(id.data(), qsizetype(id.size())) + "\"";
            const auto policy = Policy::parse(text.replace(role, "id = \"somebody\""));
            QVERIFY(!policy.ok());
            QCOMPARE(policy.error(), (std::vector{PolicyFault{Code::MissingRole, 0, QString(model::latin(id))}}));
        }
    }

    void aPolicyWithoutAVersionIsRefused()
    {
        QByteArray text = SmallPolicy("").text;
        const auto policy = Policy::parse(text.replace("version = \"test\"", ""));
        QVERIFY(!policy.ok());
        QCOMPARE(policy.error(), (std::vector{PolicyFault{Code::NoVersion, 1, QString()}}));
        QVERIFY(!Policy::parse(QByteArray()).ok());
    }

    void aPolicyThatDoesNotSayWhenARegisterForgetsIsRefused()
    {
        const QByteArray said = "workshops = 180\n";
        for (const QByteArray& instead : {QByteArray(), QByteArray("workshops = 34\n"), QByteArray("workshops = 1101\n"), QByteArray("workshops = 0\n")}) {
            const auto policy = Policy::parse(SmallPolicy("").text.replace(said, instead));
            QVERIFY(!policy.ok());
            QCOMPARE(policy.error().size(), size_t(1));
            QVERIFY(has(policy.error(), Code::NotReviewed, QStringLiteral("registers.workshops")));
        }
        const auto none = Policy::parse(SmallPolicy("").text.replace("[registers]\nworkshops = 180\ndrop_ins = 180\n", ""));
        QVERIFY(!none.ok() && has(none.error(), Code::NotReviewed, QStringLiteral("registers.drop_ins")));
        const auto policy = Policy::parse(SmallPolicy("").text.replace(said, "workshops = 35\n"));
        QVERIFY(policy.ok());
        QCOMPARE(access::registerDays(*policy).workshops, 35);
        QCOMPARE(access::registerDays(*policy).dropIns, 180);
    }

    void aFieldThatNobodyReviewedIsRefused()
    {
        for (const auto& kind : model::catalogue()) {
            const QByteArray name(kind.spec().name.data());
            const auto policy = Policy::parse(reviewed("\n" + name + " = [\"", "\n" + name + " = []\nx = [\""));
            QVERIFY(!policy.ok());
            for (const model::FieldSpec* field : kind.spec().own) {
                QVERIFY(has(policy.error(), Code::NotReviewed, kind.name() + u'.' + model::latin(field->name)));
            }
        }
        const auto common = Policy::parse(reviewed("\"occurred\", ", ""));
        QVERIFY(!common.ok());
        QVERIFY(has(common.error(), Code::NotReviewed, QStringLiteral("student.occurred")));
        QCOMPARE(common.error().size(), model::catalogue().size());
    }

    void aReviewOfWhatIsNotThereIsRefused()
    {
        const auto field = Policy::parse(reviewed("\"body\", ", "\"body\", \"text\", "));
        QVERIFY(!field.ok() && has(field.error(), Code::UnknownField, QStringLiteral("note.text")));
        const auto common = Policy::parse(reviewed("\"author\", ", "\"author\", \"state\", "));
        QVERIFY(!common.ok() && has(common.error(), Code::UnknownField, QStringLiteral("state")));
        const auto kind = Policy::parse(reviewed("\nteam = ", "\nteams = []\nteam = "));
        QVERIFY(!kind.ok() && has(kind.error(), Code::UnknownKey, QStringLiteral("teams")));
        const auto none = Policy::parse(reviewed("[review]", "[review_of]"));
        QVERIFY(!none.ok() && has(none.error(), Code::NotReviewed, QStringLiteral("review")));
    }

    void everyFaultIsToldAtOnce()
    {
        const auto policy =
            Policy::parse(SmallPolicy(OWN "case = { full = [\"a\", \"b\"], all = [\"c\"] }\nthing = {}\n").text);
        QVERIFY(!policy.ok());
        QCOMPARE(policy.error().size(), size_t(4));
    }

    void aClaimSpeaksOnlyOfWhatItNames()
    {
        const QByteArray own =
            GRANT "rows = [\"team\", \"own\"]\nnote = { full = [\"body\"] }\n"
                  "[[role.grant]]\nrows = [\"own\"]\ndesk = true\nspecial = true\nnote = { write = [\"type\"] }\n";
        const auto holds = [&](const QByteArray& claim) {
            return Policy::parse(SmallPolicy(own + CLAIM + claim).text).ok();
        };
        QVERIFY(!holds("of = [\"note.body\"]\nat_most = \"none\"\n"));
        QVERIFY(holds("of = [\"note.body\"]\nat_most = \"full\"\n"));
        QVERIFY(holds("of = [\"note.body\"]\nexcept = [\"extra\"]\nat_most = \"none\"\n"));
        QVERIFY(holds("of = [\"note.body\"]\nroles = [\"adviser\"]\nat_most = \"none\"\n"));
        QVERIFY(holds("of = [\"note.body\"]\ndesk = true\nat_most = \"none\"\n"));
        QVERIFY(!holds("of = [\"note\"]\ndesk = true\nat_most = \"none\"\n"));
        QVERIFY(holds("of = [\"note.body\"]\nspecial = true\nat_most = \"none\"\n"));
        QVERIFY(holds("of = [\"note\"]\nrows = [\"managed\"]\nat_most = \"none\"\n"));
        QVERIFY(!holds("of = [\"note\"]\nrows = [\"managed\", \"team\"]\nat_most = \"none\"\n"));
        QVERIFY(holds("of = [\"note.type\", \"note.body\"]\nroles = [\"extra\"]\nat_least = \"full\"\n"));
        QVERIFY(!holds("of = [\"note.type\", \"note.body\"]\nroles = [\"extra\"]\nat_least = \"write\"\n"));
    }

    void twoFilesOfOneVersionAreToldApart()
    {
        const auto one = tests::parsed(SmallPolicy("").text), other = tests::parsed(SmallPolicy("# a remark\n").text);
        QCOMPARE(one.version(), other.version());
        QVERIFY(one.fingerprint() != other.fingerprint());
        QVERIFY(!one.role(u"nobody"));
        QVERIFY(one.role(u"adviser"));
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "FaultsTest.moc"
