// The whole check: bytes that begin as a zip archive does are taken as they are, all else as parts (see
// package_of). Every report can be written in every form.

#include "harness.hpp"

#include <thamdinh/thamdinh.hpp>

#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace thamdinh;
  static const auto profile = Profile::builtin("49-nq-tu");
  const auto input = fuzz::as_text(data, size);
  const std::string bytes = input.starts_with("PK") ? std::string(input) : fuzz::package_of(input);
  try {
    const auto report = check(std::as_bytes(std::span(bytes)), profile);
    fuzz::promise(report.score().total >= 0 && report.score().total <= 100,
                  "the score lies between 0 and 100");
    for (const auto language : {Language::vi, Language::en}) {
      fuzz::promise(!to_json(report, language).empty() && !to_html(report, language).empty() &&
                        !to_text(report, {.language = language}).empty(),
                    "a report can be shown");
    }
    static_cast<void>(outline_text(report));
    static_cast<void>(citations_csv_rows(report));
  } catch (const Error& error) {
    fuzz::promise(static_cast<int>(error.code()) / 100 == 1, "a refusal has a code of the file");
    fuzz::promise(!message(error, Language::vi).empty(), "a refusal can be told");
  }
  return 0;
}
