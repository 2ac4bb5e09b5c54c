#pragma once

#include "core/hub/Service.h"
#include "core/model/Change.h"

namespace carrel::hub {

/// An invented adviser at an invented desk, with an invented student's case: what a drill may write about. It speaks the
/// protocol as a desk does, and keeps its edits sealed.
class DrillDesk
{
public:
    explicit DrillDesk(const HubContext& context);

    /// Puts the people there, enrols, and fills itself. False when the hub did not have it.
    bool begin(Service& service);
    /// So many notes, each acknowledged.
    bool write(int count);
    /// After the restore: it is not let in without signing in, gives back what was acknowledged, and pulls under the new epoch.
    /// True when each of these went as it must.
    bool comeBack(Service& service, const HubContext& context);
    const std::vector<model::RecordId>& notes() const { return m_notes; }

private:
    void invent(Db& db);
    wire::Reply call(const QByteArray& method, const QString& path, const QByteArray& body = {});
    std::optional<wire::PageHead> pull();
    bool signIn();

    const HubContext& m_context;
    Service* m_service = nullptr;
    base::SigningKeys m_keys;
    QString m_user;
    QString m_password;
    std::optional<wire::Enrolment> m_enrolment;
    QByteArray m_token;
    QString m_epoch;
    qint64 m_after = 0;
    model::RecordId m_student;
    model::RecordId m_case;
    std::vector<model::RecordId> m_notes;
    std::vector<QByteArray> m_sealed;
};

}
