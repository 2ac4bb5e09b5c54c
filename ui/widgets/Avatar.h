#pragma once

#include "ui/theme/Colour.h"
#include "ui/theme/Glyph.h"

#include <QtCore/QRectF>
#include <QtWidgets/QWidget>
#include <optional>

namespace carrel::ui {

class Brushwork;

/// "Amira Benhaddou" gives "AB"; a single name its first letter.
QString initialsOf(const QString& name);

struct AvatarColours {
    Colour ground, ink;
};
/// The hue comes from the name alone and means nothing.
AvatarColours avatarColours(const QString& name);
void drawAvatar(Brushwork& brush, const QRectF& circle, const QString& name);

/// A person's initials in a disc. It adds nothing to the name beside it, so a screen reader passes over it.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    /// `diameter` in pixels at 100 %.
    explicit Avatar(const QString& name, int diameter = 36, QWidget* parent = nullptr);

    void setName(const QString& name);
    /// Instead of initials, where what is named is no person.
    void setGlyph(std::optional<Glyph> glyph);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    std::optional<Glyph> m_glyph;
    int m_diameter;
};

}
