#include "ui/widgets/LabelledField.h"

#include "ui/theme/Looks.h"
#include "ui/widgets/Accessibility.h"
#include "ui/widgets/ErrorLine.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Layouts.h"

namespace carrel::ui {

LabelledField::LabelledField(const QString& label, QWidget* field, const QString& hint, QWidget* parent)
    : QWidget(parent), m_field(field)
{
    auto* column = new Column(this, Insets{}, 5);
    m_label = new Label(label, TextRole::MetaStrong);
    m_label->setBuddy(field);
    m_hint = new Label(hint, TextRole::Meta, Colour::Text2);
    m_hint->wrapped();
    m_error = new ErrorLine;
    column->addWidget(m_label);
    column->addWidget(m_hint);
    column->addWidget(m_error);
    // Beside a field with more to say, the label stays at the top and the field in line.
    column->addStretch(1);
    column->addWidget(field);
    setHint(hint);
    setError({});
}

QString LabelledField::label() const
{
    QString bare = m_label->text();
    return bare.remove(u'&');
}

void LabelledField::setLabel(const QString& label)
{
    m_label->setText(label);
    tell();
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

}
