#pragma once

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
#include "core/model/tutorials/TutorialRecord.h"
#include "core/model/workshops/Booking.h"
#include "core/model/workshops/Workshop.h"

namespace carrel::tests {

template <class All>
void forEachFieldOfSessions(const All& all)
{
    using namespace model;
    using D = DropIn;
    all(KindNo::DropIn, D::title, D::place, D::team, D::opens, D::closes, D::usual, D::state, D::calling, D::unheard);
    all(KindNo::Duty, Duty::session, Duty::staff, Duty::desk, Duty::state);
    using B = Visit;
    all(KindNo::Visit, B::session, B::student, B::visitor, B::ticket, B::topic, B::confidential, B::state, B::joined, B::requeued,
        B::called, B::calls, B::by, B::desk, B::started, B::finished, B::sentTo, B::apart, B::note, B::alsoBy, B::alsoDesk,
        B::alsoCalled);
    all(KindNo::Series, Series::title, Series::about, Series::team, Series::state);
    using W = Workshop;
    all(KindNo::Workshop, W::series, W::title, W::number, W::team, W::leader, W::place, W::starts, W::ends, W::places, W::state,
        W::reason, W::external, W::unseen, W::levels);
    using K = Booking;
    all(KindNo::Booking, K::workshop, K::student, K::visitor, K::state, K::booked, K::walkIn, K::topic, K::mark, K::markedBy,
        K::markedAt, K::external);
    all(KindNo::Slot, Slot::tutor, Slot::team, Slot::mode, Slot::starts, Slot::ends, Slot::place, Slot::state, Slot::holder,
        Slot::givenBy, Slot::givenAt);
    using L = Tutorial;
    all(KindNo::Tutorial, L::slot, L::team, L::student, L::tutor, L::mode, L::starts, L::ends, L::place, L::requested, L::topic,
        L::state, L::booked, L::arrived, L::started, L::finished, L::cancelled, L::visit);
    using Z = TutorialRecord;
    all(KindNo::TutorialRecord, Z::tutorial, Z::student, Z::studying, Z::requested, Z::provided, Z::nextSteps, Z::topics,
        Z::minutes, Z::followUp, Z::followOn, Z::state, Z::needsCoSign, Z::coSignedBy, Z::coSignedAt, Z::amends);
    using Q = Decision;
    all(KindNo::Decision, Q::student, Q::team, Q::least, Q::days, Q::visits, Q::since, Q::choice, Q::reason, Q::decided);
    using O = Approach;
    all(KindNo::Approach, O::decision, O::student, O::team, O::method, O::text, O::sent, O::outcome, O::outcomeNote);
}

/// Calls `visit(kindNo, field)` for every field of its own that a kind has, with its C++ type: what the catalogue's
/// list of plain specs has forgotten. Number n of a kind stands in place n.
template <class Visit>
void forEachTypedField(Visit visit)
{
    using namespace model;
    const auto all = [&](KindNo kind, const auto&... fields) { (visit(kind, fields), ...); };
    using S = Student;
    all(KindNo::Student, S::number, S::name, S::preferredName, S::email, S::phone, S::photo, S::programme, S::level,
        S::mode, S::school, S::faculty, S::trustedContact, S::restriction, S::reporting, S::state);
    using P = Period;
    all(KindNo::Period, P::student, P::course, P::instance, P::start, P::expectedEnd, P::end, P::endKind, P::source,
        P::state);
    using T = Staff;
    all(KindNo::Staff, T::name, T::username, T::post, T::email, T::state, T::agreementVersion, T::agreementOn, T::trainee);
    all(KindNo::Team, Team::name, Team::service, Team::state);
    all(KindNo::Membership, Membership::staff, Membership::team, Membership::from, Membership::until);
    all(KindNo::Post, Post::staff, Post::role, Post::unit, Post::from, Post::until);
    using R = Relationship;
    all(KindNo::Relationship, R::kindOf, R::staff, R::student, R::unit, R::person, R::from, R::until, R::state);
    using C = Case;
    all(KindNo::Case, C::student, C::title, C::type, C::owner, C::team, C::assignees, C::priority, C::confidentiality,
        C::state, C::stateReason, C::nextStep, C::nextDue, C::summary, C::openedOn, C::closedOn, C::toldStudent,
        C::linked);
    using N = Note;
    all(KindNo::Note, N::caseRef, N::student, N::type, N::body, N::audience, N::special, N::consent, N::condition,
        N::toldStudent, N::state, N::amends);
    using A = Action;
    all(KindNo::Action, A::caseRef, A::student, A::what, A::owner, A::due, A::doneOn, A::outcome, A::state);
    using U = Support;
    all(KindNo::Support, U::caseRef, U::student, U::what, U::who, U::by, U::agreed, U::outcome, U::improved, U::state);
    using F = Referral;
    all(KindNo::Referral, F::caseRef, F::student, F::kindOf, F::service, F::reason, F::shared, F::consent,
        F::overrideReason, F::state, F::chaseOn, F::reply);
    using E = Explanation;
    all(KindNo::Explanation, E::caseRef, E::student, E::sort, E::about, E::consequence, E::method, E::on, E::state);
    using O = Consent;
    all(KindNo::Consent, O::student, O::scope, O::forPurpose, O::recipients, O::wording, O::method, O::evidence,
        O::givenOn, O::expires, O::condition, O::state, O::withdrawnOn);
    using X = Conflict;
    all(KindNo::Conflict, X::targetKind, X::target, X::field, X::standing, X::proposed, X::standingBy, X::proposedBy,
        X::standingAt, X::proposedAt, X::state, X::settledBy, X::student);
    all(KindNo::Lookup, Lookup::list, Lookup::code, Lookup::scheme, Lookup::version, Lookup::label, Lookup::state);
    all(KindNo::Notice, Notice::service, Notice::title, Notice::text, Notice::version, Notice::reviewOn, Notice::state);
    using I = Print;
    all(KindNo::Print, I::document, I::medium, I::number, I::pages, I::copies, I::student, I::cases, I::staff, I::special, I::reason,
        I::destroyBy, I::destroyedOn, I::state, I::workshop);
    using H = Attachment;
    all(KindNo::Attachment, H::caseRef, H::student, H::name, H::sort, H::size, H::digest, H::audience, H::special, H::consent,
        H::condition, H::state, H::reason);
    all(KindNo::AttachmentPart, AttachmentPart::attachment, AttachmentPart::student, AttachmentPart::ordinal, AttachmentPart::bytes);
    using V = Review;
    all(KindNo::Review, V::worker, V::from, V::until, V::heldOn, V::cases, V::actions, V::training, V::improvement, V::state);
    forEachFieldOfSessions(all);
}

}
