#pragma once

#include "core/base/Random.h"
#include "core/sync/Gate.h"
#include "core/sync/browser/Landing.h"
#include "core/sync/browser/TokenLine.h"

#include <memory>

namespace carrel::sync {

/// Shows a page to the person; false when nothing here can.
using OpenPage = std::function<bool(const QUrl& address)>;

/// One walk through the university's sign-in: the browser goes there, comes back to this machine with a code, and the code
/// is exchanged for a token, which only whoever began the walk can do (PKCE). The desk believes none of it: the hub does
/// the checking.
class BrowserSignIn
{
public:
    BrowserSignIn(OpenPage openPage, std::unique_ptr<Landing> landing, std::unique_ptr<TokenLine> tokens, base::Random& random);
    ~BrowserSignIn();

    using Done = std::function<void(GateFault fault, const QByteArray& token)>;
    /// `done` is called once.
    void begin(const wire::OpenIdAttempt& attempt, Done done);
    /// Ends the walk that is under way, or the one that is about to begin.
    void cancel();

private:
    QUrl addressFor(const wire::OpenIdAttempt& attempt) const;
    Landing::Verdict judge(const QUrlQuery& brought);
    void landed(bool inTime);
    void exchange();
    void finish(GateFault fault, const QByteArray& token = {});

    OpenPage m_openPage;
    std::unique_ptr<Landing> m_landing;
    std::unique_ptr<TokenLine> m_tokens;
    base::Random& m_random;
    wire::OpenIdAttempt m_attempt;
    QUrl m_back;
    QString m_state;
    QByteArray m_verifier;
    QString m_code;
    Done m_done;
    bool m_isCancelled = false;
};

}
