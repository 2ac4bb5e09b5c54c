#include "core/wire/Dump.h"

#include "core/wire/Json.h"

namespace carrel::wire {

using model::Grain;

QByteArray dumpLine(const model::View& view, bool waiting)
{
    JsonWriter json;
    json.beginObject().name("kind").text(view.kind().name()).name("id").text(view.id().text()).name("waiting").flag(waiting);
    json.name("fields").beginObject();
    for (int i = 0; i < view.kind().size(); ++i) {
        const Grain grain = view.grain(i);
        json.name(model::latin(view.kind().at(i).name)).beginObject().name("state");
        if (grain <= Grain::Masked) {
            json.text(u"withheld");
        } else if (view.at(i).isEmpty()) {
            json.text(u"empty");
        } else {
            json.text(u"value").name("value").value(view.at(i));
            if (grain < Grain::Full) json.name("detail").text(model::latin(model::grainCodes[size_t(grain)]));
        }
        json.endObject();
    }
    json.endObject().endObject();
    return json.bytes();
}

}
