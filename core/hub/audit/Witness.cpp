#include "core/hub/audit/Witness.h"

#include "core/base/Lines.h"

namespace carrel::hub {

namespace {

const QByteArray Format = "carrel audit head 1";

}

base::Result<std::optional<AuditHead>, base::DiskFault> Witness::seen() const
{
    if (!m_disk.exists(m_path)) return std::optional<AuditHead>();
    const auto bytes = m_disk.read(m_path);
    if (!bytes) return bytes.error();
    const auto lines = base::Lines::parse(*bytes, Format);
    bool ok = false;
    const qint64 links = lines ? lines->value("links").toLongLong(&ok) : 0;
    if (!ok || links < 0) return base::DiskFault::Failed;
    return std::optional(AuditHead{links, QByteArray::fromHex(lines->value("link"))});
}

base::Result<base::Done, base::DiskFault> Witness::see(const AuditHead& head)
{
    const auto before = seen();
    if (!before) return before.error();
    if (*before && (*before)->links >= head.links) return base::Done{};
    return write(head);
}

base::Result<base::Done, base::DiskFault> Witness::startOver(const AuditHead& head) { return write(head); }

base::Result<base::Done, base::DiskFault> Witness::write(const AuditHead& head)
{
    base::Lines lines(Format);
    lines.set("links", QByteArray::number(head.links));
    lines.set("link", head.link.toHex());
    return m_disk.replace(m_path, lines.bytes());
}

}
