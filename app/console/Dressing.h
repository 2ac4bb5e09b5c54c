#pragma once

#include "ui/theme/ConsoleStyle.h"
#include "ui/widgets/FocusRing.h"

#include <QtCore/QSettings>
#include <memory>

namespace carrel::app {

/// The application's look, and where a person's choice of it is kept. Made before the first widget.
class Dressing final : public QObject
{
    Q_OBJECT

public:
    explicit Dressing(QSettings* settings);
    ~Dressing() override;

    ui::Theme& theme() { return m_theme; }
    /// The window's icon, which takes longer to draw than a window to wait for it.
    void hangSign();
    /// A choice for this once, which is not kept.
    void wear(ui::ThemeMode mode);

private:
    ui::ThemeChoice kept() const;
    void keep();

    QSettings* m_settings;
    ui::Theme m_theme;
    std::unique_ptr<ui::FocusRing> m_ring;
    bool m_keeps = true;
};

}
