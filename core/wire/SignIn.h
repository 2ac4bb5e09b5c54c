#pragma once

#include "core/base/Moment.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <optional>

namespace carrel::wire {

/// How a hub lets people in: `GET /v1/sign-in`.
struct SignInOffer {
    bool password = false;
    bool openId = false;
    bool operator==(const SignInOffer&) const = default;
};

/// One attempt to sign in through the university's provider: `POST /v1/sign-in/openid` with the desk's public key. The
/// nonce is the hub's own and belongs to that key; the provider puts it into the token.
struct OpenIdAttempt {
    QString issuer;
    QString authorize; ///< where the browser goes
    QString token;     ///< where the code is exchanged
    QString clientId;
    QString scope;
    QString nonce;
    base::Moment until;
    bool operator==(const OpenIdAttempt&) const = default;
};

/// What came of it: goes with an enrolment or a sign-in in the place of a password.
struct OpenIdProof {
    QString nonce;
    QByteArray token;
    bool operator==(const OpenIdProof&) const = default;
};

QByteArray writeSignInOffer(const SignInOffer& offer);
std::optional<SignInOffer> readSignInOffer(const QByteArray& json);
QByteArray writeAttemptRequest(const QByteArray& signingKey);
/// The desk's public key.
std::optional<QByteArray> readAttemptRequest(const QByteArray& json);
QByteArray writeAttempt(const OpenIdAttempt& attempt);
std::optional<OpenIdAttempt> readAttempt(const QByteArray& json);

/// What a desk signs when it enrols with a token: nobody who only saw the token can use it.
QByteArray enrolPart(const OpenIdProof& proof, const QByteArray& signingKey);

}
