#pragma once

#include <QtWidgets/QWidget>
#include <optional>

class QAbstractButton;
class QButtonGroup;

namespace carrel::ui {

/// A few answers of which one is to be chosen, with what each means below it. None is chosen for anybody.
class ChoiceList final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceList(QWidget* parent = nullptr);

    void add(int number, const QString& words, const QString& meaning = {});
    std::optional<int> chosen() const;
    void choose(std::optional<int> number);
    QAbstractButton* at(int number) const;

Q_SIGNALS:
    void changed();

private:
    QButtonGroup* m_group;
};

}
