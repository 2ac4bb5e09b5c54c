#include "ui/widgets/Form.h"

#include "ui/theme/Brushwork.h"
#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"
#include "ui/widgets/Picture.h"

#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>

namespace carrel::ui {

LabelledField::LabelledField(const QString& label, QWidget* field, const QString& hint, QWidget* parent)
    : QWidget(parent), m_field(field)
{
    auto* column = new Column(this, Insets{}, 5);
    m_label = new Label(label, TextRole::MetaStrong);
    m_label->setBuddy(field);
    m_hint = new Label(hint, TextRole::Meta, Colour::Text2);
    m_hint->wrapped();
    m_errorLine = new QWidget;
    auto* row = new Row(m_errorLine, Insets{}, 6);
    m_error = new Label({}, TextRole::MetaStrong, Colour::Bad);
    m_error->wrapped();
    row->addWidget((new Picture(Glyph::Error, 16, Colour::Bad))->beside(TextRole::MetaStrong), 0, Qt::AlignTop);
    row->addWidget(m_error, 1);
    column->addWidget(m_label);
    column->addWidget(m_hint);
    column->addWidget(m_errorLine);
    column->addWidget(field);
    setHint(hint);
    setError({});
}

QString LabelledField::label() const
{
    QString bare = m_label->text();
    return bare.remove(u'&');
}

QString LabelledField::error() const { return m_error->text(); }

void LabelledField::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    tell();
}

void LabelledField::setError(const QString& error)
{
    m_error->setText(error);
    m_errorLine->setVisible(!error.isEmpty());
    setRefused(m_field, !error.isEmpty());
    tell();
}

void LabelledField::tell()
{
    QStringList description;
    if (!m_error->text().isEmpty()) description << tr("Error: %1").arg(m_error->text());
    if (!m_hint->text().isEmpty()) description << m_hint->text();
    setSpoken(m_field, label(), description.join(u' '));
}

ErrorSummary::ErrorSummary(QWidget* parent) : QWidget(parent)
{
    auto* column = new Column(this, Insets{18, 16, 18, 16}, 8);
    auto* head = new Row(Insets{}, 10);
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
    setAccessibleName(tr("Put these right, then save again"));
    hide();
}

void ErrorSummary::tell(const QList<FormError>& errors)
{
    setVisible(!errors.isEmpty());
    for (QObject* old : m_list->findChildren<Button*>()) delete old;
    if (errors.isEmpty()) return;
    m_heading->setText(tr("Put these right, then save again"));
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
    setFocus(Qt::OtherFocusReason);
}

bool ErrorSummary::gather(QWidget* form)
{
    QList<FormError> errors;
    for (const auto* field : form->findChildren<LabelledField*>()) {
        if (!field->error().isEmpty()) errors << FormError{field->error(), field->field()};
    }
    tell(errors);
    return errors.isEmpty();
}

void ErrorSummary::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Brushwork brush(painter, Theme::of(this));
    brush.box(rect(), radius::card, Colour::Surface, Colour::Bad, 2);
}

}
