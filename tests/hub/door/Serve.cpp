// A door that answers at once, for measuring it from outside with a load generator: `door_serve [port]`.
// /v1/small gives 100 bytes, /v1/page 300 kB.
#include "core/hub/door/Door.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
using namespace carrel;

namespace {

class AtOnce final : public hub::Answering
{
    wire::Reply answer(const wire::Request& request) override
    {
        const bool isPage = request.path == "/v1/page"_L1;
        return {200, "application/json", isPage ? m_page : m_small, {}, {}};
    }
    const QByteArray m_small = QByteArray(100, 's');
    const QByteArray m_page = QByteArray(300 * 1024, 'p');
};

}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const base::SystemClock clock;
    hub::DoorOptions options;
    options.port = app.arguments().value(1, u"0"_s).toUShort();
    options.workers = 2;
    hub::Door door(clock, options, [](int) { return std::make_unique<AtOnce>(); });
    const auto port = door.open();
    if (!port) return 1;
    QTextStream(stdout) << "listening on " << *port << Qt::endl;
    return app.exec();
}
