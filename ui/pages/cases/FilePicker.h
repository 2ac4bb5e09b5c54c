#pragma once

#include "ui/pages/Place.h"

namespace carrel::ui {

class Button;
class Label;

/// A file that was chosen, pasted or dropped, and what it is. It is looked at as soon as it is there.
class FilePicker final : public QWidget
{
    Q_OBJECT

public:
    explicit FilePicker(const Ground& ground, QWidget* parent = nullptr);

    void clear();
    /// Asks the system for one.
    void choose();
    void paste();
    void take(const QString& path);
    void take(const QString& name, const QByteArray& bytes);
    bool hasFile() const { return !m_name.isEmpty(); }
    const QString& name() const { return m_name; }
    const QByteArray& bytes() const { return m_bytes; }

Q_SIGNALS:
    /// A file is there, or none: `refusal` says what is wrong with the one that was tried.
    void looked(const QString& refusal);

private:
    Ground m_ground;
    Button* m_choose;
    Button* m_paste;
    Label* m_chosen;
    QString m_name;
    QByteArray m_bytes;
};

}
