#pragma once

#include "core/model/cases/Attachment.h"
#include "core/model/governance/Conflict.h"
#include "core/model/people/Staff.h"
#include "tests/support/Shelf.h"

namespace carrel::tests {

/// Records of every kind with chance values, few enough that they keep meeting: the same seed makes the same campus.
class RandomCampus
{
public:
    static constexpr base::Moment now{1'773'144'000'000}; // 2026-03-10 12:00 UTC

    explicit RandomCampus(int seed) : shelf(QByteArray::number(seed))
    {
        for (const auto& kind : model::catalogue()) {
            for (int i = 0; i < 3; ++i) {
                model::Record record(kind, shelf.draw());
                for (int p = 0; p < kind.size(); ++p) record.set(p, any(kind.at(p)));
                if (kind.no() == model::KindNo::Conflict) aim(record);
                if (kind.no() == model::KindNo::AttachmentPart) ownUp(record);
                shelf.put(std::move(record));
            }
        }
    }

    /// Changes a few fields of one record, as an edit would.
    model::Record edited(const model::Record& record)
    {
        model::Record out = record;
        for (int n = 1 + below(3); n > 0; --n) {
            const int position = below(record.kind().size());
            out.set(position, any(record.kind().at(position)));
        }
        return out;
    }
    Entry pick()
    {
        const auto all = shelf.all();
        return all[size_t(below(int(all.size())))];
    }
    /// One of those on which the sight of others hangs.
    Entry pickInfluential()
    {
        while (true) {
            const Entry entry = pick();
            const auto touches = entry->kind().spec().touches;
            if (touches.size() > 1 || entry->no() == model::KindNo::Period) return entry;
        }
    }
    int below(int bound) { return int(shelf.random().below(quint32(bound))); }

    Shelf shelf;

private:
    model::Value any(const model::FieldSpec& field)
    {
        if (!field.has(model::Required) && below(4) == 0) return {};
        // A restriction hides every other change.
        if (field.name == "restriction" && below(6) > 0) return {};
        switch (field.type) {
        case model::Type::Code: return QString(model::latin(field.codes[size_t(below(int(field.codes.size())))]));
        case model::Type::Flag: return qint64(below(2));
        case model::Type::Number: return qint64(below(3));
        case model::Type::Moment: return now.plusDays(below(20) - 10).ms;
        case model::Type::Day: return now.plusDays(below(20) - 10).day().toString(Qt::ISODate);
        case model::Type::Reference: return reference(field.target);
        case model::Type::References: {
            const auto first = reference(field.target);
            return first.isEmpty() ? first : model::Value(*first.text() + u' ' + *reference(field.target).text());
        }
        default: return QString(QChar(u'a' + below(2)));
        }
    }
    model::Value reference(model::KindNo target)
    {
        std::vector<QString> ids;
        for (const Entry& entry : shelf.all()) {
            if (entry->no() == target) ids.push_back(entry.id().text());
        }
        return ids.empty() ? model::Value() : model::Value(ids[size_t(below(int(ids.size())))]);
    }
    /// A piece is of the student that its file is of: the hub takes none that names another.
    void ownUp(model::Record& piece)
    {
        const auto id = piece.parent();
        const auto file = id ? shelf.find(model::KindNo::Attachment, *id) : nullptr;
        const auto student = file ? file->student() : std::nullopt;
        if (student) piece.put(model::AttachmentPart::student, *student);
    }
    void aim(model::Record& conflict)
    {
        const Entry target = pick();
        conflict.put(model::Conflict::targetKind, QString(target->kind().name()));
        conflict.put(model::Conflict::target, target.id().text());
    }
};

}
