#include "ui/widgets/ErrorSummary.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LabelledField.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

#include <QtGui/QPainter>

namespace carrel::ui {

ErrorSummary::ErrorSummary(QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{18, 16, 18, 16}, 8);
    auto* head = new Row(Insets{}, 8);
    m_heading = new Heading({}, TextRole::Heading);
    head->addWidget(new Picture(Glyph::Error, 20, Colour::Bad));
    head->addWidget(m_heading, 1);
    column->addLayout(head);
    m_list = new QWidget;
    new Column(m_list, Insets{26, 0, 0, 0}, 2);
    column->addWidget(m_list);
    setFocusPolicy(Qt::StrongFocus);
    speakAs(this, QAccessible::AlertMessage);
    setRingLook(this, {.radius = radius::card});
    setAccessibleName(tr("Put these right, then try again"));
    hide();
}

void ErrorSummary::tell(const QList<FormError>& errors)
{
    list(errors);
    // The ring shows where one is, even for somebody who came by the mouse: there is something to put right.
    if (!errors.isEmpty()) setFocus(Qt::ShortcutFocusReason);
}

void ErrorSummary::list(const QList<FormError>& errors)
{
    setVisible(!errors.isEmpty());
    for (QObject* old : m_list->findChildren<Button*>()) delete old;
    if (errors.isEmpty()) return;
    m_heading->setText(tr("Put these right, then try again"));
    QStringList words{m_heading->text()};
    for (const FormError& error : errors) {
        auto* link = new Button(error.text, ButtonVariant::Link);
        connect(link, &Button::clicked, this, [field = error.field] {
            if (field) field->setFocus(Qt::ShortcutFocusReason);
        });
        static_cast<Column*>(m_list->layout())->addWidget(link, 0, Qt::AlignLeft);
        words << error.text;
    }
    setSpoken(this, words.join(QStringLiteral(". ")));
}

QList<FormError> ErrorSummary::errorsOf(const QWidget* form)
{
    QList<FormError> errors;
    for (const auto* field : form->findChildren<LabelledField*>()) {
        if (!field->error().isEmpty()) errors << FormError{field->error(), field->field()};
    }
    return errors;
}

bool ErrorSummary::gather(QWidget* form)
{
    const QList<FormError> errors = errorsOf(form);
    tell(errors);
    return errors.isEmpty();
}

void ErrorSummary::settle(QWidget* form) { settle(errorsOf(form)); }

void ErrorSummary::settle(const QList<FormError>& left)
{
    if (!isHidden()) list(left);
}

void ErrorSummary::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.box(rect(), radius::card, Colour::Surface, Colour::Bad, 2);
}

}
