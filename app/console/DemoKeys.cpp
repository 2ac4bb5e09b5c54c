#include "app/console/DemoKeys.h"

namespace carrel::app {

using vault::KeyFault;

base::Result<base::Secret, KeyFault> DemoKeys::read(const QString& item)
{
    const auto found = m_items.find(item);
    if (found == m_items.end()) return KeyFault::Missing;
    return base::Secret::copyOf(found->second.exposed().toByteArray());
}

base::Result<base::Done, KeyFault> DemoKeys::write(const QString& item, const base::Secret& secret)
{
    m_items.insert_or_assign(item, base::Secret::copyOf(secret.exposed().toByteArray()));
    return base::Done{};
}

base::Result<base::Done, KeyFault> DemoKeys::remove(const QString& item)
{
    m_items.erase(item);
    return base::Done{};
}

base::Result<base::Done, KeyFault> DemoKeys::probe() { return base::Done{}; }

QByteArray DemoKeys::backend() const { return "tour"; }

}
