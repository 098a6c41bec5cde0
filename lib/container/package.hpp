#pragma once

#include <thamdinh/error.hpp>
#include <thamdinh/limits.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::container {

/// One relationship of a package or part (ISO/IEC 29500-2, 9.3). `target` is resolved: an absolute part
/// name for an internal one, the reference as written for an external one.
struct Relationship {
  std::string id;
  std::string type;  ///< the last segment of the type URI ("officeDocument", "styles"), the same for
                     ///< transitional and strict
  std::string target;
  bool external = false;
};

/// An Open Packaging Conventions package, opened from memory (ISO/IEC 29500-2).
///
/// Reads are bounded by Limits. Every refusal is an Error of the 1xx codes. The bytes must outlive the
/// package.
class Package {
 public:
  /// Throws Error: file_empty, not_a_package, not_a_word_document, encrypted, legacy_doc, other_format,
  /// damaged, flat_opc, over_limit.
  static Package open(std::span<const std::byte> bytes, const Limits& limits);
  ~Package();
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;

  /// The main document part by the officeDocument relationship, never by a fixed name.
  [[nodiscard]] const std::string& main_part() const noexcept;

  /// Part names compare without letter case (29500-2, 6.2.2).
  [[nodiscard]] bool has(std::string_view part) const;

  /// The bytes of a part, inflated. Throws damaged, over_limit, encrypted.
  [[nodiscard]] std::string read(std::string_view part) const;

  /// The content type, or empty where none is declared.
  [[nodiscard]] std::string content_type(std::string_view part) const;

  /// The relationships of a part, in the order of its .rels; of the package for "". Empty where there are
  /// none.
  [[nodiscard]] std::vector<Relationship> relationships(std::string_view part) const;

  /// The first internal relationship target of that type, if its part exists.
  [[nodiscard]] std::optional<std::string> related(std::string_view part, std::string_view type) const;

  /// All part names, as stored, in the order of the archive.
  [[nodiscard]] const std::vector<std::string>& parts() const noexcept;

 private:
  struct State;
  explicit Package(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace thamdinh::container
