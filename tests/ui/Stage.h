#pragma once

#include "tests/gallery/Sheets.h"
#include "ui/theme/ConsoleStyle.h"
#include "ui/widgets/FocusRing.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <memory>

namespace carrel::tests {

/// The application as its root dresses it. One for each test program, made before the first widget.
struct Stage {
    ui::Theme theme{ui::SystemLook{}};
    ui::ConsoleStyle* style = new ui::ConsoleStyle(theme);
    std::unique_ptr<ui::FocusRing> ring;

    Stage()
    {
        QApplication::setStyle(style);
        ring = std::make_unique<ui::FocusRing>(*style);
        theme.choose({.mode = ui::ThemeMode::Light});
    }
    ~Stage()
    {
        ring.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::setStyle(QStringLiteral("Fusion"));
    }
    Q_DISABLE_COPY_MOVE(Stage)
};

/// Every scheme there is, with the way a person gets it.
struct Face {
    const char* name;
    ui::ThemeMode mode;
    bool darkSystem;
};
inline constexpr Face faces[] = {{"light", ui::ThemeMode::Light, false},
                                 {"dark", ui::ThemeMode::Dark, false},
                                 {"contrast", ui::ThemeMode::HighContrast, false},
                                 {"dark contrast", ui::ThemeMode::HighContrast, true}};

inline std::unique_ptr<QWidget> shown(const gallery::SheetEntry& sheet, QSize size = {})
{
    std::unique_ptr<QWidget> window(sheet.make());
    window->setObjectName(sheet.name);
    window->resize(size.isValid() ? size : sheet.size);
    window->show();
    QApplication::setActiveWindow(window.get());
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
    return window;
}

/// How many pixels of the two pictures differ.
inline int difference(const QImage& one, const QImage& other)
{
    if (one.size() != other.size()) return std::max(one.width() * one.height(), other.width() * other.height());
    const QImage left = one.convertToFormat(QImage::Format_ARGB32),
                 right = other.convertToFormat(QImage::Format_ARGB32);
    int count = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(left.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(right.constScanLine(y));
        for (int x = 0; x < left.width(); ++x) count += a[x] != b[x];
    }
    return count;
}

}
