#pragma once

#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QTranslator>
#include <optional>

namespace carrel::ui {

/// The languages that the screens speak.
enum class Language : quint8 { English, Welsh };
inline constexpr Language languages[] = {Language::English, Language::Welsh};

/// "en", "cy": as it is kept.
QString codeOf(Language language);
std::optional<Language> languageOf(const QString& code);
/// What its speakers call it.
QString ownName(Language language);
/// The first of a system's languages that the screens speak; English where there is none.
Language preferredLanguage(const QLocale& system);

/// The language the whole program speaks, its words as well as its days and numbers. Made after the application and before
/// its first window; English, with its plurals, stands behind every other language.
class Speech final : public QObject
{
    Q_OBJECT

public:
    explicit Speech(Language language);
    ~Speech() override;

    Language language() const { return m_language; }
    /// For every word from now on; windows that stand already hear of it by `changed`.
    void speak(Language language);

Q_SIGNALS:
    void changed();

private:
    void settle();

    Language m_language;
    QTranslator m_plurals;
    QTranslator m_words;
    QTranslator m_qtWords;
};

}
