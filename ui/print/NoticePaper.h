#pragma once

#include "core/session/Notices.h"
#include "ui/print/Paper.h"

namespace carrel::ui {

/// "Library and Learning Services: tutorials, workshops and drop-in, version 2026-09, to be looked at again by 5 Nov 2027".
QString noticeLine(const session::StudentNotice& notice);
/// A notice to hand out. It concerns nobody, so no printing of it is put on record.
PaperDocument noticePaper(const session::StudentNotice& notice);

}
