#include <thamdinh/archive.hpp>

#include "report/portable.hpp"

#include <utility>

namespace thamdinh {

std::string to_archive(const Outcome& outcome) {
  if (const Failure* failure = std::get_if<Failure>(&outcome))
    return report::to_portable(failure->source, failure->error);
  return report::to_portable(std::get<Report>(outcome));
}

Outcome outcome_from_archive(std::string_view archive) {
  auto read = report::from_portable(archive);
  if (Report* report = std::get_if<Report>(&read)) return std::move(*report);
  auto& [source, error] = std::get<std::pair<Source, Error>>(read);
  return Failure{std::move(source), std::move(error)};
}

}  // namespace thamdinh
