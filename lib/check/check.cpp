#include <thamdinh/check.hpp>

#include "check/appraisal.hpp"
#include "check/input.hpp"
#include "check/reading.hpp"

#include <utility>

namespace thamdinh {

namespace {

using checking::guarded;

Report read_and_appraise(std::span<const std::byte> bytes, const Source& source, const Profile& profile,
                         const CheckOptions& options) {
  checking::ReadDocument read = checking::read_document(bytes, source, options);
  return checking::appraise(read, std::move(read.structure), profile);
}

/// Runs `step`, and turns whatever it throws into a row.
template <typename Result = Outcome, typename Step>
Result attempt(const Source& source, const Step& step) {
  try {
    return step();
  } catch (const Error& error) {
    return Failure{source, error};
  } catch (const std::exception&
               exception) {  // a mistake of ours: this file's row must say so, and the others must go on
    return Failure{source, Error(Code::isolated_failure, {exception.what()})};
  }
}

std::span<const std::byte> as_bytes(const std::string& text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

Report check_file(const std::filesystem::path& file, Source& source, const Profile& profile,
                  const CheckOptions& options) {
  source.path = file.string();
  return guarded(source, [&] {
    const std::string bytes = checking::read_file(file, options.limits, source);
    checking::identify(as_bytes(bytes), source);
    return read_and_appraise(as_bytes(bytes), source, profile, options);
  });
}

Report check_bytes(std::span<const std::byte> bytes, Source& source, const Profile& profile,
                   const CheckOptions& options) {
  source.path = options.path;
  checking::identify(bytes, source);
  return guarded(source, [&] { return read_and_appraise(bytes, source, profile, options); });
}

}  // namespace

Report check(const std::filesystem::path& file, const Profile& profile, const CheckOptions& options) {
  Source source;
  return check_file(file, source, profile, options);
}

Report check(std::span<const std::byte> bytes, const Profile& profile, const CheckOptions& options) {
  Source source;
  return check_bytes(bytes, source, profile, options);
}

Outcome try_check(const std::filesystem::path& file, const Profile& profile, const CheckOptions& options) {
  Source source;
  return attempt(source, [&] { return check_file(file, source, profile, options); });
}

Outcome try_check(std::span<const std::byte> bytes, const Profile& profile, const CheckOptions& options) {
  Source source;
  return attempt(source, [&] { return check_bytes(bytes, source, profile, options); });
}

}  // namespace thamdinh

namespace thamdinh::checking {

std::variant<Reading, Failure> try_read(std::span<const std::byte> bytes, const Source& source,
                                        const Profile& profile, const CheckOptions& options) {
  return attempt<std::variant<Reading, Failure>>(source, [&] {
    return guarded(source, [&] {
      std::vector<report::Passage> passages;
      ReadDocument read = read_document(bytes, source, options);
      Report report = appraise(read, std::move(read.structure), profile, &passages);
      return Reading{std::move(report), std::move(passages)};
    });
  });
}

}  // namespace thamdinh::checking
