#include "ui/pages/Hidden.h"

#include "ui/widgets/HiddenChip.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Popover.h"
#include "ui/words/Codes.h"
#include "ui/words/Directory.h"

#include <QtCore/QCoreApplication>

namespace carrel::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Hidden)
};

}

FieldValue* fieldWithReason(const Ground& ground, const QString& label, const FieldReading& reading)
{
    auto* field = new FieldValue(label, reading);
    QObject::connect(field, &FieldValue::explanationAsked, field, [ground, field, label] {
        auto* chip = field->findChild<HiddenChip*>();
        explainHidden(ground, chip ? static_cast<QWidget*>(chip) : field, label, field->reading().text);
    });
    return field;
}

void explainHidden(const Ground& ground, QWidget* opener, const QString& what, const QString& visibleTo)
{
    QStringList roles;
    for (const QString& role : ground.desk.person().roles) roles << roleTitle(role);
    auto* panel = new Popover(Words::tr("Why is this hidden?"), opener);
    panel->setContentWidth(360);
    panel->body()->addWidget(new Heading(Words::tr("Why is this hidden?")));
    panel->body()->addWidget((new Label(Words::tr("“%1” is visible to %2.").arg(what, visibleTo)))->wrapped());
    panel->body()->addWidget((new Label(Words::tr("You are signed in as: %1. What a role sees is the same on every record, whether or not "
                                                  "anything is written there.")
                                            .arg(Directory::listed(roles)),
                                        TextRole::Body, Colour::Text2))
                                 ->wrapped());
    panel->body()->addWidget((new Label(Words::tr("If your work needs it, ask your information governance officer."), TextRole::Body, Colour::Text2))->wrapped());
    auto* close = new Button(Words::tr("Close"));
    panel->body()->addWidget(close, 0, Qt::AlignLeft);
    QObject::connect(close, &Button::clicked, panel, &Popover::close);
    QObject::connect(panel, &Popover::closed, panel, &QObject::deleteLater);
    panel->open();
}

}
