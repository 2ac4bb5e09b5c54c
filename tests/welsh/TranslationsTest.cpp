#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>
#include <algorithm>

namespace carrel::tests {

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    bool numbered = false;
    bool finished = true;
    QStringList forms;
};

Message messageOf(QXmlStreamReader& xml, const QString& context)
{
    Message out{.context = context, .source = {}, .numbered = xml.attributes().value(u"numerus"_s) == u"yes", .finished = true, .forms = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            out.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            out.finished = !xml.attributes().hasAttribute(u"type"_s);
            if (!out.numbered) out.forms << xml.readElementText();
            while (out.numbered && xml.readNextStartElement()) out.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return out;
}

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> out;
    QString context;
    xml.readNextStartElement();
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        else if (xml.name() == u"message") out << messageOf(xml, context);
    }
    return out;
}

/// What must be the same in every language: the places where something is put in, the keys, how it ends.
QStringList bonesOf(const QString& text, bool withNumber)
{
    static const QRegularExpression place(u"%L?[0-9]+"_s);
    QStringList out;
    for (auto found = place.globalMatch(text); found.hasNext();) out << found.next().captured();
    out.sort();
    if (withNumber && text.contains(u"%n"_s)) out << u"%n"_s;
    out << u"%1 keys"_s.arg(text.count(u'&')) << u"%1 lines"_s.arg(text.count(u'\n')) << u"%1 quotes"_s.arg(text.count(u'“'));
    if (!text.isEmpty() && u".:…?,"_s.contains(text.back())) out << u"ends with %1"_s.arg(text.back());
    if (text != text.trimmed()) out << u"space around it"_s;
    return out;
}

QString named(const Message& message) { return u"%1\t%2"_s.arg(message.context, message.source); }

}

/// Welsh stands beside English: each word of the screens has its Welsh one.
class TranslationsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The translations as they would be if the screens' words were read anew.
    QString readAnew(const QString& name, const QStringList& how)
    {
        const QString copy = m_folder.filePath(name);
        if (!QFile::exists(copy) && !QFile::copy(QStringLiteral(CARREL_SOURCE) + u"/translations/"_s + name, copy)) return {};
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        const QString source = QStringLiteral(CARREL_SOURCE);
        lupdate.start(QStringLiteral(CARREL_LUPDATE),
                      QStringList{u"-silent"_s, u"-extensions"_s, u"cpp,h"_s, u"-I"_s, source, source + u"/ui"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s,
                                  u"-source-language"_s, u"en_GB"_s} + how + QStringList{u"-ts"_s, copy});
        return lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0 ? copy : QString();
    }

    void complain(const QStringList& wrong, const QString& what)
    {
        if (!wrong.isEmpty()) qWarning().noquote() << what << u'\n' + wrong.join(u'\n');
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 %2; the list is above. Build the target update_translations, then translate what is unfinished."_s.arg(wrong.size()).arg(what)));
    }

    void everyWordIsThere(const QString& name, const QStringList& how, int atLeast)
    {
        const QString path = readAnew(name, how);
        QVERIFY(!path.isEmpty());
        const QList<Message> all = messagesOf(path);
        QVERIFY(all.size() >= atLeast);
        QStringList missing;
        for (const Message& message : all) {
            const bool whole = message.finished && !message.forms.isEmpty() && !std::any_of(message.forms.begin(), message.forms.end(), [](const QString& form) { return form.isEmpty(); });
            if (!whole) missing << named(message);
        }
        complain(missing, u"words of the screens are not in "_s + name);
    }

private Q_SLOTS:
    void welshHasFallenBehindNowhere() { everyWordIsThere(u"carrel_cy.ts"_s, {u"-target-language"_s, u"cy_GB"_s}, 900); }
    void englishHasBothFormsOfEachNumber() { everyWordIsThere(u"carrel_en.ts"_s, {u"-target-language"_s, u"en_GB"_s, u"-pluralonly"_s}, 10); }

    void whatIsPutInIsTheSameInBoth()
    {
        QStringList wrong;
        for (const QString& name : {u"carrel_cy.ts"_s, u"carrel_en.ts"_s, u"qt_cy.ts"_s}) {
            for (const Message& message : messagesOf(QStringLiteral(CARREL_SOURCE) + u"/translations/"_s + name)) {
                for (qsizetype i = 0; i < message.forms.size(); ++i) {
                    // The first Welsh form is for none at all, which a word may say as well as a nought.
                    const bool counts = !(message.numbered && i == 0);
                    if (bonesOf(message.source, counts) != bonesOf(message.forms[i], counts)) wrong << named(message) + u'\t' + message.forms[i];
                }
            }
        }
        complain(wrong, u"translations do not fit what they translate"_s);
    }

    void numbersHaveTheFormsOfTheirLanguage()
    {
        for (const auto& [name, count] : {std::pair(u"carrel_cy.ts"_s, 5), std::pair(u"carrel_en.ts"_s, 2)}) {
            int numbered = 0;
            for (const Message& message : messagesOf(QStringLiteral(CARREL_SOURCE) + u"/translations/"_s + name)) {
                if (!message.numbered) continue;
                ++numbered;
                QVERIFY2(message.forms.size() == count, qPrintable(named(message)));
            }
            QVERIFY(numbered > 10);
        }
    }

    void aWordThatNobodyTranslatedIsFound()
    {
        const QString path = m_folder.filePath(u"short.ts"_s);
        QFile whole(QStringLiteral(CARREL_SOURCE) + u"/translations/carrel_cy.ts"_s), part(path);
        QVERIFY(whole.open(QIODevice::ReadOnly) && part.open(QIODevice::WriteOnly));
        QByteArray text = whole.readAll();
        const qsizetype from = text.indexOf("<message>"), to = text.indexOf("</message>", from);
        text.remove(from, to + 10 - from);
        part.write(text);
        part.close();
        const qsizetype before = messagesOf(path).size();
        QVERIFY(!readAnew(u"short.ts"_s, {u"-target-language"_s, u"cy_GB"_s}).isEmpty());
        const QList<Message> after = messagesOf(path);
        QCOMPARE(after.size(), before + 1);
        QCOMPARE(std::count_if(after.begin(), after.end(), [](const Message& message) { return !message.finished; }), 1);
    }
};

}

QTEST_GUILESS_MAIN(carrel::tests::TranslationsTest)
#include "TranslationsTest.moc"
