#pragma once

#include <QtCore/QString>

namespace carrel::ui {

class PasswordEdit;

/// What keeps these digits from being a PIN, in words; empty where nothing does.
QString whatIsWrongWith(const QString& pin);
/// A field for digits that nobody should see or remember.
void dressForPin(PasswordEdit& edit);

}
