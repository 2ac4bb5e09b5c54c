#pragma once

#include "core/session/Desk.h"

namespace carrel::ui {

/// The beginning of a note that is often written, as headings to fill in.
struct NoteTemplate {
    QString name;
    QString text;
};

/// Those every desk has, then the university's own: the lookup list `note-template`, where a label is `Name: text`.
std::vector<NoteTemplate> noteTemplates(session::Desk& desk);

}
