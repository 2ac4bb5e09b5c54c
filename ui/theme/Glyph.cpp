#include "ui/theme/Glyph.h"

#include <array>

namespace carrel::ui {

QLatin1String fileName(Glyph glyph)
{
    static constexpr std::array<const char*, static_cast<std::size_t>(Glyph::Count)> names{
        "today", "students", "cases", "tutorials", "drop-in", "workshops", "insight", "reviews", "governance",
        "sync", "search", "search-none", "plus", "minus", "check", "close", "chevron-down", "chevron-up",
        "chevron-left", "chevron-right", "back", "forward", "up", "down", "external", "sort", "lock", "unlock",
        "eye", "eye-off", "key", "shield", "cloud", "cloud-off", "up-to-date", "refresh", "warning", "info",
        "error", "done", "clock", "conflict", "demo", "calendar", "calendar-check", "calendar-plus", "history",
        "undo", "redo", "note", "edit", "phone", "phone-call", "mail", "message", "send", "checklist", "add-action",
        "list", "consent", "tag", "flag", "health", "activity", "building", "archive", "trash", "copy", "pin",
        "link", "paperclip", "print", "inbox", "call", "user", "user-plus", "user-check", "user-x", "users", "team",
        "desk", "laptop", "monitor", "keyboard", "library", "globe", "language", "table", "bars", "filter", "more",
        "help", "settings", "sun", "moon", "contrast", "download", "sign-out", "pause", "play"};
    return QLatin1String(names[static_cast<std::size_t>(glyph)]);
}

}
