#pragma once

#include <QtCore/QByteArray>

namespace carrel::wire {

/// The OpenAPI 3.1 document of the exchange, as JSON.
QByteArray openApi();

}
