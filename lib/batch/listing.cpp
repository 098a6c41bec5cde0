#include <thamdinh/batch.hpp>
#include <thamdinh/error.hpp>

#include "batch/plan_archive.hpp"
#include "batch/store.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace thamdinh {

namespace {

namespace fs = std::filesystem;

enum class Standing { checked, skipped, other };

/// What a Mac puts beside each file into a zip is nobody's plan either.
bool is_mac_leftover(const fs::path& file) {
  return file.native().find("/__MACOSX/") != std::string::npos;
}

/// Formats that are no .docx but may well be somebody's plan: each gets a row, with its code and what to do.
constexpr std::array<std::string_view, 21> kPlans{
    ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf",  ".odt",  ".ott",  ".pdf", ".png",
    ".jpg",  ".jpe",  ".jpeg", ".gif",  ".bmp", ".tif", ".tiff", ".heic", ".webp", ".wps"};

std::string lower_ending(const fs::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending;
}

Standing standing_of(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name.starts_with("~$") || name.starts_with(".") || name == "Thumbs.db" || is_mac_leftover(file))
    return Standing::skipped;
  const std::string ending = lower_ending(file);
  return std::find(kPlans.begin(), kPlans.end(), ending) != kPlans.end() ? Standing::checked
                                                                         : Standing::other;
}

/// One call of list_files.
class Walk {
 public:
  void add(const fs::path& given) {
    std::error_code error;
    if (fs::is_directory(given, error)) {
      add_folder(given);
    } else if (batch::is_zip_name(given.native())) {
      std::vector<fs::path> found;
      add_archive(given, found);
      add_sorted(found);
    } else if (given.filename() == batch::Store::kFile && fs::is_regular_file(given, error)) {
      for (const fs::path& file : batch::Store(given.parent_path()).paths()) add_file(file);
    } else {
      add_file(given);
    }
  }

  Listing take() { return std::move(listing_); }

 private:
  void add_file(const fs::path& file) {
    if (seen_.insert(file.lexically_normal().string()).second) listing_.files.push_back(file);
  }

  /// Folders wait in a list, so that no depth of them can exhaust the stack; the files are sorted as whole
  /// paths.
  void add_folder(const fs::path& root) {
    std::vector<fs::path> found;
    std::vector<fs::path> waiting{root};
    while (!waiting.empty()) {
      const fs::path folder = std::move(waiting.back());
      waiting.pop_back();
      read_folder(folder, found, waiting);
    }
    add_sorted(found);
  }

  void add_sorted(std::vector<fs::path>& found) {
    std::sort(found.begin(), found.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    for (const fs::path& file : found) add_file(file);
  }

  /// The plans in a zip. One that cannot be opened, or is a document itself, is a row like any other file.
  void add_archive(const fs::path& file, std::vector<fs::path>& found) {
    try {
      const batch::PlanArchive archive(file);
      if (archive.is_package()) return found.push_back(file);
      // A member's name may be anything, be it absolute: it is added as text, never followed.
      for (const std::string& name : archive.names()) take(file.native() + "/" + name, found);
    } catch (const Error&) {
      found.push_back(file);
    }
  }

  void read_folder(const fs::path& folder, std::vector<fs::path>& found, std::vector<fs::path>& waiting) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const fs::directory_entry& entry = *entries;
      std::error_code unknown;
      const bool is_folder = entry.is_directory(unknown) && !entry.is_symlink(unknown);
      if (is_folder && !entry.path().filename().string().starts_with(".")) {
        waiting.push_back(entry.path());
      } else if (is_folder) {
        ++listing_.skipped;
      } else if (entry.is_regular_file(unknown) || entry.is_symlink(unknown)) {
        take_entry(entry, found);
      }
    }
    // What lies in it cannot be known, and must not pass for nothing: the folder is a row, refused when it is
    // opened.
    if (error) found.push_back(folder);
  }

  void take_entry(const fs::directory_entry& entry, std::vector<fs::path>& found) {
    std::error_code unknown;
    if (entry.is_directory(unknown)) return;  // a symbolic link to a folder may lead round in a circle
    if (standing_of(entry.path()) == Standing::other && batch::is_zip_name(entry.path().native()))
      add_archive(entry.path(), found);
    else
      take(entry.path(), found);
  }

  void take(const fs::path& file, std::vector<fs::path>& found) {
    switch (standing_of(file)) {
      case Standing::checked:
        found.push_back(file);
        break;
      case Standing::skipped:
        ++listing_.skipped;
        break;
      case Standing::other:
        ++listing_.others[lower_ending(file)];
        break;
    }
  }

  Listing listing_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

Listing list_files(const std::vector<std::filesystem::path>& paths) {
  Walk walk;
  for (const auto& path : paths) walk.add(path);
  return walk.take();
}

}  // namespace thamdinh
