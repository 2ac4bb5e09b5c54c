#pragma once

#include "core/hub/intake/WaitwhileSettings.h"

#include <QtCore/QStringList>
#include <functional>
#include <memory>

namespace carrel::hub {

/// One central service's settings, read entry by entry; the first that does not fit is remembered.
class FeedSettings
{
public:
    explicit FeedSettings(const QByteArray& toml);
    ~FeedSettings();
    Q_DISABLE_COPY_MOVE(FeedSettings)

    void expectOnly(const QStringList& known);
    /// Without `otherwise` it must be there.
    QString text(const char* name, const QString& otherwise = {});
    QString address(const char* name, const QString& otherwise = {});
    int number(const char* name, int otherwise, int least, int most);
    /// A table of texts; `needed`: at least one.
    QHash<QString, QString> texts(const char* name, bool needed);
    const std::optional<FeedFault>& fault() const { return m_fault; }

private:
    struct Table;
    void refuse(FeedFault::Code code, int line, const QString& word);

    std::unique_ptr<Table> m_table;
    std::optional<FeedFault> m_fault;
};

}
