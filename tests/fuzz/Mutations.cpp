#include "core/model/cases/Note.h"
#include "core/wire/Devices.h"
#include "core/wire/Enrolments.h"
#include "tests/fuzz/Target.h"

// What a desk sends and the hub must not believe unread: envelopes, bodies, acknowledgements, sign-ins.
namespace carrel::fuzz {

using namespace Qt::StringLiterals;

namespace {

template <class Read, class Write>
bool stable(const QByteArray& input, Read read, Write write)
{
    const auto first = read(input);
    if (!first) return false;
    const QByteArray written = write(*first);
    const auto second = read(written);
    promise(bool(second), "what was read can be written and read");
    promise(write(*second) == written, "and is the same again");
    return true;
}

bool judgeBody(const QByteArray& input)
{
    const auto body = wire::readBody(input);
    if (!body.ok()) return false;
    const auto& kind = model::kindView(body->changes.kind());
    for (auto it = body->changes.all().begin(); it != body->changes.all().end(); ++it) {
        promise(it.key() >= 0 && it.key() < kind.size(), "a change is of a field that there is");
        promise(it->isCleared() ? !kind.at(it.key()).has(model::Required) : model::faultOf(kind.at(it.key()), it->value()) == model::ValueFault::None,
                "no change brings what may not stand there");
    }
    const auto again = wire::readBody(wire::writeBody(*body));
    promise(again.ok() && again->record == body->record && again->changes == body->changes && again->base == body->base && again->creates == body->creates
                && again->written == body->written,
            "a body is the same again");
    return true;
}

bool judgePush(const QByteArray& input)
{
    const auto push = wire::readPush(input);
    if (!push) return false;
    promise(wire::readPush(wire::writePush(push->envelopes, push->gap)) == push, "a push is the same again");
    for (const auto& envelope : push->envelopes) judgeBody(envelope.body);
    return true;
}

}

QList<QByteArray> seeds()
{
    const auto enrolment = *wire::EnrolmentId::parse(QString(26, u'0'));
    const auto record = *model::RecordId::parse(QString(26, u'1'));
    const auto keys = base::SigningKeys::fromSeed(base::Secret::copyOf(QByteArray(base::Secret::KeySize, 'd')));
    model::Changes changes(model::KindNo::Note);
    changes.to(model::Note::body, u"Words \U0001f393 \"of\" mine\n"_s);
    const QByteArray body = wire::writeBody({record, changes, {u"e"_s, 4}, true, {9}});
    const auto envelope = wire::makeEnvelope(enrolment, 1, *wire::MutationId::parse(QString(26, u'2')), body, QByteArray(32, 'k'), keys);
    wire::Envelope sealed = envelope;
    sealed.body.clear();
    sealed.sealed = "sealed";
    return {body, wire::writePush({envelope, sealed}), wire::writeAck({3, {1, 2}}), wire::writeTrim({{record}, {record}}), wire::writeSealed({"a", "b"}),
            wire::writeEnrolRequest({u"u"_s, u"p"_s, u"d"_s, u"s"_s, u"1"_s, keys.publicKey, u"1"_s}),
            wire::writeSessionRequest({enrolment, u"u"_s, u"p"_s, {1}, QByteArray(64, 's'), {}}), wire::writeEraseReceipt({enrolment, {1}, QByteArray(64, 's')})};
}

QList<QByteArray> words()
{
    return jsonWords() + QList<QByteArray>{"\"set\":", "\"clear\":", "\"base\":", "\"record\":", "\"new\":", "\"mutations\":", "\"body\":", "\"sealed\":", "\"hash\":",
                                           "\"title\":\"x\"", "\"note\"", "\"occurred\":1"};
}

bool judge(const QByteArray& input)
{
    bool taken = judgeBody(input);
    taken |= judgePush(input);
    taken |= stable(input, wire::readAck, wire::writeAck);
    taken |= stable(input, wire::readTrim, wire::writeTrim);
    taken |= stable(input, wire::readSealed, wire::writeSealed);
    taken |= stable(input, wire::readEnrolRequest, wire::writeEnrolRequest);
    taken |= stable(input, wire::readSessionRequest, wire::writeSessionRequest);
    taken |= stable(input, wire::readEraseReceipt, wire::writeEraseReceipt);
    return taken;
}

}
