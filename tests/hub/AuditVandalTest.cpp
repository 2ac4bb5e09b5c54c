#include "core/base/Digest.h"
#include "core/hub/audit/Witness.h"
#include "tests/hub/Office.h"

#include <QtTest/QTest>
#include <random>

using namespace carrel;
using namespace carrel::hub;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

constexpr int Quick = 1000;

/// The chain as somebody with the whole database may change it.
struct Link {
    qint64 no = 0;
    qint64 at = 0;
    QByteArray previous;
    QByteArray commitment;
    QByteArray link;
    QByteArray salt;
    QString body;
    bool operator==(const Link&) const = default;
};

QByteArray linkOf(const Link& one)
{
    return base::digest(one.previous + '|' + QByteArray::number(one.no) + '|' + QByteArray::number(one.at) + '|' + one.commitment, {});
}

}

/// Edits, deletions, other orders and cuts by chance, as clever as a database administrator can be: each is noticed, by the chain
/// or by the head that was written down beside the hub's keys. What is not looked for: a body that is gone, for bodies may be
/// destroyed, and links younger than the head that was seen last.
class AuditVandalTest : public QObject
{
    Q_OBJECT

    std::mt19937 m_dice{7411};

    qint64 draw(qint64 limit) { return qint64(m_dice() % quint64(limit)); }
    void flip(QByteArray& bytes)
    {
        const qint64 at = draw(bytes.size());
        bytes[at] = char(bytes[at] ^ (1 << draw(8)));
    }

    static std::vector<Link> chain(Office& office)
    {
        std::vector<Link> out;
        Rows rows = office.campus.db().run(u"SELECT a.no, a.at, a.previous, a.commitment, a.link, b.salt, b.body FROM audit a JOIN audit_body b ON b.no = a.no ORDER BY a.no"_s, {});
        while (rows.next()) out.push_back({rows.number(0), rows.number(1), rows.bytes(2), rows.bytes(3), rows.bytes(4), rows.bytes(5), rows.text(6)});
        return out;
    }
    static void put(Office& office, const std::vector<Link>& links, const std::optional<AuditHead>& head)
    {
        office.run(u"DELETE FROM audit"_s);
        office.run(u"DELETE FROM audit_body"_s);
        for (const Link& one : links) {
            office.run(u"INSERT INTO audit (no, at, previous, commitment, link) VALUES (?, ?, ?, ?, ?)"_s, {one.no, one.at, one.previous, one.commitment, one.link});
            office.run(u"INSERT INTO audit_body (no, salt, body) VALUES (?, ?, ?)"_s, {one.no, one.salt, one.body});
        }
        if (head) office.run(u"UPDATE meta SET value = ? WHERE name = 'audit'"_s, {QString::number(head->links) + u' ' + QString::fromLatin1(head->link.toHex())});
    }

    /// From `from` on every link is made to fit what stands before it, and numbered so.
    static void mend(std::vector<Link>& links, size_t from)
    {
        for (size_t i = from; i < links.size(); ++i) {
            links[i].no = qint64(i) + 1;
            links[i].previous = i == 0 ? AuditHead().link : links[i - 1].link;
            links[i].link = linkOf(links[i]);
        }
    }

    /// One act; where it begins.
    size_t vandalise(std::vector<Link>& links)
    {
        const size_t at = size_t(draw(qint64(links.size())));
        const size_t other = (at + 1 + size_t(draw(qint64(links.size()) - 1))) % links.size();
        Link& one = links[at];
        switch (draw(10)) {
        case 0: one.at += 1 + draw(1'000'000); break;
        case 1: flip(one.commitment); break;
        case 2: flip(one.link); break;
        case 3: flip(one.previous); break;
        case 4: flip(one.salt); break;
        case 5: one.body.insert(draw(one.body.size() + 1), u'x'); break;
        case 6:
            one.body = u"{}"_s;
            one.commitment = base::digest(one.body.toUtf8(), one.salt);
            break;
        case 7: links.erase(links.begin() + qsizetype(at)); break;
        case 8: links.resize(at); break;
        default:
            std::swap(links[at].commitment, links[other].commitment);
            std::swap(links[at].body, links[other].body);
            std::swap(links[at].salt, links[other].salt);
            return std::min(at, other);
        }
        return at;
    }

private Q_SLOTS:
    void noActOfVandalismGoesUnnoticed()
    {
        const int asked = qEnvironmentVariableIntValue("CARREL_VANDAL_ACTS");
        const int acts = asked > 0 ? asked : Quick;
        Office office;
        for (int i = 0; i < 20; ++i) {
            office.campus.changeAtHub(model::KindNo::Case, office.theCase(), [&](model::Record& record) { record.put(model::Case::title, u"Title %1"_s.arg(i)); });
        }
        AuditTrail trail(office.campus.db(), office.campus.clock, office.campus.context().salts);
        const AuditHead seen = trail.head();
        const auto whole = chain(office);
        QCOMPARE(qint64(whole.size()), seen.links);
        QCOMPARE(trail.verify(seen).broken, 0);
        int mended = 0;
        for (int act = 0; act < acts;) {
            auto links = whole;
            const size_t from = vandalise(links);
            std::optional<AuditHead> head;
            // Half of them know how a chain is made, and mend what follows and the count beside it.
            if (draw(2) == 0) {
                mend(links, from);
                head = AuditHead{qint64(links.size()), links.empty() ? AuditHead().link : links.back().link};
            }
            // A link that was only bent is straight again once it is mended.
            if (links == whole) continue;
            ++act;
            mended += head.has_value();
            office.run(u"SAVEPOINT vandal"_s);
            put(office, links, head);
            const qint64 broken = trail.verify(seen).broken;
            office.run(u"ROLLBACK TO vandal"_s);
            office.run(u"RELEASE vandal"_s);
            // A salt or a body alone has no link of its own to mend.
            QVERIFY2(broken > 0 && broken <= seen.links, QByteArray::number(act));
        }
        QCOMPARE(trail.verify(seen).broken, 0);
        qInfo("%d acts on a chain of %lld, %d of them mended behind, all noticed", acts, static_cast<long long>(seen.links), mended);
    }
};

QTEST_GUILESS_MAIN(AuditVandalTest)
#include "AuditVandalTest.moc"
