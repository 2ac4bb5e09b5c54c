#include "core/base/Sodium.h"
#include "tests/fuzz/Target.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// The names are libFuzzer's. A broken promise leaves as an exception that nobody catches, and so as a find.
extern "C" int LLVMFuzzerInitialize(int*, char***) { return carrel::base::startSodium() ? 0 : (std::abort(), 1); }

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    carrel::fuzz::judge(QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    return 0;
}
