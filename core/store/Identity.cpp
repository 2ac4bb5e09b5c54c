#include "core/store/Identity.h"

namespace carrel::store {

using namespace Qt::StringLiterals;

namespace {

QString hex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }
QByteArray fromHex(const QString& text) { return QByteArray::fromHex(text.toLatin1()); }

}

void storeIdentity(Cache& cache, const Identity& identity)
{
    cache.setMeta(u"enrolment"_s, identity.enrolment.text());
    cache.setMeta(u"person"_s, identity.person.text());
    cache.setMeta(u"person_name"_s, identity.personName);
    cache.setMeta(u"user"_s, identity.user);
    cache.setMeta(u"hash_key"_s, hex(identity.hashKey));
    cache.setMeta(u"seal_key"_s, hex(identity.sealKey));
    cache.setMeta(u"seed"_s, hex(identity.seed));
    cache.setMeta(u"agreement_version"_s, identity.agreement.version);
    cache.setMeta(u"agreement_title"_s, identity.agreement.title);
    cache.setMeta(u"agreement_text"_s, identity.agreement.text);
}

std::optional<Identity> loadIdentity(Cache& cache)
{
    const auto enrolment = wire::EnrolmentId::parse(cache.meta(u"enrolment"_s));
    const auto person = model::RecordId::parse(cache.meta(u"person"_s));
    if (!enrolment || !person) return std::nullopt;
    return Identity{*enrolment,
                    *person,
                    cache.meta(u"person_name"_s),
                    cache.meta(u"user"_s),
                    fromHex(cache.meta(u"hash_key"_s)),
                    fromHex(cache.meta(u"seal_key"_s)),
                    fromHex(cache.meta(u"seed"_s)),
                    {cache.meta(u"agreement_version"_s), cache.meta(u"agreement_title"_s), cache.meta(u"agreement_text"_s)}};
}

}
