#pragma once

#include "core/session/Frequent.h"

#include <QtWidgets/QWidget>

namespace carrel::ui {

/// What one colleague decided and why, and what was said because of it.
QWidget* decisionPart(const session::DecisionLine& line, base::Moment now);

/// What was counted about one student, and what people have decided and said so far.
class FrequentPast final : public QWidget
{
    Q_OBJECT

public:
    FrequentPast(const session::FrequentFile& file, base::Moment now, QWidget* parent = nullptr);

private:
    QWidget* visits(const session::FrequentFile& file, QDate today) const;
};

}
