#include "ui/words/Language.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

using namespace Qt::StringLiterals;

namespace {

const QString shelf = u":/carrel/words"_s;

QLocale localeOf(Language language)
{
    return language == Language::Welsh ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

}

QString codeOf(Language language) { return language == Language::Welsh ? u"cy"_s : u"en"_s; }

std::optional<Language> languageOf(const QString& code)
{
    for (const Language language : languages) {
        if (codeOf(language) == code) return language;
    }
    return std::nullopt;
}

QString ownName(Language language) { return language == Language::Welsh ? u"Cymraeg"_s : u"English"_s; }

Language preferredLanguage(const QLocale& system)
{
    for (const QString& wanted : system.uiLanguages()) {
        if (const auto spoken = languageOf(wanted.left(2))) return *spoken;
    }
    return Language::English;
}

Speech::Speech(Language language) : m_language(language)
{
    if (m_plurals.load(u"carrel_en"_s, shelf)) QCoreApplication::installTranslator(&m_plurals);
    settle();
}

Speech::~Speech()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_plurals);
}

void Speech::speak(Language language)
{
    if (language == m_language) return;
    m_language = language;
    settle();
    Q_EMIT changed();
}

void Speech::settle()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    QLocale::setDefault(localeOf(m_language));
    if (m_language == Language::English) return;
    if (m_qtWords.load(u"qt_"_s + codeOf(m_language), shelf)) QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(u"carrel_"_s + codeOf(m_language), shelf)) QCoreApplication::installTranslator(&m_words);
}

}
