#pragma once

#include "ui/theme/Colour.h"
#include "ui/widgets/Layouts.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabBar>

namespace carrel::ui {

class Heading;
class Label;

/// A page that scrolls down when it has to, on the canvas and with the margins every page has. What takes the
/// keyboard focus is scrolled into view.
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget* parent = nullptr);

    Column* body() const { return m_body; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Column* m_body;
};

/// A heading with how many there are, and room to its right.
class SectionTitle : public QWidget
{
    Q_OBJECT

public:
    explicit SectionTitle(const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// Shown after the heading in a quieter ink; nothing for an empty text.
    void setCount(const QString& count);
    Row* tools() const { return m_tools; }

private:
    Heading* m_heading;
    Label* m_count;
    Row* m_tools;
};

/// A number worth a look, with what it counts below it.
class Figure : public QWidget
{
    Q_OBJECT

public:
    enum class Size : quint8 { Plain, Large };

    Figure(const QString& number, const QString& caption, Size size = Size::Plain, QWidget* parent = nullptr);

    void setNumber(const QString& number, Colour colour = Colour::Text);
    void setCaption(const QString& caption);

private:
    Label* m_number;
    Label* m_caption;
};

/// The tabs of a record, each with how many entries it holds.
class PageTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit PageTabs(const QString& name, QWidget* parent = nullptr);

    /// A count below 0 is not shown.
    int addPage(const QString& text, int count = -1);
    void setPageCount(int page, int count);

private:
    QStringList m_texts;
};

}
