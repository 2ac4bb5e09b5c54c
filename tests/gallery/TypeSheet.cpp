#include "tests/gallery/Sheets.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Page.h"

namespace carrel::gallery {

using namespace Qt::StringLiterals;
using namespace carrel::ui;

namespace {

Card* typeCard()
{
    auto* card = new Card(u"Type"_s);
    const std::pair<TextRole, QString> roles[] = {
        {TextRole::Num, u"1,204"_s},
        {TextRole::Display, u"Set up this desk"_s},
        {TextRole::Title, u"Amira Benhaddou"_s},
        {TextRole::Heading, u"Weekly engagement"_s},
        {TextRole::Body, u"Reply to Tomos Llŷr Wynne, Ŵ ŵ Ŷ ŷ â ê î ô û"_s},
        {TextRole::BodyStrong, u"Phone call with student"_s},
        {TextRole::Meta, u"S2318856, BA Journalism, Year 2"_s},
        {TextRole::MetaStrong, u"2 days over"_s},
        {TextRole::Micro, u"Academic skills"_s},
    };
    for (const auto& [role, text] : roles) card->body()->addWidget(new Label(text, role));
    card->body()->addWidget(new Label(u"1111111111  10:41\n8888888888  08:58"_s, TextRole::Body));
    card->body()->addWidget((new Label(u"Every sentence about a student must be fit for that student to read. An arrow that was "
                                       u"typed -> stays as it was typed, and so does 10x12."_s, TextRole::Body, Colour::Text2))->wrapped());
    return card;
}

Card* chipsCard()
{
    auto* card = new Card(u"Chips, people, keys"_s);
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(chips, 8);
    const std::pair<QString, Tone> tones[] = {{u"Academic skills"_s, Tone::Neutral}, {u"Desk 1, you"_s, Tone::Accent},
                                              {u"Open"_s, Tone::Ok},                 {u"1 late"_s, Tone::Warn},
                                              {u"Declined"_s, Tone::Bad},            {u"Follow-up call"_s, Tone::Info},
                                              {u"Special category"_s, Tone::Plum}};
    for (const auto& [text, tone] : tones) flow->addWidget(new Chip(text, tone));
    flow->addWidget(new Chip(ChipLook{u"Awaiting reply"_s, Tone::Neutral, {}, true}));
    flow->addWidget(new Chip(ChipLook{u"Accepted 10 Oct"_s, Tone::Ok, Glyph::Done}));
    flow->addWidget(new Chip(ChipLook{u"Case team"_s, Tone::Neutral, Glyph::Users}));
    flow->addWidget(new KeyHint(u"Ctrl K"_s));
    auto* count = new CountChip;
    count->setCount(12, u"12 actions due"_s);
    flow->addWidget(count);
    card->body()->addWidget(chips);
    auto* people = new QWidget;
    auto* discs = new FlowLayout(people, 8);
    for (const auto& name : {u"Amira Benhaddou"_s, u"Tomos Llŷr Wynne"_s, u"Efe Adeyemi-Ross"_s, u"Lowri Prydderch"_s,
                             u"Zhiyuan Fairclough"_s, u"Marta Kowalczyk"_s, u"Bilal Hussain"_s, u"Prince"_s}) {
        discs->addWidget(new Avatar(name, 40));
    }
    card->body()->addWidget(people);
    auto* sunk = new Card(u"Called, not here yet"_s);
    sunk->setLook(Card::Look::Sunk);
    sunk->body()->addWidget(new Label(u"Owain Rattray"_s));
    card->body()->addWidget(sunk);
    auto* mine = new Card(u"Desk 1, you"_s);
    mine->setLook(Card::Look::Accent);
    mine->body()->addWidget(new Label(u"Critical reading. Third visit this term."_s, TextRole::Body, Colour::Text2));
    card->body()->addWidget(mine);
    return card;
}

}

QWidget* makeTypeSheet()
{
    auto* page = new ScrollPage;
    auto* row = new Row(Insets{}, 14);
    row->addWidget(typeCard(), 1, Qt::AlignTop);
    row->addWidget(chipsCard(), 1, Qt::AlignTop);
    page->body()->addLayout(row);
    page->body()->addStretch(1);
    return page;
}

}
