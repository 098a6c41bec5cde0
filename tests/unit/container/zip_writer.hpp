#pragma once

// A zip archive made in memory for tests: stored members by default, and every field that a hostile file may
// bend.

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::test {

inline std::uint32_t crc32(std::string_view bytes) {
  static const auto kTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t crc = i;
      for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
      table[i] = crc;
    }
    return table;
  }();
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFFU];
  return ~crc;
}

/// A deflate stream (RFC 1951, fixed codes) of `count` times the same byte: about 158 bytes out of each byte
/// in.
inline std::string deflate_run(char byte, std::size_t count) {
  std::string out;
  unsigned held = 0;
  unsigned bits = 0;
  const auto put = [&](unsigned value, unsigned width) {
    for (unsigned i = 0; i < width; ++i) {
      held |= ((value >> i) & 1U) << bits;
      if (++bits == 8) {
        out += static_cast<char>(held);
        held = bits = 0;
      }
    }
  };
  const auto put_code = [&](unsigned code, unsigned width) {  // Huffman codes go in from their highest bit.
    for (unsigned i = width; i-- > 0;) put((code >> i) & 1U, 1);
  };
  const auto literal = static_cast<unsigned char>(byte);
  const auto put_literal = [&] {
    literal < 144 ? put_code(0x30U + literal, 8) : put_code(0x190U + literal - 144U, 9);
  };
  put(1, 1);
  put(1, 2);
  put_literal();
  std::size_t left = count - 1;
  for (; left >= 258; left -= 258) {
    put_code(0xC5, 8);  // Length code 285.
    put_code(0, 5);     // Distance 1.
  }
  for (; left > 0; --left) put_literal();
  put_code(0, 7);
  if (bits != 0) put(0, 8 - bits);
  return out;
}

struct ZipMember {
  std::string name;
  std::string data;                            ///< as stored in the archive
  std::uint16_t method = 0;                    ///< 0 stored, 8 deflated
  std::uint16_t flags = 0;                     ///< 1 encrypted, 8 data descriptor
  std::optional<std::uint32_t> crc;            ///< of the inflated bytes; by default that of `data`
  std::optional<std::uint64_t> claimed_bytes;  ///< inflated size; by default that of `data`
};

struct ZipOptions {
  bool zip64 = false;  ///< sizes and offsets in zip64 fields, and a zip64 end record
  std::optional<std::uint16_t> claimed_entries;
};

class ZipWriter {
 public:
  ZipWriter& add(ZipMember member) {
    members_.push_back(std::move(member));
    return *this;
  }
  ZipWriter& add(std::string name, std::string data) {
    return add(ZipMember{std::move(name), std::move(data), 0, 0, {}, {}});
  }

  [[nodiscard]] std::string bytes(const ZipOptions& options = {}) const {
    std::string out;
    std::string directory;
    for (const auto& member : members_) {
      const std::uint64_t offset = out.size();
      local_header(out, member, options);
      out += member.data;
      if ((member.flags & 8) != 0) {
        out += "PK\x07\x08";
        sizes(out, member, options.zip64 ? 8 : 4);
      }
      directory_entry(directory, member, offset, options);
    }
    end_records(out, directory, options);
    return out;
  }

 private:
  static void le(std::string& out, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
  }
  static std::uint64_t inflated(const ZipMember& member) {
    return member.claimed_bytes.value_or(member.data.size());
  }
  static std::uint32_t crc_of(const ZipMember& member) {
    return member.crc ? *member.crc : crc32(member.data);
  }

  static void sizes(std::string& out, const ZipMember& member, int width) {
    le(out, crc_of(member), 4);
    le(out, member.data.size(), width);
    le(out, inflated(member), width);
  }

  static void local_header(std::string& out, const ZipMember& member, const ZipOptions& options) {
    out += "PK\x03\x04";
    le(out, options.zip64 ? 45 : 20, 2);
    le(out, member.flags, 2);
    le(out, member.method, 2);
    le(out, 0, 4);
    const bool later = (member.flags & 8) != 0;
    le(out, later ? 0 : crc_of(member), 4);
    le(out, later ? 0 : options.zip64 ? 0xFFFFFFFF : member.data.size(), 4);
    le(out, later ? 0 : options.zip64 ? 0xFFFFFFFF : inflated(member), 4);
    le(out, member.name.size(), 2);
    le(out, options.zip64 ? 20 : 0, 2);
    out += member.name;
    if (!options.zip64) return;
    le(out, 1, 2);
    le(out, 16, 2);
    le(out, inflated(member), 8);
    le(out, member.data.size(), 8);
  }

  static void directory_entry(std::string& out, const ZipMember& member, std::uint64_t offset,
                              const ZipOptions& options) {
    out += "PK\x01\x02";
    le(out, 20, 2);
    le(out, options.zip64 ? 45 : 20, 2);
    le(out, member.flags, 2);
    le(out, member.method, 2);
    le(out, 0, 4);
    le(out, crc_of(member), 4);
    le(out, options.zip64 ? 0xFFFFFFFF : member.data.size(), 4);
    le(out, options.zip64 ? 0xFFFFFFFF : inflated(member), 4);
    le(out, member.name.size(), 2);
    le(out, options.zip64 ? 28 : 0, 2);
    out.append(2 + 2 + 2 + 4, '\0');
    le(out, options.zip64 ? 0xFFFFFFFF : offset, 4);
    out += member.name;
    if (!options.zip64) return;
    le(out, 1, 2);
    le(out, 24, 2);
    le(out, inflated(member), 8);
    le(out, member.data.size(), 8);
    le(out, offset, 8);
  }

  void end_records(std::string& out, const std::string& directory, const ZipOptions& options) const {
    const std::uint64_t at = out.size();
    out += directory;
    if (options.zip64) {
      const std::uint64_t record = out.size();
      out += "PK\x06\x06";
      le(out, 44, 8);
      le(out, 45, 2);
      le(out, 45, 2);
      le(out, 0, 8);
      le(out, members_.size(), 8);
      le(out, members_.size(), 8);
      le(out, directory.size(), 8);
      le(out, at, 8);
      out += "PK\x06\x07";
      le(out, 0, 4);
      le(out, record, 8);
      le(out, 1, 4);
    }
    const std::uint64_t entries =
        options.claimed_entries.value_or(static_cast<std::uint16_t>(members_.size()));
    out += "PK\x05\x06";
    le(out, 0, 4);
    le(out, options.zip64 ? 0xFFFF : entries, 2);
    le(out, options.zip64 ? 0xFFFF : entries, 2);
    le(out, options.zip64 ? 0xFFFFFFFF : directory.size(), 4);
    le(out, options.zip64 ? 0xFFFFFFFF : at, 4);
    le(out, 0, 2);
  }

  std::vector<ZipMember> members_;
};

inline std::span<const std::byte> as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

inline constexpr std::string_view kDocumentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

inline std::string content_types(std::string_view part = "/word/document.xml",
                                 std::string_view type = kDocumentType) {
  return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
         "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
         "<Default Extension='xml' ContentType='application/xml'/><Override PartName='" +
         std::string(part) + "' ContentType='" + std::string(type) + "'/></Types>";
}

inline std::string root_relationships(std::string_view target = "word/document.xml") {
  return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship "
         "Id='r1' "
         "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
         "Target='" +
         std::string(target) + "'/></Relationships>";
}

/// The two members that every package has; a main part is still to be added.
inline ZipWriter package_members(std::string_view main = "word/document.xml") {
  ZipWriter zip;
  zip.add("[Content_Types].xml", content_types("/" + std::string(main)));
  zip.add("_rels/.rels", root_relationships(main));
  return zip;
}

}  // namespace thamdinh::test
