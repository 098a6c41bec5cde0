#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace thamdinh::container {

/// What the first bytes say, whatever the file is called.
enum class FileFamily : std::uint8_t {
  zip,            ///< a local header, an empty archive's end record, or a spanned archive's mark
  compound_file,  ///< OLE: Word 97-2003, an encrypted package, Excel, PowerPoint, Outlook
  flat_opc,       ///< a package as one XML file (pkg:package)
  other_format,   ///< known and not a package
  unknown,
};

struct FileKind {
  FileFamily family = FileFamily::unknown;
  std::string_view name;  ///< "rtf", "pdf", "png", "html", "text" …; for messages
};

[[nodiscard]] FileKind file_kind(std::span<const std::byte> bytes);

}  // namespace thamdinh::container
