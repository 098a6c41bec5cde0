#include "container/package.hpp"

#include "container/archive.hpp"
#include "container/compound_file.hpp"
#include "container/content_types.hpp"
#include "container/file_kind.hpp"
#include "container/part_name.hpp"
#include "container/relationships.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace thamdinh::container {

namespace {

/// Refuses what is no zip archive, by the name of what it is.
void refuse_other_files(std::span<const std::byte> bytes, const Limits& limits) {
  if (bytes.empty()) throw Error(Code::file_empty);
  if (bytes.size() > limits.file_bytes)
    throw Error(Code::over_limit, {"file_bytes", std::to_string(limits.file_bytes)});
  const FileKind kind = file_kind(bytes);
  switch (kind.family) {
    case FileFamily::zip:
      return;
    case FileFamily::flat_opc:
      throw Error(Code::flat_opc);
    case FileFamily::other_format:
      throw Error(Code::other_format, {std::string(kind.name)});
    case FileFamily::unknown:
      throw Error(Code::not_a_package);
    case FileFamily::compound_file:
      break;
  }
  switch (compound_kind(bytes)) {
    case CompoundKind::word:
      throw Error(Code::legacy_doc);
    case CompoundKind::encrypted:
      throw Error(Code::encrypted);
    case CompoundKind::excel:
      throw Error(Code::not_a_word_document, {"xls"});
    case CompoundKind::powerpoint:
      throw Error(Code::not_a_word_document, {"ppt"});
    case CompoundKind::other:
      throw Error(Code::not_a_word_document, {"ole"});
  }
}

/// What a zip archive without a Word document is, by the members that its makers always write.
std::string_view other_archive(const Archive& archive) {
  struct Mark {
    std::string_view member;
    std::string_view name;
  };
  constexpr std::array kMarks{Mark{"xl/workbook.xml", "xlsx"},           Mark{"xl/workbook.bin", "xlsb"},
                              Mark{"ppt/presentation.xml", "pptx"},      Mark{"visio/document.xml", "vsdx"},
                              Mark{"META-INF/container.xml", "epub"},    Mark{"META-INF/MANIFEST.MF", "jar"},
                              Mark{"FixedDocSeq.fdseq", "xps"},          Mark{"AndroidManifest.xml", "apk"},
                              Mark{"Index/Document.iwa", "pages"},       Mark{"index.apxl", "key"},
                              Mark{"FixedDocumentSequence.fdseq", "xps"}};
  for (const auto& mark : kMarks) {
    if (archive.find(mark.member) != nullptr) return mark.name;
  }
  return "zip";
}

/// OpenDocument names itself in its first member. Returns ".odt"'s letters, or nothing.
std::string open_document_kind(Archive& archive) {
  const Member* mimetype = archive.find("mimetype");
  if (mimetype == nullptr || mimetype->encrypted || mimetype->claimed_bytes > 256) return {};
  const std::string type = archive.read(*mimetype);
  constexpr std::string_view kPrefix = "application/vnd.oasis.opendocument.";
  if (!type.starts_with(kPrefix)) return {};
  const std::string_view kind = std::string_view(type).substr(kPrefix.size());
  if (kind.starts_with("text")) return "odt";
  if (kind.starts_with("spreadsheet")) return "ods";
  if (kind.starts_with("presentation")) return "odp";
  return "odf";
}

/// Whether a content type is that of a Word main part: document, template, with or without macros.
bool is_word_main(std::string_view type) {
  const std::string lower = ascii_lower(type);
  return (lower.find("wordprocessingml.") != std::string::npos ||
          lower.find("ms-word.") != std::string::npos) &&
         lower.find("main+xml") != std::string::npos;
}

bool is_other_office(std::string_view type) {
  const std::string lower = ascii_lower(type);
  return lower.find("spreadsheetml") != std::string::npos ||
         lower.find("presentationml") != std::string::npos || lower.find("ms-excel") != std::string::npos ||
         lower.find("ms-powerpoint") != std::string::npos || lower.find("visio") != std::string::npos;
}

}  // namespace

struct Package::State {
  State(std::span<const std::byte> bytes, const Limits& limits) : archive(bytes, limits) {}

  [[nodiscard]] const Member& member(std::string_view part) const {
    const Member* found = archive.find(part);
    if (found == nullptr) throw Error(Code::damaged, {std::string(part)});
    return *found;
  }

  std::vector<Relationship> relationships(std::string_view part) {
    const std::string name = relationships_part_of(part);
    const Member* found = archive.find(name);
    return found == nullptr ? std::vector<Relationship>() : parse_relationships(archive.read(*found), part);
  }

  void read_content_types() {
    // A missing or broken list of types is no reason to refuse what the relationships show plainly.
    const Member* found = archive.find("[Content_Types].xml");
    if (found == nullptr) return;
    try {
      types = ContentTypes(archive.read(*found));
    } catch (const Error& error) {
      if (error.code() != Code::malformed_xml) throw;
    }
  }

  void find_main_part() {
    for (const auto& relationship : relationships("")) {
      if (relationship.external || ascii_lower(relationship.type) != "officedocument") continue;
      if (archive.find(relationship.target) == nullptr) continue;
      main_part = relationship.target;
      break;
    }
    if (main_part.empty()) find_main_part_by_type();
    if (main_part.empty() || is_other_office(types.of(main_part))) refuse();
  }

  /// For a package whose own relationships are lost: the declared type, else the name that Word gives.
  void find_main_part_by_type() {
    const auto& members = archive.members();
    const auto found = std::find_if(members.begin(), members.end(), [this](const Member& member) {
      return is_word_main(types.of(member.name));
    });
    if (found != members.end()) {
      main_part = resolve_target("", found->name);
    } else if (archive.find("word/document.xml") != nullptr) {
      main_part = "word/document.xml";
    }
  }

  [[noreturn]] void refuse() {
    const std::string open_document = open_document_kind(archive);
    if (open_document == "odt") throw Error(Code::other_format, {open_document});
    throw Error(Code::not_a_word_document,
                {open_document.empty() ? std::string(other_archive(archive)) : open_document});
  }

  Archive archive;
  ContentTypes types;
  std::string main_part;
  std::vector<std::string> names;
};

Package Package::open(std::span<const std::byte> bytes, const Limits& limits) {
  refuse_other_files(bytes, limits);
  auto state = std::make_unique<State>(bytes, limits);
  state->read_content_types();
  state->find_main_part();
  if (state->member(state->main_part).encrypted) throw Error(Code::encrypted, {state->main_part});
  state->names.reserve(state->archive.members().size());
  for (const auto& member : state->archive.members()) state->names.push_back(member.name);
  return Package(std::move(state));
}

Package::Package(std::unique_ptr<State> state) : state_(std::move(state)) {}
Package::~Package() = default;
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;

const std::string& Package::main_part() const noexcept {
  return state_->main_part;
}

bool Package::has(std::string_view part) const {
  return state_->archive.find(part) != nullptr;
}

std::string Package::read(std::string_view part) const {
  return state_->archive.read(state_->member(part));
}

std::string Package::content_type(std::string_view part) const {
  return state_->types.of(part);
}

std::vector<Relationship> Package::relationships(std::string_view part) const {
  return state_->relationships(part);
}

std::optional<std::string> Package::related(std::string_view part, std::string_view type) const {
  for (auto& relationship : state_->relationships(part)) {
    if (!relationship.external && relationship.type == type && has(relationship.target))
      return relationship.target;
  }
  return std::nullopt;
}

const std::vector<std::string>& Package::parts() const noexcept {
  return state_->names;
}

}  // namespace thamdinh::container
