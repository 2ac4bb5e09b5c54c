#pragma once

#include "core/sync/browser/BrowserSignIn.h"

#include <QtCore/QStringList>

namespace carrel::tests {

/// A person at a browser, and the provider they meet there, as a test wants them; remembers what was asked of both.
struct ScriptedPerson {
    /// How the browser comes back, one visit after another; nothing: nobody comes.
    std::function<QList<QUrlQuery>(const QUrlQuery& asked)> visits = [](const QUrlQuery& asked) { return QList<QUrlQuery>{cameBack(asked)}; };
    /// What the token endpoint answers for this nonce; nothing: it does not.
    std::function<std::optional<QByteArray>(const QString& nonce)> reply;
    bool hasBrowser = true;

    int opened = 0;
    QUrl address;
    QUrlQuery asked;
    QUrlQuery form;
    int exchanged = 0;
    QList<sync::Landing::Verdict> verdicts;

    static QUrlQuery cameBack(const QUrlQuery& asked)
    {
        QUrlQuery out;
        out.addQueryItem(QStringLiteral("code"), QStringLiteral("a-code"));
        out.addQueryItem(QStringLiteral("state"), asked.queryItemValue(QStringLiteral("state")));
        return out;
    }
    std::unique_ptr<sync::BrowserSignIn> browser(base::Random& random);
};

class ScriptedLanding final : public sync::Landing
{
public:
    std::optional<QUrl> open(Judge newJudge, Ended newEnded) override
    {
        judge = std::move(newJudge);
        ended = std::move(newEnded);
        return QUrl(QStringLiteral("http://127.0.0.1:40404/callback"));
    }
    void close() override
    {
        judge = nullptr;
        ended = nullptr;
    }

    Judge judge;
    Ended ended;
};

class ScriptedTokens final : public sync::TokenLine
{
public:
    explicit ScriptedTokens(ScriptedPerson& person) : m_person(person) {}
    void post(const QUrl&, const QByteArray& form, std::function<void(std::optional<QByteArray>)> done) override
    {
        ++m_person.exchanged;
        m_person.form = QUrlQuery(QString::fromLatin1(form));
        done(m_person.reply(m_person.asked.queryItemValue(QStringLiteral("nonce"), QUrl::FullyDecoded)));
    }
    void abandon() override {}

private:
    ScriptedPerson& m_person;
};

inline std::unique_ptr<sync::BrowserSignIn> ScriptedPerson::browser(base::Random& random)
{
    auto landing = std::make_unique<ScriptedLanding>();
    const auto openPage = [this, at = landing.get()](const QUrl& page) {
        ++opened;
        address = page;
        asked = QUrlQuery(page);
        for (const QUrlQuery& visit : hasBrowser ? visits(asked) : QList<QUrlQuery>()) {
            // Once the one it waits for has come, nobody else is heard.
            const auto judge = at->judge;
            if (!judge) break;
            verdicts << judge(visit);
            const auto ended = at->ended;
            if (verdicts.last() != sync::Landing::Verdict::Stranger) ended(true);
        }
        return hasBrowser;
    };
    return std::make_unique<sync::BrowserSignIn>(openPage, std::move(landing), std::make_unique<ScriptedTokens>(*this), random);
}

}
