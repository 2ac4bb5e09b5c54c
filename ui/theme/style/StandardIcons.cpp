#include "ui/theme/style/Controls.h"

#include <algorithm>

namespace carrel::ui::style {

namespace {

struct Entry {
    QStyle::StandardPixmap icon;
    Glyph glyph;
    Colour colour = Colour::Text2;
};

constexpr Entry icons[] = {
    {QStyle::SP_MessageBoxInformation, Glyph::Info, Colour::Info},
    {QStyle::SP_MessageBoxWarning, Glyph::Warning, Colour::Warn},
    {QStyle::SP_MessageBoxCritical, Glyph::Error, Colour::Bad},
    {QStyle::SP_MessageBoxQuestion, Glyph::Help, Colour::Accent},
    {QStyle::SP_LineEditClearButton, Glyph::Close},
    {QStyle::SP_DialogCloseButton, Glyph::Close},
    {QStyle::SP_DialogCancelButton, Glyph::Close},
    {QStyle::SP_DialogOkButton, Glyph::Check},
    {QStyle::SP_TitleBarCloseButton, Glyph::Close},
    {QStyle::SP_DockWidgetCloseButton, Glyph::Close},
    {QStyle::SP_TabCloseButton, Glyph::Close},
    {QStyle::SP_ArrowLeft, Glyph::ChevronLeft},
    {QStyle::SP_ArrowRight, Glyph::ChevronRight},
    {QStyle::SP_ArrowBack, Glyph::Back},
    {QStyle::SP_ArrowForward, Glyph::Forward},
    {QStyle::SP_ArrowUp, Glyph::Up},
    {QStyle::SP_ArrowDown, Glyph::Down},
    {QStyle::SP_ToolBarHorizontalExtensionButton, Glyph::More},
    {QStyle::SP_ToolBarVerticalExtensionButton, Glyph::More},
    {QStyle::SP_BrowserReload, Glyph::Refresh},
    {QStyle::SP_FileDialogToParent, Glyph::Up},
    {QStyle::SP_FileDialogBack, Glyph::Back},
    {QStyle::SP_FileDialogNewFolder, Glyph::Plus},
    {QStyle::SP_FileDialogDetailedView, Glyph::Table},
    {QStyle::SP_FileDialogListView, Glyph::List},
    {QStyle::SP_FileDialogContentsView, Glyph::List},
    {QStyle::SP_FileDialogInfoView, Glyph::Info},
    {QStyle::SP_DirIcon, Glyph::Cases},
    {QStyle::SP_DirOpenIcon, Glyph::Cases},
    {QStyle::SP_DirClosedIcon, Glyph::Cases},
    {QStyle::SP_DirHomeIcon, Glyph::Today},
    {QStyle::SP_DesktopIcon, Glyph::Monitor},
    {QStyle::SP_ComputerIcon, Glyph::Laptop},
    {QStyle::SP_DriveHDIcon, Glyph::Archive},
    {QStyle::SP_FileIcon, Glyph::Note},
    {QStyle::SP_FileLinkIcon, Glyph::Link},
    {QStyle::SP_TrashIcon, Glyph::Trash},
};

}

std::optional<QIcon> icon(const Theme& theme, QStyle::StandardPixmap icon)
{
    const auto* found = std::ranges::find(icons, icon, &Entry::icon);
    if (found == std::end(icons)) return {};
    return theme.icon(found->glyph, found->colour);
}

}
