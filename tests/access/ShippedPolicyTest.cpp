#include "tests/support/Policies.h"

#include "core/access/PolicyTable.h"
#include "core/model/governance/Conflict.h"

using namespace carrel;
using namespace Qt::StringLiterals;
using access::Policy;
using access::PolicyCell;
using access::PolicyClaim;
using access::ScopeWord;
using model::Grain;
using model::KindNo;

namespace {

bool has(const std::vector<QString>& ids, const QString& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether the claim would break if the role were shown the field, however it came to the row.
bool forbids(const PolicyClaim& claim, const PolicyCell& cell)
{
    if (claim.atMost != Grain::None || !claim.rows.empty() || claim.desk || claim.special) return false;
    if ((!claim.roles.empty() && !has(claim.roles, cell.role)) || has(claim.except, cell.role)) return false;
    return std::any_of(claim.of.begin(), claim.of.end(), [&](const access::FieldChoice& choice) {
        return choice.kind == cell.kind && (choice.position < 0 || choice.position == cell.position);
    });
}

QString nameOf(const PolicyCell& cell)
{
    const auto& kind = model::kindView(cell.kind);
    return cell.role + u' ' + kind.name() + u'.' + model::latin(kind.at(cell.position).name);
}

bool isCommon(const PolicyCell& cell) { return cell.position >= int(model::kindView(cell.kind).spec().own.size()); }

/// Kinds that say something of a student.
bool isAboutAStudent(KindNo no) { return no != KindNo::Conflict && !model::kindView(no).spec().student.empty(); }

}

class ShippedPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsReadAndItsClaimsHold()
    {
        const auto policy = Policy::parse(tests::shippedPolicyText());
        QVERIFY2(policy.ok(), policy.ok() ? "" : tests::listed(policy.error()).constData());
        QCOMPARE(policy->roles().size(), access::requiredRoles().size());
        QVERIFY(policy->claims().size() >= 60);
        for (const access::Role& role : policy->roles()) QVERIFY(!role.title.isEmpty() && !role.grants.empty());
    }

    void whatARoleIsNotGrantedOfAStudentAClaimForbids()
    {
        // So that adding a field to a role by hand always meets a sentence that says no.
        QStringList open;
        for (const PolicyCell& cell : access::tableOf(tests::shippedPolicy())) {
            if (cell.online != Grain::None || !isAboutAStudent(cell.kind) || isCommon(cell)) continue;
            const auto& claims = tests::shippedPolicy().claims();
            if (std::none_of(claims.begin(), claims.end(), [&](const auto& claim) { return forbids(claim, cell); }))
                open << nameOf(cell);
        }
        QCOMPARE(open.join(u", "_s), QString());
    }

    void everyRoleThatSeesAStudentIsClaimedToSeeSomething()
    {
        for (const access::Role& role : tests::shippedPolicy().roles()) {
            const auto& claims = tests::shippedPolicy().claims();
            const auto table = access::tableOf(tests::shippedPolicy());
            const bool sees = std::any_of(table.begin(), table.end(), [&](const PolicyCell& cell) {
                return cell.role == role.id && isAboutAStudent(cell.kind) && cell.online != Grain::None
                       && cell.kind != KindNo::Relationship;
            });
            const bool claimed = std::any_of(claims.begin(), claims.end(), [&](const PolicyClaim& claim) {
                return has(claim.roles, role.id) && claim.atLeast > Grain::None;
            });
            QVERIFY2(!sees || claimed, qPrintable(role.id));
        }
    }

    void whatTheSourceOwnsIsWrittenByNobody()
    {
        for (const PolicyCell& cell : access::tableOf(tests::shippedPolicy())) {
            const auto& field = model::kindView(cell.kind).at(cell.position);
            if (field.has(model::FromSource)) QVERIFY2(cell.online < Grain::Write, qPrintable(nameOf(cell)));
        }
    }

    void whoMadeAnEntryAndWhenIsWrittenByNobody()
    {
        for (const PolicyCell& cell : access::tableOf(tests::shippedPolicy())) {
            const auto name = model::kindView(cell.kind).at(cell.position).name;
            if (isCommon(cell) && name != "occurred" && name != "provenance") {
                QVERIFY2(cell.online < Grain::Write, qPrintable(nameOf(cell)));
            }
        }
    }

    void whoWritesWhatCanBeContestedSettlesIt()
    {
        const int state = model::kindView(KindNo::Conflict).position(model::Conflict::state);
        const int standing = model::kindView(KindNo::Conflict).position(model::Conflict::standing);
        const auto table = access::tableOf(tests::shippedPolicy());
        for (const access::Role& role : tests::shippedPolicy().roles()) {
            const auto any = [&](bool contested) {
                return std::any_of(table.begin(), table.end(), [&](const PolicyCell& cell) {
                    const auto merge = model::kindView(cell.kind).at(cell.position).merge;
                    const bool asks = (merge == model::Merge::Ask || merge == model::Merge::KeepBoth) && !isCommon(cell);
                    return cell.role == role.id && cell.kind != KindNo::Conflict && cell.online == Grain::Write && (asks || !contested);
                });
            };
            // What the last mark, a machine or the first word decides is never contested.
            const bool settles = access::most(role, KindNo::Conflict, state) == Grain::Write;
            QVERIFY2(settles || !any(true), qPrintable(role.id));
            QVERIFY2(any(false) || !settles, qPrintable(role.id));
            QCOMPARE(access::most(role, KindNo::Conflict, standing) == Grain::Full, settles);
        }
    }

    void noDeskHoldsRowsOfAWholeUniversity()
    {
        for (const access::Role& role : tests::shippedPolicy().roles()) {
            for (const access::Grant& grant : role.grants) {
                if (!grant.desk) continue;
                for (const auto& [kind, shape] : grant.shapes) {
                    const bool wide = std::any_of(grant.rows.begin(), grant.rows.end(), [](ScopeWord word) {
                        return word == ScopeWord::Config || word == ScopeWord::Directory || word == ScopeWord::Faculty
                               || word == ScopeWord::School || word == ScopeWord::Programme || word == ScopeWord::Team
                               || word == ScopeWord::Service;
                    });
                    QVERIFY2(!wide || !isAboutAStudent(kind), qPrintable(role.id));
                }
            }
        }
    }

    void specialCategoryRowsReachOnlyAdvisers()
    {
        for (const access::Role& role : tests::shippedPolicy().roles()) {
            const bool special =
                std::any_of(role.grants.begin(), role.grants.end(), [](const auto& grant) { return grant.special; });
            QCOMPARE(special, role.id == u"adviser");
        }
    }
};

QTEST_GUILESS_MAIN(ShippedPolicyTest)
#include "ShippedPolicyTest.moc"
