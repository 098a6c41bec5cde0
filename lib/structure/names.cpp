#include <thamdinh/structure.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace thamdinh {

namespace {

constexpr std::array<std::pair<UnitKind, std::string_view>, 7> unit_kinds{{
    {UnitKind::unknown, "unknown"},
    {UnitKind::government, "government"},
    {UnitKind::party, "party"},
    {UnitKind::front, "front"},
    {UnitKind::press, "press"},
    {UnitKind::enterprise, "enterprise"},
    {UnitKind::public_service, "public_service"},
}};

}  // namespace

std::string_view to_string(System value) {
  switch (value) {
    case System::party:
      return "party";
    case System::state:
      return "state";
    case System::unknown:
      break;
  }
  return "unknown";
}

std::string_view to_string(UnitKind value) {
  const auto found =
      std::find_if(unit_kinds.begin(), unit_kinds.end(), [&](const auto& row) { return row.first == value; });
  return found == unit_kinds.end() ? unit_kinds.front().second : found->second;
}

std::string_view to_string(UnitKindSource value) {
  switch (value) {
    case UnitKindSource::given:
      return "given";
    case UnitKindSource::letterhead:
      return "letterhead";
    case UnitKindSource::title:
      return "title";
    case UnitKindSource::opening:
      return "opening";
    case UnitKindSource::signature:
      return "signature";
    case UnitKindSource::unknown:
      break;
  }
  return "unknown";
}

std::string_view to_string(HeadingKind value) {
  switch (value) {
    case HeadingKind::title:
      return "title";
    case HeadingKind::clause:
      return "clause";
    case HeadingKind::run_in:
      break;
  }
  return "run_in";
}

std::string_view to_string(HeadingSource value) {
  switch (value) {
    case HeadingSource::style:
      return "style";
    case HeadingSource::outline_level:
      return "outline_level";
    case HeadingSource::numbering:
      return "numbering";
    case HeadingSource::typed:
      return "typed";
    case HeadingSource::appearance:
      break;
  }
  return "appearance";
}

std::string_view to_string(Role value) {
  switch (value) {
    case Role::purpose:
      return "purpose";
    case Role::requirements:
      return "requirements";
    case Role::objectives:
      return "objectives";
    case Role::tasks:
      return "tasks";
    case Role::implementation:
      return "implementation";
    case Role::budget:
      return "budget";
    case Role::reporting:
      return "reporting";
    case Role::other:
      break;
  }
  return "other";
}

std::optional<UnitKind> unit_kind_from(std::string_view id) {
  const auto found =
      std::find_if(unit_kinds.begin(), unit_kinds.end(), [&](const auto& row) { return row.second == id; });
  return found == unit_kinds.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace thamdinh
