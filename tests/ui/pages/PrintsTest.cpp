#include "core/model/governance/Print.h"
#include "tests/ui/pages/Spoken.h"
#include "tests/ui/pages/Visitor.h"
#include "ui/pages/desk/PinSheet.h"
#include "ui/pages/prints/PrintsSheet.h"
#include "ui/widgets/Button.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

namespace carrel::tests {

using namespace Qt::StringLiterals;
using model::Print;
using ui::PlaceNo;

/// What a person keeps for themselves at the desk: their prints, and their PIN.
class PrintsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CampusVenue> m_venue;

    static QAbstractButton* button(QWidget* in, const QString& begins)
    {
        for (auto* one : in->findChildren<QAbstractButton*>()) {
            if (one->accessibleName().startsWith(begins) || one->text().startsWith(begins)) return one;
        }
        return nullptr;
    }
    static void act(Visitor& visitor, const QString& verb)
    {
        for (const ui::Verb& one : visitor.shell().verbs()) {
            if (one.text == verb) return one.act();
        }
        QFAIL(qPrintable(u"no such verb: "_s + verb));
    }

private Q_SLOTS:
    void init()
    {
        QAccessible::setActive(true);
        m_stage = std::make_unique<Stage>();
        m_venue = std::make_unique<CampusVenue>();
    }
    void cleanup()
    {
        m_venue.reset();
        m_stage.reset();
    }

    void whoHasPrintedNothingIsToldSo()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        for (const auto& print : rhian.desk->all(model::KindNo::Print)) QVERIFY2(false, qPrintable(print.view.id().text()));
        act(rhian, u"My prints"_s);
        QVERIFY(spokenWords(rhian.window).contains(u"You have printed nothing"_s));
    }

    void whatIsOverdueComesFirstAndIsDestroyedByKeys()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const auto id = *rhian.caseOf(*m_venue, u"Amira Benhaddou"_s);
        session::NewPrint late{};
        late.pages = 2;
        late.copies = 1;
        late.student = m_venue->studentNamed(u"Amira Benhaddou"_s);
        late.cases = {id};
        late.destroyBy = m_venue->clock().now().day().addDays(-2);
        session::NewPrint kept = late;
        kept.destroyBy = m_venue->clock().now().day().addDays(20);
        QVERIFY(rhian.desk->notePrint(kept).ok());
        const auto noted = rhian.desk->notePrint(late);
        QVERIFY(noted.ok());
        rhian.shell().goTo(PlaceNo::Today);
        QTRY_VERIFY(spokenWords(rhian.window).contains(u"Prints to be destroyed: 1"_s));
        auto* duty = button(rhian.shell().place(), u"Open: Prints to be destroyed"_s);
        QVERIFY(duty);
        duty->click();
        QTRY_VERIFY(rhian.window.findChild<ui::PrintsSheet*>());
        auto* sheet = rhian.window.findChild<ui::PrintsSheet*>();
        const QString words = spokenWords(*sheet);
        QVERIFY2(words.indexOf(u"To be destroyed now"_s) >= 0 && words.indexOf(u"To be destroyed now"_s) < words.indexOf(u"Kept for now"_s), qPrintable(words));
        QVERIFY(words.contains(noted.number) && words.contains(u"Case summary, Amira Benhaddou"_s));
        auto* done = button(sheet, u"Mark as destroyed"_s);
        done->setFocus(Qt::TabFocusReason);
        rhian.press(Qt::Key_Space);
        QTRY_VERIFY(spokenWords(*sheet).contains(u"Put back as kept"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_venue->campus().hubRecord(model::KindNo::Print, *noted.outcome.id)->get(Print::state), model::PrintState::Destroyed, 30'000);
        button(sheet, u"Put back as kept"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_venue->campus().hubRecord(model::KindNo::Print, *noted.outcome.id)->get(Print::state), model::PrintState::Kept, 30'000);
    }

    void aPinIsSetAndChangedWithWordsForWhatIsWrong()
    {
        Visitor rhian(*m_venue, m_stage->theme, u"adviser"_s);
        const auto fill = [](ui::PinSheet* sheet, const QStringList& typed) {
            const auto edits = sheet->findChildren<QLineEdit*>();
            int at = 0;
            for (QLineEdit* edit : edits) {
                if (edit->isVisibleTo(sheet)) edit->setText(typed[at++]);
            }
        };
        act(rhian, u"Set a PIN …"_s);
        auto* sheet = rhian.window.findChild<ui::PinSheet*>();
        QVERIFY(sheet);
        QCOMPARE(QApplication::focusWidget(), sheet->start());
        fill(sheet, {u"123456"_s, u"123456"_s});
        button(sheet, u"Set the PIN"_s)->click();
        QVERIFY(spokenWords(*sheet).contains(u"harder to guess"_s));
        fill(sheet, {u"246813"_s, u"246814"_s});
        button(sheet, u"Set the PIN"_s)->click();
        QVERIFY(spokenWords(*sheet).contains(u"Type the same PIN twice"_s));
        QVERIFY(!rhian.desk->pin().asked);
        fill(sheet, {u"246813"_s, u"246813"_s});
        button(sheet, u"Set the PIN"_s)->click();
        QVERIFY(rhian.desk->pin().asked);
        QTRY_VERIFY(!rhian.window.findChild<ui::PinSheet*>());
        act(rhian, u"Change the PIN …"_s);
        sheet = rhian.window.findChild<ui::PinSheet*>();
        fill(sheet, {u"999111"_s, u"864209"_s, u"864209"_s});
        button(sheet, u"Change the PIN"_s)->click();
        QVERIFY(spokenWords(*sheet).contains(u"The PIN was not changed"_s));
        fill(sheet, {u"246813"_s, u"864209"_s, u"864209"_s});
        button(sheet, u"Change the PIN"_s)->click();
        rhian.desk.lock();
        QCOMPARE(rhian.desk->unlock({session::KeyChoice::How::Keychain, {}, u"864209"_s}), session::UnlockFault::None);
    }
};

}

QTEST_MAIN(carrel::tests::PrintsTest)
#include "PrintsTest.moc"
