#pragma once

/// Marks what the shared library gives to its users; everything else stays hidden, so that no
/// internal name (nor one of ICU, pugixml, libzip, yaml-cpp) can clash with a caller's.
#if defined(_WIN32)
#define THAMDINH_EXPORT
#else
#define THAMDINH_EXPORT __attribute__((visibility("default")))
#endif
