#pragma once

#include "ui/models/Supervised.h"
#include "ui/pages/Place.h"
#include "ui/widgets/ScrollPage.h"

namespace carrel::ui {

class Banner;

/// What one colleague carries, and their cases under letters instead of names.
class LoadView final : public ScrollPage
{
    Q_OBJECT

public:
    explicit LoadView(const Ground& ground, QWidget* parent = nullptr);

    /// `cases` in the order of their letters.
    void show(const Supervised& who, const std::vector<session::Item>& cases);

Q_SIGNALS:
    void caseChosen(int place);

private:
    QWidget* figuresOf(const Supervised& who);
    QWidget* typesOf(const Supervised& who);
    QWidget* casesOf(const std::vector<session::Item>& cases);

    Ground m_ground;
    QWidget* m_all = nullptr;
};

}
