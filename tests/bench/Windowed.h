#pragma once

#include "tests/bench/Bench.h"
#include "tests/bench/Screen.h"
#include "tests/vault/Keyring.h"

namespace carrel::bench {

/// A desk that holds many records under a key in a real keyring, on a screen of its own, its hub at hand.
class Windowed
{
public:
    static constexpr int Size = 100'000;

    /// `prepare`: what is put into the hub's store before it serves.
    explicit Windowed(Bench& bench, int size = Size, const std::function<void(Campus&)>& prepare = {});

    const QString& profile() const { return m_profile; }
    const QString& hub() const { return m_hub; }
    const Campus& campus() const { return *m_campus; }
    const QProcessEnvironment& environment() const { return m_environment; }

private:
    tests::Keyring m_keyring;
    Screen m_screen;
    std::unique_ptr<Campus> m_campus;
    QString m_profile;
    QString m_hub;
    QProcessEnvironment m_environment;
};

}
