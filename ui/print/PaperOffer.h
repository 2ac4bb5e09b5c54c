#pragma once

#include "ui/print/Paper.h"

#include <functional>

namespace carrel::ui {

/// What somebody asks of a document besides what is always in it.
struct PaperWish {
    bool health = false; ///< with special-category text; it then needs a reason
};

/// Something that can be printed where somebody is.
struct PaperOffer {
    QString name;
    std::function<PaperDocument(const PaperWish&)> make;
    bool asksAboutHealth = false;
};

}
