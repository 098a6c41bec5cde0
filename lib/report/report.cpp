#include <thamdinh/report.hpp>

#include <array>
#include <utility>

namespace thamdinh {

Report::Report(ReportData data) : data_(std::make_shared<const ReportData>(std::move(data))) {}

std::string_view to_string(Status value) {
  constexpr std::array<std::string_view, 5> names{"met", "partial", "missing", "not_applicable",
                                                  "not_evaluated"};
  return names[static_cast<std::size_t>(value)];
}

}  // namespace thamdinh
