#include "tests/projection/Watcher.h"

#include <QtCore/QDirIterator>
#include <QtCore/QLoggingCategory>
#include <QtTest/QTest>

namespace carrel::tests {

using access::Surface;
using model::KindNo;
using namespace Qt::StringLiterals;

namespace {

QByteArray logged;
QtMessageHandler before = nullptr;

void keepLine(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    logged += line.toUtf8() + '\n';
    if (before) before(type, context, line);
}

/// The handler of a test run prints; debug lines are kept here and spared the reader.
void keepAll(QtMsgType type, const QMessageLogContext& context, const QString& line)
{
    if (type == QtDebugMsg || type == QtInfoMsg) logged += line.toUtf8() + '\n';
    else keepLine(type, context, line);
}

}

/// Every role, every kind, every field, every surface: one canary a field, one desk a role, one scan.
class MatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TMPDIR", m_temporary.path().toLocal8Bit());
        before = qInstallMessageHandler(keepAll);
        QLoggingCategory::installFilter([](QLoggingCategory* category) {
            for (const auto type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg}) category->setEnabled(type, true);
        });
        m_university = std::make_unique<PlantedUniversity>("matrix");
        for (const QByteArray& role : shippedExpectations().roles()) {
            auto watcher = std::make_unique<Watcher>(*m_university, role);
            watcher->listen();
            watcher->keep();
            m_watchers[role] = std::move(watcher);
        }
    }

    void cleanupTestCase()
    {
        QLoggingCategory::installFilter(nullptr);
        qInstallMessageHandler(before);
        m_watchers.clear();
        m_university.reset();
    }

    void theTableSpeaksOfEveryRoleAndEveryField()
    {
        QCOMPARE(shippedExpectations().faults(), QByteArray());
        std::set<QByteArray> fields;
        for (const auto& kind : model::catalogue()) {
            for (const auto* field : kind.fields()) fields.insert(kind.name().latin1() + ('.' + QByteArray(field->name.data(), qsizetype(field->name.size()))));
        }
        // A field that nobody has decided about fails here, and so does one that is gone.
        QVERIFY(shippedExpectations().known() == fields);
        std::set<QByteArray> roles;
        for (const auto& role : shippedPolicy()->roles()) roles.insert(role.id.toLatin1());
        QVERIFY(shippedExpectations().roles() == roles);
        QCOMPARE(roles.size(), size_t(19));
    }

    void everyFieldThatCanBeToldFromOthersIsPlanted()
    {
        std::set<std::pair<KindNo, int>> planted;
        for (const auto& canary : m_university->canaries.all()) {
            for (const Place& place : canary.places) planted.insert({place.kind, place.position});
        }
        QStringList missing;
        for (const auto& kind : model::catalogue()) {
            for (int i = 0; i < kind.size(); ++i) {
                if (!planted.contains({kind.no(), i})) missing << kind.name() + u'.' + model::latin(kind.at(i).name);
            }
        }
        // These decide who sees a record, and keep a real value: that their shape is never shown is looked at for each row.
        const QStringList real{u"notice.state"_s,      u"period.state"_s,  u"student.restriction"_s, u"post.role"_s,        u"staff.state"_s,
                               u"relationship.kind"_s, u"relationship.state"_s, u"consent.state"_s, u"case.confidentiality"_s, u"case.state"_s,
                               u"note.type"_s,         u"note.audience"_s, u"referral.kind"_s,       u"referral.state"_s,   u"conflict.target_kind"_s,
                               u"attachment.audience"_s, u"attachment.state"_s, u"drop_in.state"_s, u"duty.state"_s, u"visit.state"_s,
                               u"conflict.field"_s,    u"conflict.state"_s};
        QStringList unexpected;
        for (const QString& field : missing) {
            if (!real.contains(field)) unexpected << field;
        }
        QCOMPARE(unexpected, QStringList());
    }

    void nothingHiddenStandsOnAnySurface_data() { eachRole(); }
    void nothingHiddenStandsOnAnySurface()
    {
        QFETCH(QByteArray, role);
        QByteArray leaks;
        for (const auto& surface : m_watchers[role]->surfaces) {
            const auto found = m_university->canaries.in(surface.bytes);
            for (size_t i = 0; i < found.size(); ++i) {
                if (found[i] && !maySee(role, surface.scope, i)) leaks += surface.name + ": " + m_university->canaries.nameOf(i) + '\n';
            }
        }
        QVERIFY2(leaks.isEmpty(), leaks.left(4000));
    }

    void allThatMayBeSeenIsThere_data() { eachRole(); }
    void allThatMayBeSeenIsThere()
    {
        QFETCH(QByteArray, role);
        QByteArray missing;
        int seen = 0;
        for (const auto& surface : m_watchers[role]->surfaces) {
            if (!surface.holdsAll) continue;
            const auto found = m_university->canaries.in(surface.bytes);
            for (size_t i = 0; i < found.size(); ++i) {
                seen += found[i];
                if (!found[i] && mustSee(role, surface.scope, i)) missing += surface.name + ": " + m_university->canaries.nameOf(i) + '\n';
            }
        }
        QVERIFY2(missing.isEmpty(), missing.left(4000));
        QVERIFY(seen > 60);
    }

    void theDecryptedPagesAreNotLookedAtInVain()
    {
        const auto& surfaces = m_watchers["adviser"]->surfaces;
        const auto pages = std::find_if(surfaces.begin(), surfaces.end(), [](const auto& heap) { return heap.name == "pages of the cache"; });
        QVERIFY(pages != surfaces.end());
        const auto found = m_university->canaries.in(pages->bytes);
        for (size_t i = 0; i < found.size(); ++i) {
            const bool isWord = m_university->canaries.all()[i].bytes.endsWith(Canaries::common().toLatin1());
            if (isWord && mustSee("adviser", Surface::Desk, i)) QVERIFY2(found[i], m_university->canaries.nameOf(i));
        }
    }

    void noRowShowsAFieldThatTheTableDoesNot_data() { eachRole(); }
    void noRowShowsAFieldThatTheTableDoesNot()
    {
        QFETCH(QByteArray, role);
        QVERIFY2(m_watchers[role]->shownTooMuch.isEmpty(), m_watchers[role]->shownTooMuch.left(4000));
    }

    void hiddenWordsFindNothingAndHiddenFieldsCannotBeEdited_data() { eachRole(); }
    void hiddenWordsFindNothingAndHiddenFieldsCannotBeEdited()
    {
        QFETCH(QByteArray, role);
        QVERIFY(m_watchers[role]->questions > 500);
        QVERIFY2(m_watchers[role]->slips.isEmpty(), m_watchers[role]->slips.left(4000));
    }

    void nothingCanBeReadInAnyFile_data() { eachRole(); }
    void nothingCanBeReadInAnyFile()
    {
        QFETCH(QByteArray, role);
        QVERIFY(m_watchers[role]->inTheClear.size() > 50'000);
        QCOMPARE(namesIn(m_watchers[role]->inTheClear), QByteArray());
        QVERIFY(!m_watchers[role]->inTheClear.contains("words of my own"));
    }

    void nothingIsLoggedAndNothingIsLeftInTemporaryFiles()
    {
        QVERIFY(logged.isEmpty() || namesIn(logged).isEmpty());
        for (const QString& place : {m_temporary.path(), qEnvironmentVariable("HOME")}) {
            QDirIterator walk(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                QCOMPARE(namesIn(file.readAll()), QByteArray());
            }
        }
    }

private:
    void eachRole()
    {
        QTest::addColumn<QByteArray>("role");
        for (const QByteArray& role : shippedExpectations().roles()) QTest::newRow(role.constData()) << role;
    }

    QByteArray namesIn(QByteArrayView bytes) const
    {
        QByteArray out;
        const auto found = m_university->canaries.in(bytes);
        for (size_t i = 0; i < found.size(); ++i) {
            if (found[i]) out += m_university->canaries.nameOf(i) + '\n';
        }
        return out;
    }

    /// A place that the table opens, or what everybody knows: who they are themselves.
    bool maySee(const QByteArray& role, Surface scope, size_t canary) const
    {
        const auto& all = m_university->canaries.all()[canary];
        const auto self = m_university->self(role);
        const QString name = m_university->canaries.word("name of " + self.text().toLatin1());
        if (self.text().endsWith(QLatin1String(all.bytes)) || name.endsWith(QLatin1String(all.bytes))) return true;
        return std::any_of(all.places.begin(), all.places.end(), [&](const Place& place) { return opens(role, scope, place) || isEnd(role, scope, place); });
    }
    bool mustSee(const QByteArray& role, Surface scope, size_t canary) const
    {
        const auto& places = m_university->canaries.all()[canary].places;
        return std::any_of(places.begin(), places.end(), [&](const Place& place) { return !place.asMoment && !isNobody(place) && opens(role, scope, place); });
    }
    /// What is planted as another case's id names no case: where records name others of their kind, only who sees the other
    /// is told of it, and that has stories of its own.
    static bool isNobody(const Place& place) { return place.kind == KindNo::Case && place.position == model::kindView(KindNo::Case).position(u"linked"); }
    static bool opens(const QByteArray& role, Surface scope, const Place& place)
    {
        const auto& fields = shippedExpectations().fields(role, scope, place.group, place.kind);
        return place.position < 0 ? !fields.empty() : fields.contains(place.position);
    }
    /// The listed exception: when a row must leave a desk by itself, the desk has to know the day, whatever it hangs on.
    static bool isEnd(const QByteArray& role, Surface scope, const Place& place)
    {
        const auto expires = model::kindView(KindNo::Consent).position(u"expires");
        return place.asMoment && scope == Surface::Desk && role == "specialist" && place.group == "left" && place.kind == KindNo::Consent
            && place.position == expires;
    }

    QTemporaryDir m_temporary;
    std::unique_ptr<PlantedUniversity> m_university;
    std::map<QByteArray, std::unique_ptr<Watcher>> m_watchers;
};

}

QTEST_GUILESS_MAIN(carrel::tests::MatrixTest)
#include "MatrixTest.moc"
