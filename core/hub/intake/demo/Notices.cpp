#include "core/hub/intake/demo/Notices.h"

#include "core/model/governance/Consent.h"

namespace carrel::hub::demo {

using namespace Qt::StringLiterals;
using model::Notice;

namespace {

struct NoticeText {
    Name service;
    Text title;
    Text version;
    Text text;
    model::NoticeState state = model::NoticeState::Current;
};

constexpr NoticeText notices[] = {
    {"staff-confidentiality", u"Staff confidentiality agreement", u"2026-09",
     u"1. I open a student's record only when my work needs it, and I close it when I have finished.\n"
     u"2. I share what I read only with people whose work needs it, and only as much as they need.\n"
     u"3. I write every sentence so that the student it is about could read it, because they may.\n"
     u"4. If something goes wrong, such as a lost laptop or a message to the wrong person, I say so on the same "
     u"day.\n"},
    {"student-success", u"Student Success: what we keep, and why", u"2026-09",
     u"We keep your name, your student number and how to reach you, and a short note of what we talked about and "
     u"agreed. "
     u"We tell you when we write something down, and why.\n"
     u"Only the Student Success staff who work with you read the notes. Their manager sees what was done, and not what "
     u"you said.\n"
     u"Anything about your health we keep only with your consent, for the purpose you agreed to. You can withdraw it "
     u"at "
     u"any time: from that moment nobody uses it.\n"
     u"If we are seriously worried about your safety or somebody else's, we may tell the Director of Student Advice "
     u"and "
     u"Wellbeing without asking first. We explain our reasons to you.\n"
     u"No decision about you is made by a computer. We keep our records for six years after you leave; if you come "
     u"back, "
     u"the six years begin again when you next leave.\n"},
    {"student-success", u"Student Success: what we keep, and why", u"2025-09",
     u"We keep your name, your student number, how to reach you, and a note of what we agreed. Only staff who work "
     u"with "
     u"you read it. We keep it for six years after you leave.\n",
     model::NoticeState::Superseded},
    {"learning-services", u"Library and Learning Services: tutorials, workshops and drop-in", u"2026-09",
     u"When you book a tutorial we ask what you are studying and what you would like help with, and we write down what "
     u"we "
     u"did. All members of the Learning Services team can read this, so that you need not tell your story twice.\n"
     u"For a workshop or a drop-in, the person who leads it sees your name and your programme. Afterwards we count "
     u"visits, "
     u"without names, to see what is needed most.\n"
     u"If you come often we may ask whether something else would help as well. We never pass on your bookings without "
     u"your written consent.\n"},
    {"engagement", u"Your studies in figures", u"2026-09",
     u"Your personal tutor and the people who lead your modules can see how often you use the learning environment and "
     u"the "
     u"library, hand in work, print and come to classes. You can see the same.\n"
     u"The figures are compared with your own usual weeks. They can start a conversation; they never decide anything. "
     u"You "
     u"may choose not to take part, and nobody thinks less of you for it.\n"
     u"The figures go when you leave.\n"},
    {"disability-advice", u"Disability Advice: what happens to what you tell us", u"2026-09",
     u"We ask only for what we need to arrange something with you, and we ask for your consent first. We share it only "
     u"where the arrangement cannot work without it, and we tell you with whom.\n"},
};

}

void addNotices(Bench& bench)
{
    const Calendar& calendar = bench.calendar();
    for (const NoticeText& text : notices) {
        const bool current = text.state == model::NoticeState::Current;
        const QDate from = calendar.weekOne(current ? 0 : 1).addDays(-20);
        const QString version = QStringView(text.version).toString();
        auto notice = bench.make(model::KindNo::Notice,
                                 bench.id("notice/" + Bench::bytes(text.service) + '/' + version.toLatin1()),
                                 {Calendar::at(from, 10, 0), bench.staff("governance")});
        notice.put(Notice::service, Bench::text(text.service));
        notice.put(Notice::title, QStringView(text.title).toString());
        notice.put(Notice::text, QStringView(text.text).toString().trimmed());
        notice.put(Notice::version, version);
        notice.put(Notice::reviewOn, from.addDays(current ? 420 : 364));
        notice.put(Notice::state, text.state);
        bench.keep(std::move(notice));
    }
}

}
