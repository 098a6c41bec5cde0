#pragma once

#include <string>
#include <vector>

#include "container/package.hpp"
#include "document/document.hpp"

namespace thamdinh::test {

/// The words of the file that are neither in the document's text nor left out for a reason that the XML
/// itself shows: deleted, inserted (where the original is read), a field's instruction, the other branch of
/// an alternative, a note or header that nothing refers to, or something that the ledger names. Each with
/// part, w:p, w:r and what it says. This walks the XML by rules of its own, not by the reader's.
[[nodiscard]] std::vector<std::string> silent_losses(const container::Package& package,
                                                     const document::Document& document,
                                                     const document::ReadOptions& options = {});

}  // namespace thamdinh::test
