#pragma once

#include "core/model/Common.h"
#include "core/model/Kind.h"

namespace carrel::model {

/// Every record kind there is, in the order a desk must receive them (what is referred to comes first). Tables, codec,
/// projection, search and history are made from this list; adding a kind here is how a kind is added.
std::span<const KindView> catalogue();

/// Precondition: the kind is in the catalogue (numbers from outside go through `findKind`).
const KindView& kindView(KindNo no);
const KindView* findKind(KindNo no);
const KindView* findKind(QAnyStringView name);

}
