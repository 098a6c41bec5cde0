#include "batch/appraiser.hpp"

#include "batch/ordered_pool.hpp"
#include "check/reading.hpp"
#include "check/sha256.hpp"
#include "profile/model.hpp"
#include "report/archive.hpp"

#include <cstring>
#include <span>

namespace thamdinh::batch {

namespace {

std::span<const std::byte> as_bytes(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

/// Everything beside file and profile that a result depends on.
std::string key_of(const CheckOptions& options) {
  const Limits& limits = options.limits;
  std::string key = "kind " + std::string(to_string(options.unit_kind.value_or(UnitKind::unknown))) +
                    ", revisions " + std::string(to_string(options.revisions)) + ", limits";
  for (const std::uint64_t value :
       {limits.file_bytes, limits.part_bytes, limits.total_bytes, std::uint64_t{limits.entries},
        std::uint64_t{limits.compression_ratio}, std::uint64_t{limits.depth},
        std::uint64_t{limits.paragraphs}, std::uint64_t{limits.paragraph_code_points}})
    key += " " + std::to_string(value);
  return key;
}

StoredResult stored(const Error& error) {
  return {to_string(error.code()), report::to_archive(error), {}};
}

StoredResult stored(const std::variant<checking::Reading, Failure>& outcome) {
  if (const Failure* failure = std::get_if<Failure>(&outcome)) return stored(failure->error);
  const auto& reading = std::get<checking::Reading>(outcome);
  return {"read", report::to_archive(reading.report), report::to_archive(reading.passages)};
}

/// What broke off for want of time or memory may go better another time: such a result is not for the next
/// run.
bool lasts(const StoredResult& result) {
  return result.status != to_string(Code::isolated_failure) &&
         (result.status != to_string(Code::over_limit) ||
          result.report.find("\"memory\"") == std::string::npos);
}

// ---- A result and a request as one text, between two processes ------------------------------------------

std::string packed(std::initializer_list<std::string_view> texts) {
  std::string result;
  for (const std::string_view text : texts) result += std::to_string(text.size()) + " " + std::string(text);
  return result;
}

std::string take(std::string_view& rest) {
  const std::size_t space = rest.find(' ');
  const std::size_t size = std::stoull(std::string(rest.substr(0, space)));
  std::string text(rest.substr(space + 1, size));
  rest.remove_prefix(space + 1 + size);
  return text;
}

StoredResult unpacked(std::string_view rest) {
  StoredResult result;
  result.status = take(rest);
  result.report = take(rest);
  result.passages = take(rest);
  return result;
}

}  // namespace

std::string key_of(const profile::Model& model) {
  return model.id + " " + model.version + " " + checking::sha256(as_bytes(model.source));
}

Appraiser::Appraiser(const Profile& profile, const BatchOptions& options)
    : profile_(profile), options_(options), profile_key_(key_of(profile.model())) {
  if (!options.isolate) return;
  const CheckOptions fixed = options.check;
  const auto work = [profile, fixed](std::string_view request) {
    CheckOptions asked = fixed;
    asked.unit_kind = unit_kind_from(take(request));
    if (asked.unit_kind == UnitKind::unknown) asked.unit_kind.reset();
    Source source;
    source.sha256 = take(request);
    source.bytes = request.size();
    const StoredResult result = stored(checking::try_read(as_bytes(request), source, profile, asked));
    return packed({result.status, result.report, result.passages});
  };
  nursery_ = std::make_unique<Nursery>(thread_count(kMostThreads, options.jobs), ChildLimits{}, work);
}

Appraised Appraiser::appraise(const std::filesystem::path& file, std::optional<UnitKind> kind, Store& store) {
  CheckOptions options = options_.check;
  if (kind) options.unit_kind = kind;
  Appraised appraised;
  appraised.key = {"", profile_key_, key_of(options)};
  std::string bytes;
  try {
    bytes = inputs_.read(file, options.limits, appraised.source);
  } catch (const Error& error) {
    appraised.result = stored(error);
    return appraised;
  }
  appraised.key.sha256 = appraised.source.sha256;
  appraised.known = store.find(appraised.key);
  if (appraised.known) return appraised;
  appraised.result = examine(bytes, appraised.source, options);
  if (!lasts(appraised.result)) appraised.key.sha256.clear();
  return appraised;
}

StoredResult Appraiser::examine(const std::string& bytes, const Source& source, const CheckOptions& options) {
  if (!nursery_) return stored(checking::try_read(as_bytes(bytes), source, profile_, options));
  const std::string_view kind = to_string(options.unit_kind.value_or(UnitKind::unknown));
  const Nursery::Answer answer = nursery_->run(packed({kind, source.sha256}) + bytes);
  if (const auto* failure = std::get_if<ChildFailure>(&answer))
    return stored(
        Error(Code::isolated_failure, {*failure == ChildFailure::crashed ? "crashed" : "out_of_time"}));
  return unpacked(std::get<std::string>(answer));
}

}  // namespace thamdinh::batch
