// The desk's window as its program builds it, driven by key events on a screen; a line a deed, the milliseconds of each time back.
// One time is from the event to the end of the painting that shows its result, handed to the screen.
#include "tests/bench/MadeUp.h"
#include "tests/bench/Rounds.h"

#include "app/console/Dressing.h"
#include "app/console/Station.h"
#include "core/base/Sodium.h"
#include "core/model/cases/Case.h"
#include "core/vault/KeychainStore.h"
#include "ui/pages/cases/CaseFilters.h"
#include "ui/pages/cases/CaseList.h"
#include "ui/pages/cases/CasesPage.h"
#include "ui/pages/dropin/DropInPage.h"
#include "ui/pages/shell/Palette.h"
#include "ui/pages/shell/Shell.h"
#include "ui/pages/shell/Window.h"
#include "ui/widgets/RowList.h"
#include "ui/words/Reading.h"
#include "ui/widgets/SearchField.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QThread>
#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWebSockets/QWebSocket>
#include <QtWebSockets/QWebSocketServer>
#include <QtWidgets/QStyledItemDelegate>
#include <cstdio>
#include <iostream>

namespace carrel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int Words = 12, Turns = 40, Frames = 300;
constexpr QSize Sight(1440, 900);

void breathe()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
}

/// Notes that something within a part of the window has been painted.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget* part) : m_part(part) { QCoreApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) m_seen = m_seen || watched == m_part || m_part->isAncestorOf(qobject_cast<QWidget*>(watched));
        return QObject::eventFilter(watched, event);
    }
    void wait() const
    {
        while (!m_seen) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QGuiApplication::sync();
    }

private:
    QWidget* m_part;
    bool m_seen = false;
};

void press(QWidget* widget, int key, Qt::KeyboardModifiers with = {}, const QString& text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, with, text);
    QCoreApplication::sendEvent(widget, &down);
    QKeyEvent up(QEvent::KeyRelease, key, with, text);
    QCoreApplication::sendEvent(widget, &up);
}

QByteArray line(const std::vector<double>& times)
{
    QByteArray out;
    for (const double time : times) out += number(time) + ' ';
    return out.trimmed();
}

/// Types what somebody looks for, a key at a time, and takes it away again; one time for each key that leaves something to see.
std::vector<double> typing(QLineEdit* field, QWidget* shown)
{
    std::vector<double> out;
    for (int i = 0; i < Words; ++i) {
        for (const QChar letter : MadeUp::typed(i).section(u' ', 0, 0)) {
            Painted painted(shown);
            const Stopwatch watch;
            press(field, Qt::Key_A, {}, QString(letter));
            painted.wait();
            out.push_back(watch.ms());
            breathe();
        }
        field->clear();
        breathe();
    }
    return out;
}

/// What the same costs where all is in memory and nothing is drawn but text: an index over strings, Qt's own delegate.
class PlainList final : public QAbstractListModel
{
public:
    explicit PlainList(int size)
    {
        for (int i = 0; i < size; ++i) m_all.push_back(QString::fromLatin1(MadeUp::word(quint64(i)) + ' ' + MadeUp::word(quint64(i) * 7 + 3)));
        narrow({});
    }
    void narrow(const QString& words)
    {
        beginResetModel();
        m_shown.clear();
        for (int i = 0; i < int(m_all.size()); ++i) {
            if (m_all[size_t(i)].contains(words)) m_shown.push_back(i);
        }
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_all[size_t(m_shown[size_t(index.row())])]) : QVariant();
    }

private:
    std::vector<QString> m_all;
    std::vector<int> m_shown;
};

class Limit
{
public:
    Limit() : m_model(100'000)
    {
        m_view.setUniformItemSizes(true);
        m_view.setModel(&m_model);
        m_view.resize(Sight);
        m_view.show();
        m_field.resize(300, 40);
        QObject::connect(&m_field, &QLineEdit::textChanged, &m_model, [this](const QString& words) { m_model.narrow(words); });
        m_field.show();
        breathe();
    }
    std::vector<double> type()
    {
        return typing(&m_field, &m_view);
    }

private:
    PlainList m_model;
    QListView m_view;
    QLineEdit m_field;
};

/// A word to a WebSocket of another thread and back, and nothing else.
std::vector<double> echoes()
{
    QThread thread;
    auto* server = new QWebSocketServer({}, QWebSocketServer::NonSecureMode);
    if (!server->listen(QHostAddress::LocalHost)) qFatal("no port is free");
    const quint16 port = server->serverPort();
    QObject::connect(server, &QWebSocketServer::newConnection, server, [server] {
        QWebSocket* socket = server->nextPendingConnection();
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
    });
    QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    server->moveToThread(&thread);
    thread.start();
    QWebSocket socket;
    int heard = 0;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&heard] { ++heard; });
    socket.open(QUrl(u"ws://127.0.0.1:%1"_s.arg(port)));
    while (socket.state() != QAbstractSocket::ConnectedState) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::vector<double> out;
    for (int i = 0; i < Turns; ++i) {
        const Stopwatch watch;
        socket.sendTextMessage(u"changed"_s);
        while (heard <= i) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        out.push_back(watch.ms());
    }
    thread.quit();
    thread.wait();
    return out;
}

class Views
{
public:
    Views(const QString& profile, const QUrl& hub)
        : m_dressing(nullptr), m_keys(u"Carrel desk"_s, m_machine.random), m_station(m_machine, m_keys, profile, hub),
          m_window({m_station.desk(), m_machine.clock}, {hub.toString(), false, {}, nullptr}, m_dressing.theme())
    {
        m_station.pulse().setHeld(true);
        m_window.resize(Sight);
        m_window.begin();
        m_window.show();
        while (!m_window.shell()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        breathe();
    }

    QByteArray answer(const QByteArray& deed)
    {
        if (deed == "palette") return line(palette());
        if (deed == "filter") return line(filter());
        if (deed == "switch") return line(places());
        if (deed == "theme") return line(themes());
        if (deed == "scroll") return line(scroll());
        if (deed == "limit") return line(Limit().type());
        if (deed == "echo") return line(echoes());
        if (deed.startsWith("watch ")) return watch(*model::RecordId::parse(QString::fromLatin1(deed.mid(6))));
        if (deed == "seen") return seen();
        if (deed == "board") return board();
        if (deed == "count") return number(m_waited = waiting());
        if (deed == "joined") return joined();
        return "?";
    }

private:
    ui::Shell& shell() { return *m_window.shell(); }

    QDate due() { return ui::shown(m_station.desk().caseFile(*m_watched)->item.view, model::Case::nextDue).value_or(QDate()); }

    /// Opens a case and lets the desk live, as it does on somebody's table.
    QByteArray watch(const model::RecordId& id)
    {
        m_station.pulse().setHeld(false);
        shell().goTo(ui::PlaceNo::Cases);
        shell().cases()->show(id);
        m_watched = id;
        breathe();
        m_due = due();
        return "0";
    }

    /// Until it is painted with another day than before.
    QByteArray seen()
    {
        while (due() == m_due) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const Painted painted(shell().cases());
        painted.wait();
        return "0";
    }

    int waiting()
    {
        const auto& board = shell().dropIn()->board();
        return board ? board->figures.waiting : -1;
    }

    /// Looks at the drop-in and lets the desk live, until its session is there.
    QByteArray board()
    {
        m_station.pulse().setHeld(false);
        m_station.desk().syncNow();
        shell().goTo(ui::PlaceNo::DropIn);
        while (waiting() < 0) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        breathe();
        return "0";
    }

    /// Until the board is painted with somebody more.
    QByteArray joined()
    {
        while (waiting() <= m_waited) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const Painted painted(shell().dropIn());
        painted.wait();
        return "0";
    }

    std::vector<double> palette()
    {
        ui::Palette* palette = shell().findAnything();
        breathe();
        const auto times = typing(palette->field(), palette->list()->parentWidget());
        palette->close();
        breathe();
        return times;
    }

    ui::CaseList& cases()
    {
        shell().goTo(ui::PlaceNo::Cases);
        breathe();
        auto* list = m_window.findChild<ui::CaseList*>();
        list->setScope(false);
        breathe();
        return *list;
    }

    std::vector<double> filter()
    {
        ui::CaseList& list = cases();
        return typing(list.filters()->words(), list.rows()->parentWidget());
    }

    std::vector<double> places()
    {
        std::vector<double> out;
        const std::array around{ui::PlaceNo::Today, ui::PlaceNo::Students, ui::PlaceNo::Cases, ui::PlaceNo::Sync};
        for (int i = 0; i < Turns; ++i) {
            ui::Place* place = shell().place(around[size_t(i) % around.size()]);
            if (!place) continue;
            breathe();
            Painted painted(place);
            const Stopwatch watch;
            shell().goTo(around[size_t(i) % around.size()]);
            painted.wait();
            out.push_back(watch.ms());
            breathe();
        }
        return out;
    }

    std::vector<double> themes()
    {
        cases();
        std::vector<double> out;
        for (int i = 0; i < Turns; ++i) {
            Painted painted(&shell());
            const Stopwatch watch;
            ui::ThemeChoice choice = m_dressing.theme().choice();
            choice.mode = i % 2 == 0 ? ui::ThemeMode::Dark : ui::ThemeMode::Light;
            m_dressing.theme().choose(choice);
            painted.wait();
            out.push_back(watch.ms());
            breathe();
        }
        return out;
    }

    std::vector<double> scroll()
    {
        ui::CaseList& list = cases();
        std::vector<double> out;
        for (int i = 0; i < Frames; ++i) {
            QWidget* rows = list.rows()->viewport();
            Painted painted(rows);
            const QPointF at(100, 100);
            QWheelEvent wheel(at, rows->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            const Stopwatch watch;
            QCoreApplication::sendEvent(rows, &wheel);
            painted.wait();
            out.push_back(watch.ms());
            breathe();
        }
        return out;
    }

    app::Machine m_machine;
    app::Dressing m_dressing;
    vault::KeychainStore m_keys;
    app::Station m_station;
    ui::Window m_window;
    std::optional<model::RecordId> m_watched;
    QDate m_due;
    int m_waited = 0;
};

}

}

int main(int argc, char** argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.*=false\n*.info=false"));
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (!carrel::base::startSodium() || words.size() < 3) return 2;
    carrel::bench::Views views(words[1], QUrl(words[2]));
    std::puts("ready");
    std::fflush(stdout);
    for (std::string deed; std::getline(std::cin, deed);) {
        std::puts(views.answer(QByteArray::fromStdString(deed)).constData());
        std::fflush(stdout);
    }
    return 0;
}
