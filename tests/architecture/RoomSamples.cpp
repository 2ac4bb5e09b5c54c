#include "tests/architecture/Samples.h"

namespace carrel::architecture {

using namespace Qt::StringLiterals;

namespace {

QList<Sample> rowSamples()
{
    return {
        inFile("everyFolderHasARow", "a folder of its own making", Bad, u"core/extras/Thing.h"_s, u""_s),
        inFile("everyFolderHasARow", "a file outside every room", Bad, u"core/Thing.cpp"_s, u""_s),
        inFile("everyFolderHasARow", "a room's inner folder", Good, u"core/hub/door/Door.h"_s, u""_s),
        inFile("hubAndStoreNeverMeet", "the hub includes the store", Bad, u"core/hub/A.cpp"_s,
               u"#include \"core/store/B.h\""_s),
        inFile("hubAndStoreNeverMeet", "the store includes the hub", Bad, u"core/store/A.cpp"_s,
               u"#include \"core/hub/B.h\""_s),
        inFile("hubAndStoreNeverMeet", "the hub links the store", Bad, u"core/hub/CMakeLists.txt"_s,
               u"add_room(core/hub PRIVATE core_store)"_s),
        {"hubAndStoreNeverMeet",
         "both stand on the wire",
         Good,
         {{u"core/hub/A.cpp"_s, u"#include \"core/wire/B.h\"\n"_s},
          {u"core/store/A.cpp"_s, u"#include \"core/wire/B.h\"\n"_s}}},
        inFile("screensKnowNoMachinery", "a page includes the store", Bad, u"ui/pages/cases/A.cpp"_s,
               u"#include \"core/store/B.h\""_s),
        inFile("screensKnowNoMachinery", "a page includes the wire", Bad, u"ui/A.cpp"_s,
               u"#include \"core/wire/B.h\""_s),
        inFile("screensKnowNoMachinery", "a page knocks on the session", Good, u"ui/A.cpp"_s,
               u"#include \"core/session/B.h\""_s),
    };
}

QList<Sample> houseSamples()
{
    return {
        inFile("noWindowBelowTheScreens", "core includes a widget", Bad, u"core/store/A.cpp"_s,
               u"#include <QtWidgets/QLabel>"_s),
        inFile("noWindowBelowTheScreens", "core includes an image", Bad, u"core/store/A.cpp"_s,
               u"#include <QtGui/QImage>"_s),
        inFile("noWindowBelowTheScreens", "core hands over a widget", Bad, u"core/store/A.h"_s,
               u"void show(QWidget* on);"_s),
        inFile("noWindowBelowTheScreens", "core links Widgets", Bad, u"core/store/CMakeLists.txt"_s,
               u"add_room(core/store PUBLIC Qt6::Widgets)"_s),
        inFile("noWindowBelowTheScreens", "a comment about a QWidget", Good, u"core/store/A.h"_s,
               u"// no QWidget here"_s),
        inFile("folderIsNamespace", "another room's namespace", Bad, u"core/store/A.h"_s,
               u"namespace carrel::hub {\n}"_s),
        inFile("folderIsNamespace", "no namespace", Bad, u"core/store/A.h"_s, u"struct A {};"_s),
        inFile("folderIsNamespace", "the room's own, in an inner one", Good, u"core/store/A.h"_s,
               u"namespace carrel::store::pages {\n}"_s),
        inFile("folderIsNamespace", "a main has none", Good, u"app/hub/main.cpp"_s, u"int main() {}"_s),
        inFile("folderIsTarget", "a room by another name", Bad, u"core/store/CMakeLists.txt"_s,
               u"add_room(core/shop PUBLIC Qt6::Core)"_s),
        inFile("folderIsTarget", "a folder built by another name", Bad, u"core/hub/door/CMakeLists.txt"_s,
               u"add_library(door STATIC Door.cpp)"_s),
        inFile("folderIsTarget", "the room", Good, u"core/store/CMakeLists.txt"_s,
               u"add_room(core/store PUBLIC core_wire)"_s),
        inFile("folderIsTarget", "a folder built apart", Good, u"core/hub/door/CMakeLists.txt"_s,
               u"add_library(core_hub_door STATIC Door.cpp)"_s),
        inFile("linksStayInTheirRow", "a link beyond the row", Bad, u"core/store/CMakeLists.txt"_s,
               u"add_room(core/store PUBLIC core_vault)"_s),
        inFile("linksStayInTheirRow", "a link to a part of a room beyond the row", Bad, u"core/store/CMakeLists.txt"_s,
               u"add_room(core/store PUBLIC core_hub_door)"_s),
        inFile("linksStayInTheirRow", "what the room stands on, and its own parts", Good, u"core/hub/CMakeLists.txt"_s,
               u"add_room(core/hub PUBLIC core_wire core_hub_door Qt6::Sql)"_s),
    };
}

QList<Sample> includeSamples()
{
    return {
        inFile("includesStayInTheirRow", "an arrow that points up", Bad, u"core/base/A.h"_s,
               u"#include \"core/wire/B.h\""_s),
        inFile("includesStayInTheirRow", "a sideways arrow", Bad, u"core/store/A.h"_s,
               u"#include \"core/vault/B.h\""_s),
        inFile("includesStayInTheirRow", "a Qt module that is not in the row", Bad, u"core/wire/A.h"_s,
               u"#include <QtSql/QSqlQuery>"_s),
        inFile("includesStayInTheirRow", "a library that is not in the row", Bad, u"core/wire/A.h"_s,
               u"#include <sodium.h>"_s),
        inFile("includesStayInTheirRow", "the system's header outside an adapter", Bad, u"core/wire/A.cpp"_s,
               u"#include <unistd.h>"_s),
        inFile("includesStayInTheirRow", "the system's header in an adapter", Good, u"core/base/SystemDisk.cpp"_s,
               u"#include <unistd.h>"_s),
        {"includesStayInTheirRow",
         "own room, allowed room, Qt Core, own library, standard library",
         Good,
         {{u"core/base/A.cpp"_s,
           u"#include \"core/base/A.h\"\n#include <QtCore/QString>\n#include <sodium.h>\n#include <memory>\n"_s},
          {u"core/hub/A.cpp"_s,
           u"#include \"core/wire/B.h\"\n#include <QtHttpServer/QHttpServer>\n#include <libpq-fe.h>\n"_s}}},
        inFile("includesStayInTheirRow", "app wires anything", Good, u"app/hub/A.cpp"_s,
               u"#include \"core/hub/B.h\"\n#include <QtNetwork/QTcpSocket>\n#include <signal.h>"_s),
    };
}

QList<Sample> nameSamples()
{
    return {
        inFile("includesNameTheRoomTheyEnter", "a neighbour by its bare name", Bad, u"core/store/A.cpp"_s,
               u"#include \"A.h\""_s),
        inFile("includesNameTheRoomTheyEnter", "a climbing path", Bad, u"core/store/A.cpp"_s,
               u"#include \"../wire/B.h\""_s),
        inFile("includesNameTheRoomTheyEnter", "Qt without its module", Bad, u"ui/A.cpp"_s, u"#include <QString>"_s),
        inFile("includesNameTheRoomTheyEnter", "full paths and a moc file", Good, u"ui/A.cpp"_s,
               u"#include \"ui/A.h\"\n#include <QtCore/QString>\n#include <string>\n#include \"A.moc\""_s),
        inFile("onlyPublicQt", "a private header", Bad, u"ui/A.cpp"_s, u"#include <QtGui/private/qfont_p.h>"_s),
        inFile("onlyPublicQt", "a private header by its ending", Bad, u"ui/A.cpp"_s, u"#include \"qfont_p.h\""_s),
        inFile("onlyPublicQt", "a private target", Bad, u"ui/CMakeLists.txt"_s,
               u"add_room(ui PRIVATE Qt6::GuiPrivate)"_s),
        inFile("onlyPublicQt", "public ones", Good, u"ui/A.cpp"_s, u"#include <QtGui/QFont>"_s),
        inFile("headersAreReadOnce", "a header without a guard", Bad, u"core/base/A.h"_s, u"struct A {};"_s),
        inFile("headersAreReadOnce", "a guard that is only spoken of", Bad, u"core/base/A.h"_s, u"// #pragma once"_s),
        inFile("headersAreReadOnce", "a guarded header", Good, u"core/base/A.h"_s, u"#pragma once\nstruct A {};"_s),
    };
}

}

QList<Sample> roomSamples() { return rowSamples() + houseSamples() + includeSamples() + nameSamples(); }

}
