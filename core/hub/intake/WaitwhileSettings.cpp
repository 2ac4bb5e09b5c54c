#include "core/hub/intake/WaitwhileSettings.h"

#include "core/base/Digest.h"
#include "core/hub/intake/FeedSettings.h"

namespace carrel::hub {

using namespace Qt::StringLiterals;

base::Result<WaitwhileSettings, FeedFault> readWaitwhileSettings(const QByteArray& toml)
{
    FeedSettings reading(toml);
    WaitwhileSettings out;
    reading.expectOnly({u"hook"_s, u"api"_s, u"locations"_s, u"topics"_s, u"topic_field"_s, u"poll_minutes"_s, u"silence_minutes"_s});
    out.hook = reading.address("hook").toUtf8();
    out.api = reading.address("api", u"https://api.waitwhile.com/v2"_s);
    out.locations = reading.texts("locations", true);
    out.topics = reading.texts("topics", false);
    out.topicField = reading.text("topic_field", u""_s);
    out.pollMinutes = reading.number("poll_minutes", out.pollMinutes, 1, 24 * 60);
    out.silenceMinutes = reading.number("silence_minutes", out.silenceMinutes, 1, 24 * 60);
    if (reading.fault()) return *reading.fault();
    return out;
}

bool Waitwhile::hasSigned(const QByteArray& body, const QByteArray& signature) const
{
    return base::sameSecretly(base::messageCode(secret.exposed(), {settings.hook, body}).toBase64(), signature);
}

}
