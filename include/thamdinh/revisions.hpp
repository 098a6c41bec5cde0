#pragma once

#include <thamdinh/export.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace thamdinh {

/// Which text of a document with tracked changes is read (ISO/IEC 29500-1, 17.13.5): the one after all of
/// them were accepted, or the one before any was made.
enum class Revisions : std::uint8_t { accepted, original };

/// Whether the file holds tracked changes, and which text was read. Every place in a report is one of that
/// text.
struct TrackedChanges {
  bool present = false;
  Revisions read = Revisions::accepted;
};

[[nodiscard]] THAMDINH_EXPORT std::string_view to_string(Revisions value);

/// The text named by its contract id ("original"); nothing for any other word.
[[nodiscard]] THAMDINH_EXPORT std::optional<Revisions> revisions_from(std::string_view id);

}  // namespace thamdinh
