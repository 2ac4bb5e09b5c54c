#include "tests/gallery/Sheets.h"

namespace carrel::gallery {

using namespace Qt::StringLiterals;

std::vector<SheetEntry> sheets()
{
    return {{u"case"_s, {1440, 900}, makeCaseSheet},
            {u"controls"_s, {1440, 1180}, makeControlsSheet},
            {u"forms"_s, {1240, 1020}, makeFormsSheet},
            {u"states"_s, {1440, 1060}, makeStatesSheet},
            {u"onboarding"_s, {1180, 760}, makeOnboardingSheet},
            {u"overlays"_s, {1240, 860}, makeOverlaySheet},
            {u"palette"_s, {1440, 900}, makePaletteSheet},
            {u"icons"_s, {1240, 1000}, makeIconsSheet},
            {u"type"_s, {1240, 900}, makeTypeSheet}};
}

}
