#include "core/wire/Dump.h"
#include "core/wire/Json.h"
#include "core/wire/OpenApi.h"
#include "tests/wire/MadeRecords.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace carrel;
using namespace carrel::wire;
using namespace Qt::StringLiterals;
using namespace carrel::tests;

namespace {

QJsonObject fieldsOf(const QByteArray& line) { return parseObject(line)->value(u"fields").toObject(); }

QString wantedState(const model::View& view, int position)
{
    if (view.grain(position) <= model::Grain::Masked) return u"withheld"_s;
    return view.at(position).isEmpty() ? u"empty"_s : u"value"_s;
}

/// Every `$ref` inside, wherever.
QStringList references(const QJsonValue& json)
{
    QStringList out;
    if (json.isArray()) {
        for (const auto& item : json.toArray()) out += references(item);
    }
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"$ref") out << it.value().toString();
        else out += references(it.value());
    }
    return out;
}

}

class DumpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldOfTheCatalogueIsValueEmptyOrWithheld()
    {
        QVERIFY(rc::check("dump lines", [] {
            const model::View view = madeView(madeShape(madeKind()));
            const QByteArray line = dumpLine(view, true);
            RC_ASSERT(!line.contains('\n'));
            const QJsonObject fields = fieldsOf(line);
            RC_ASSERT(fields.size() == view.kind().size());
            for (int i = 0; i < view.kind().size(); ++i) {
                const QJsonObject field = fields.value(model::latin(view.kind().at(i).name)).toObject();
                RC_ASSERT(field.value(u"state").toString() == wantedState(view, i));
                RC_ASSERT(field.contains(u"value") == (wantedState(view, i) == u"value"));
                if (field.contains(u"value")) RC_ASSERT(valueFromJson(field.value(u"value")) == view.at(i));
            }
        }));
    }

    void aCoarseValueSaysHowCoarse()
    {
        const auto& kind = model::kindView(model::KindNo::Student);
        model::Shape shape(kind);
        shape.set(0, model::Grain::Month);
        shape.set(1, model::Grain::Full);
        model::View view(*model::RecordId::parse(QString(26, u'0')), shape);
        view.set(0, u"2026-03"_s);
        view.set(1, u"x"_s);
        const QJsonObject fields = fieldsOf(dumpLine(view, false));
        QCOMPARE(fields.value(model::latin(kind.at(0).name)).toObject().value(u"detail").toString(), u"month"_s);
        QVERIFY(!fields.value(model::latin(kind.at(1).name)).toObject().contains(u"detail"));
        QVERIFY(!parseObject(dumpLine(view, false))->value(u"waiting").toBool());
    }

    void theInterfacesDescriptionHangsTogether()
    {
        const auto doc = QJsonDocument::fromJson(openApi());
        QVERIFY(doc.isObject());
        QVERIFY(doc.object().value(u"openapi").toString().startsWith(u"3.1"));
        const QJsonObject paths = doc.object().value(u"paths").toObject();
        for (const QString& path : {u"/v1/enrolments"_s, u"/v1/sessions"_s, u"/v1/push"_s, u"/v1/pull"_s, u"/v1/ack"_s, u"/v1/trim"_s, u"/v1/live"_s, u"/v1/sealed"_s, u"/v1/sign-in"_s, u"/v1/sign-in/openid"_s, u"/v1/leases"_s, u"/v1/standing"_s, u"/v1/erased"_s}) {
            QVERIFY2(paths.contains(path), qPrintable(path));
        }
        const QStringList all = references(doc.object());
        QVERIFY(all.size() > 10);
        for (const QString& reference : all) {
            QJsonValue at = doc.object();
            for (const QString& step : reference.mid(2).split(u'/')) at = at.toObject().value(step);
            QVERIFY2(at.isObject(), qPrintable(reference));
        }
    }
};

QTEST_GUILESS_MAIN(DumpTest)
#include "DumpTest.moc"
