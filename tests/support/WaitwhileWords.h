#pragma once

#include "core/base/Digest.h"
#include "core/base/Moment.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace carrel::tests {

/// Waitwhile's side of a story: its visits, as it tells of them, with all that it knows of people.
struct WaitwhileWords {
    static constexpr const char* hook = "https://hub.example.ac.uk/v1/hooks/waitwhile";
    static constexpr const char* secret = "the secret of the hook";
    static constexpr const char* apiKey = "the key to the records";

    static QString iso(base::Moment at) { return at.utc().toString(Qt::ISODateWithMs); }
    /// A visit of somebody called so, with what is to end at the door in each field where it could stand.
    static QJsonObject visit(const QString& id, const QString& state, base::Moment joined, const QString& first = QStringLiteral("Carys"), const QString& number = {})
    {
        QJsonObject out{{QStringLiteral("id"), id},
                        {QStringLiteral("locationId"), QStringLiteral("LOC1")},
                        {QStringLiteral("state"), state},
                        {QStringLiteral("firstName"), first},
                        {QStringLiteral("lastName"), QStringLiteral("Penhaligon")},
                        {QStringLiteral("phone"), QStringLiteral("+44 7700 900999")},
                        {QStringLiteral("email"), QStringLiteral("mailmark@example.ac.uk")},
                        {QStringLiteral("notes"), QStringLiteral("notesmark I am not well")},
                        {QStringLiteral("tags"), QJsonArray{QStringLiteral("tagmark")}},
                        {QStringLiteral("dataFields"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("FREE")}, {QStringLiteral("values"), QJsonArray{QStringLiteral("fieldmark")}}},
                                                                  QJsonObject{{QStringLiteral("id"), QStringLiteral("WHY")}, {QStringLiteral("values"), QJsonArray{QStringLiteral("Referencing")}}}}},
                        {QStringLiteral("serviceIds"), QJsonArray{QStringLiteral("SVC9")}},
                        {QStringLiteral("ticket"), QStringLiteral("A001")},
                        {QStringLiteral("waitlistTime"), iso(joined)},
                        {QStringLiteral("serveTime"), QJsonValue::Null},
                        {QStringLiteral("completedTime"), QJsonValue::Null},
                        {QStringLiteral("estWaitDuration"), 612.5},
                        {QStringLiteral("partySize"), 1}};
        if (!number.isEmpty()) out.insert(QStringLiteral("externalCustomerId"), number);
        return out;
    }
    static QByteArray call(const QJsonObject& visit, base::Moment told, const QString& type = QStringLiteral("visit.updated"))
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("id"), QStringLiteral("evt")}, {QStringLiteral("created"), iso(told)}, {QStringLiteral("accountId"), QStringLiteral("acc")}, {QStringLiteral("type"), type}, {QStringLiteral("data"), visit}})
            .toJson(QJsonDocument::Compact);
    }
    static QByteArray signatureOf(const QByteArray& body, const QByteArray& address = hook, const QByteArray& key = secret) { return base::messageCode(key, {address, body}).toBase64(); }
    static QByteArray page(const QJsonArray& visits, const QString& endAt = {})
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("results"), visits}, {QStringLiteral("endAt"), endAt.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(endAt)}}).toJson(QJsonDocument::Compact);
    }
};

}
