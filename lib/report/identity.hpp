#pragma once

#include <thamdinh/report.hpp>

#include <string>
#include <utility>
#include <vector>

namespace thamdinh::report {

/// The head of a report in a reader's words: unit, kind, document, subject, signer, profile, file; rows
/// without a value left out. Safe to show.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> identity_of(const Report& report,
                                                                           Language language);

/// "Kế hoạch số 12-KH/CB, Hưng Yên, ngày 15/7/2024".
[[nodiscard]] std::string document_line(const DocumentInfo& document, Language language);

}  // namespace thamdinh::report
