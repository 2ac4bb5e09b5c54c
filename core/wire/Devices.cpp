#include "core/wire/Devices.h"

#include "core/wire/Json.h"

namespace carrel::wire {

namespace {

QByteArray bytesOf(const QJsonObject& json, QStringView name) { return QByteArray::fromBase64(json.value(name).toString().toLatin1()); }

constexpr qsizetype ShareSize = 32;

}

QByteArray writeLeaseRequest(const LeaseRequest& request)
{
    JsonWriter json;
    json.beginObject().name("enrolment").text(request.enrolment.text()).name("user").text(request.user).name("password").text(request.password);
    if (request.proof) {
        json.name("openid").beginObject().name("nonce").text(request.proof->nonce).name("token").text(QLatin1StringView(request.proof->token)).endObject();
        json.name("signing_key").base64(request.signingKey).name("signature").base64(request.signature);
    }
    json.endObject();
    return json.bytes();
}

std::optional<LeaseRequest> readLeaseRequest(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    const auto id = json ? EnrolmentId::parse(json->value(u"enrolment").toString()) : std::nullopt;
    if (!id) return std::nullopt;
    LeaseRequest out{*id, json->value(u"user").toString(), json->value(u"password").toString(), bytesOf(*json, u"signing_key"), {}, bytesOf(*json, u"signature")};
    if (json->contains(u"openid")) {
        const QJsonObject proof = json->value(u"openid").toObject();
        out.proof = OpenIdProof{proof.value(u"nonce").toString(), proof.value(u"token").toString().toLatin1()};
    }
    if (out.user.isEmpty() && !out.proof) return std::nullopt;
    return out;
}

QByteArray writeLeaseReply(const LeaseReply& reply)
{
    JsonWriter json;
    json.beginObject().name("lease").beginObject().name("until").number(reply.lease.until.ms).name("share").base64(reply.lease.share).endObject();
    json.name("hub_time").number(reply.hubTime.ms).endObject();
    return json.bytes();
}

std::optional<LeaseReply> readLeaseReply(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    if (!json) return std::nullopt;
    const QJsonObject lease = json->value(u"lease").toObject();
    LeaseReply out{{{lease.value(u"until").toInteger()}, bytesOf(lease, u"share")}, {json->value(u"hub_time").toInteger()}};
    if (out.lease.share.size() != ShareSize || out.lease.until.ms <= 0 || out.hubTime.ms <= 0) return std::nullopt;
    return out;
}

QByteArray erasePart(const EnrolmentId& enrolment, base::Moment at)
{
    return "carrel erased 1\n" + enrolment.text().toLatin1() + '\n' + QByteArray::number(at.ms);
}

QByteArray writeEraseReceipt(const EraseReceipt& receipt)
{
    JsonWriter json;
    json.beginObject().name("enrolment").text(receipt.enrolment.text()).name("at").number(receipt.at.ms).name("signature").base64(receipt.signature).endObject();
    return json.bytes();
}

std::optional<EraseReceipt> readEraseReceipt(const QByteArray& bytes)
{
    const auto json = parseObject(bytes);
    const auto id = json ? EnrolmentId::parse(json->value(u"enrolment").toString()) : std::nullopt;
    if (!id) return std::nullopt;
    return EraseReceipt{*id, {json->value(u"at").toInteger()}, bytesOf(*json, u"signature")};
}

}
