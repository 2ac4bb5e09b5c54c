#pragma once

#include "ui/widgets/Layouts.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

class Heading;
class Label;

/// A heading with how many there are, and room to its right.
class SectionTitle : public QWidget
{
    Q_OBJECT

public:
    explicit SectionTitle(const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// Shown after the heading in a quieter ink; nothing for an empty text.
    /// As tall as one with buttons, beside which it stands.
    void setTall();
    void setCount(const QString& count);
    Row* tools() const { return m_tools; }

private:
    Heading* m_heading;
    Label* m_count;
    Row* m_tools;
};

}
