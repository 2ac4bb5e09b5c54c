#pragma once

#include "core/session/Deeds.h"
#include "core/session/Desk.h"
#include "core/store/Drafts.h"
#include "core/store/Inbox.h"
#include "core/store/Trims.h"
#include "core/sync/Beyond.h"
#include "core/sync/Ear.h"
#include "core/sync/Engine.h"
#include "core/sync/Gate.h"
#include "core/sync/browser/BrowserSignIn.h"
#include "core/vault/Vault.h"

#include <QtCore/QScopedValueRollback>

namespace carrel::session {

/// What stands there, for whoever does the same where nothing stands as where it is withheld.
template <class T>
std::optional<T> shown(const model::Seen<T>& seen)
{
    return seen.match([](const T& value) { return std::optional<T>(value); }, [] { return std::optional<T>(); }, [] { return std::optional<T>(); });
}
template <class T>
std::optional<T> shown(const model::View& view, const model::Field<T>& field)
{
    return shown(view.see(field));
}

/// Everything that exists only while the desk is open; dropping it drops every key and row from memory.
struct Desk::Opened {
    Opened(std::unique_ptr<store::Cache> cache, store::Identity identity, const QString& journal, const Tools& tools);

    std::unique_ptr<store::Cache> cache;
    store::Identity identity;
    store::Rows rows;
    store::Journal journal;
    store::Outbox outbox;
    store::Inbox inbox;
    store::Drafts drafts;
    store::Trims trims;
    Deeds deeds;
    std::unique_ptr<sync::Line> line;
    sync::Beyond beyond;
    sync::Beyond fetching; ///< files alone: a question asked meanwhile does not stop one
    std::unique_ptr<sync::Ear> ear;
    sync::Engine engine;
    QByteArray session;
    bool deaf = false;  ///< the ear begins with the first step: opening waits for no network
    std::optional<vault::LeaseWatch> guest; ///< the lease of a desk that keeps no key
    base::Moment contact;                   ///< of the hub, as the lease knows it
    std::optional<qint64> noted;            ///< when the time was last noted, by the count of milliseconds
    bool isAsking = false; ///< a question is being answered
    bool hasAged = true; ///< the hub may have said something since the cache's age was last noted
    std::optional<quint64> agedTo;       ///< as far as the keyring knows
    std::optional<qint64> keyringNoted;  ///< when that was, by the count of milliseconds
    bool isKeyringMute = false;          ///< it did not take it, and is not asked again until the desk is opened anew
    /// How long the ear is left before it is asked again to take its line up.
    struct Patience {
        qint64 seconds = 3;
        int tries = 0;
        void grow(base::Random& random);
    } patience;
    std::optional<base::Moment> listened; ///< when the ear was last asked to take its line up again
    std::optional<base::Moment> checked;  ///< when the hub was last asked on that line whether it is there
    std::optional<base::Moment> asked;    ///< when the hub was last asked for want of an ear
    base::Moment swept; ///< when rows whose time has passed were last taken out

    /// How far the cache has come; nothing where the keyring knows already, or has refused to.
    std::optional<quint64> unnotedAge();
    /// What no other enrolment could sign: of what was saved after an older copy was made, only the journal knows.
    std::vector<QByteArray> onlyTheHubCanRead();
    /// Looks now and then whether the hub is still there. Where the ear hears nothing: whether it is time for it to take its line up again, and whether it is time to ask the hub
    /// without a hint. A desk that waited for hints alone would say for ever that it is up to date.
    bool isToListenAgain(base::Moment now, base::Random& random);
    bool isToAskUnbidden(base::Moment now);
    QSet<model::RecordId> unsettledCases();
    QSet<QString> waiting() { return outbox.waitingRecords(); }
    Item item(store::CachedRow row, const QSet<QString>& waiting);
    /// What is held under a consent is held back here as soon as the consent no longer holds here: it does not wait for the
    /// hub to say so.
    model::View withoutWhatIsWithdrawn(model::View view);
    /// Those whose own words, or whose student's, match; best first.
    std::vector<store::CachedRow> casesWith(const CaseQuery& asked, QDate today);
    std::vector<Item> items(std::vector<store::CachedRow> rows);
    /// Whether what is kept under it is all in other cases; what nothing is kept under yet belongs to every one of the student.
    bool isOfAnotherCase(const model::RecordId& consent, const model::RecordId& id);
};

template <class Question>
std::invoke_result_t<Question> Desk::asking(const Question& question) const
{
    // A question within a question: half of an answer would be taken for the whole.
    Opened& desk = open();
    if (desk.isAsking) return question();
    try {
        const QScopedValueRollback isAsking(desk.isAsking, true);
        return question();
    } catch (const store::CacheFailure& failure) {
        desk.engine.distrust(failure);
        return std::invoke_result_t<Question>();
    }
}

/// Somebody is enrolled, and the desk waits for the PIN that will open it.
struct Desk::Begun {
    sync::Enrolled enrolled;
    bool byBrowser = false;
};

vault::Factor factorOf(const KeyChoice& choice);
UnlockFault faultOf(vault::VaultFault fault);
UnlockFault faultOf(store::StoreFault fault);
SignInFault faultOf(sync::GateFault fault);
OnlineFault faultOf(sync::BeyondFault fault);
/// Where the cache remembers that no password belongs to this desk.
inline constexpr QLatin1StringView universityMark("sign_in");
AgreementText agreementIn(const sync::GateAnswer& answer);
SignInAnswer signInAnswer(const sync::GateAnswer& answer);
vault::Vault vaultAt(const Place& place, const Tools& tools);
QString cachePath(const Place& place);
QString journalPath(const Place& place);
/// The receipt of a desk that has erased itself, until the hub has it.
QString receiptPath(const Place& place);

}
