#include "core/model/Catalogue.h"

#include "core/model/cases/Attachment.h"
#include "core/model/cases/Case.h"
#include "core/model/cases/Explanation.h"
#include "core/model/cases/Note.h"
#include "core/model/cases/Plan.h"
#include "core/model/dropin/Decision.h"
#include "core/model/dropin/DropIn.h"
#include "core/model/dropin/Visit.h"
#include "core/model/governance/Conflict.h"
#include "core/model/governance/Consent.h"
#include "core/model/governance/Print.h"
#include "core/model/people/Staff.h"
#include "core/model/people/Student.h"
#include "core/model/reviews/Review.h"
#include "core/model/tutorials/Slot.h"
#include "core/model/tutorials/Tutorial.h"
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

namespace carrel::model {

KindView::KindView(const Kind& kind) : m_kind(&kind)
{
    m_fields.assign(kind.own.begin(), kind.own.end());
    m_fields.insert(m_fields.end(), std::begin(Common::all), std::end(Common::all));
    m_positions.fill(-1);
    for (int i = 0; i < size(); ++i) {
        const FieldSpec& field = at(i);
        Q_ASSERT(field.number < m_positions.size() && m_positions[field.number] == -1);
        m_positions[field.number] = qint8(i);
        if (!kind.student.empty() && field.name == kind.student) m_student = i;
        if (!kind.parent.empty() && field.name == kind.parent) m_parent = i;
        if (field.name == "state") m_state = i;
    }
}

int KindView::position(QAnyStringView name) const
{
    for (int i = 0; i < size(); ++i) {
        if (name == latin(at(i).name)) return i;
    }
    return -1;
}

int KindView::position(const FieldSpec& field) const
{
    const int found = position(field.number);
    if (found < 0) return -1;
    const FieldSpec& mine = at(found);
    const bool same = mine.name == field.name && mine.type == field.type && mine.codes.data() == field.codes.data();
    return same ? found : -1;
}

bool KindView::mayMove(QStringView from, QStringView to) const
{
    if (from == to || m_kind->transitions.empty()) return true;
    return std::any_of(m_kind->transitions.begin(), m_kind->transitions.end(),
                       [&](const Transition& t) { return from == latin(t.from) && to == latin(t.to); });
}

std::span<const KindView> catalogue()
{
    static const std::vector<KindView> kinds{
        KindView(Lookup::kind),  KindView(Notice::kind),     KindView(Team::kind),    KindView(Staff::kind),
        KindView(Post::kind),    KindView(Membership::kind), KindView(Student::kind), KindView(Period::kind),
        KindView(Relationship::kind), KindView(Consent::kind), KindView(Case::kind),  KindView(Note::kind),
        KindView(Action::kind),  KindView(Support::kind),    KindView(Referral::kind), KindView(Explanation::kind),
        KindView(Conflict::kind), KindView(Series::kind),    KindView(Workshop::kind), KindView(Print::kind),     KindView(Review::kind),
        KindView(Attachment::kind), KindView(AttachmentPart::kind),
        KindView(DropIn::kind),  KindView(Duty::kind),       KindView(Visit::kind),       KindView(Booking::kind),
        KindView(Slot::kind),    KindView(Tutorial::kind),   KindView(TutorialRecord::kind),
        KindView(Decision::kind), KindView(Approach::kind),
    };
    return kinds;
}

const KindView* findKind(KindNo no)
{
    for (const KindView& kind : catalogue()) {
        if (kind.no() == no) return &kind;
    }
    return nullptr;
}

const KindView& kindView(KindNo no)
{
    // Asked for every row of every page: an index, not a search.
    static const auto byNumber = [] {
        std::array<const KindView*, 256> table{};
        for (const KindView& kind : catalogue()) table[size_t(kind.no())] = &kind;
        return table;
    }();
    const KindView* kind = byNumber[size_t(no)];
    Q_ASSERT(kind);
    return *kind;
}

const KindView* findKind(QAnyStringView name)
{
    for (const KindView& kind : catalogue()) {
        if (name == kind.name()) return &kind;
    }
    return nullptr;
}

}
