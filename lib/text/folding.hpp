#pragma once

#include <string>

namespace thamdinh::text {

/// Folds NFC text in place for comparing: lower case, one tone placement, one spelling of the listed y/i
/// doublets and of hàng/hằng before a period. Keeps the length.
void fold_in_place(std::u32string& text);

}  // namespace thamdinh::text
