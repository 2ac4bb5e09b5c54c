#pragma once

#include "ui/widgets/Layouts.h"

namespace carrel::ui {

/// A column no wider than a form reads well, whatever the text size; what is left over stays empty beside it.
class Narrow final : public QWidget
{
    Q_OBJECT

public:
    /// `width` in pixels at 100 %.
    explicit Narrow(int width, QWidget* parent = nullptr);

    Column* body() const { return m_body; }

protected:
    void changeEvent(QEvent* event) override;

private:
    int m_width;
    Column* m_body;
};

}
