#include <thamdinh/batch.hpp>

#include "batch/appraiser.hpp"
#include "batch/store.hpp"

namespace thamdinh {

std::size_t read_results(const std::filesystem::path& store, const Profile& profile,
                         const std::function<void(Outcome&&)>& sink) {
  std::error_code ignored;
  const auto folder = std::filesystem::is_directory(store, ignored) ? store : store.parent_path();
  const auto file = folder / batch::Store::kFile;
  if (!std::filesystem::is_regular_file(file, ignored)) throw Error(Code::file_not_found, {store.string()});
  batch::Store results(folder.empty() ? "." : folder);
  for (const std::string& made_by : results.profiles()) {
    if (made_by != batch::key_of(profile.model())) throw Error(Code::usage, {file.string() + ": " + made_by});
  }
  const std::size_t count = results.paths().size();
  std::size_t given = 0;
  for (std::size_t place = 0; place < count; ++place) {
    std::optional<Outcome> outcome = results.outcome(place, profile.model());
    if (!outcome) continue;  // the batch was broken off before it
    sink(std::move(*outcome));
    ++given;
  }
  return given;
}

}  // namespace thamdinh
