#pragma once

#include "core/session/Files.h"
#include "ui/widgets/Sheet.h"

namespace carrel::ui {

/// An attached picture or text, shown from memory: nothing of it touches the disk.
class FileSheet final : public Sheet
{
    Q_OBJECT

public:
    FileSheet(const session::OpenedFile& file, QWidget* window);

    /// Whether files of this sort are shown here; the others need a program of the system's.
    static bool canShow(model::FileSort sort);

private:
    QWidget* contentOf(const session::OpenedFile& file);
};

}
