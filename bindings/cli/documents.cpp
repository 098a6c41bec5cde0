#include "documents.hpp"

#include <thamdinh/messages.hpp>

#include "interrupt.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <span>

namespace thamdinh::cli {

namespace {

const std::vector<std::string> kUnitKinds{"government", "party",      "front",
                                          "press",      "enterprise", "public_service"};

/// Standard input as far as the limit goes: one byte more, and the check refuses it.
std::string read_standard_input(const Limits& limits) {
  std::string bytes;
  std::array<char, 65'536> buffer{};
  while (bytes.size() <= limits.file_bytes && !interrupted()) {
    const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin);
    bytes.append(buffer.data(), got);
    if (got == 0) break;
  }
  return bytes;
}

Outcome outcome_of(const std::string& file, const Profile& profile, CheckOptions options) {
  if (file != "-") return try_check(std::filesystem::path(file), profile, options);
  options.path = "-";
  const std::string bytes = read_standard_input(options.limits);
  return try_check(std::as_bytes(std::span(bytes.data(), bytes.size())), profile, options);
}

}  // namespace

void add_files(CLI::App& command, DocumentOptions& options, const Session& session) {
  command.add_option("FILE", options.files, session.text("ui.cli.files"))->required()->type_name("");
}

void add_file(CLI::App& command, DocumentOptions& options, const Session& session) {
  // One text, not a list: a list would swallow the argument that follows.
  command
      .add_option_function<std::string>(
          "FILE", [&options](const std::string& file) { options.files = {file}; },
          session.text("ui.cli.file"))
      ->required()
      ->expected(1)
      ->type_name("");
}

void add_profile(CLI::App& command, DocumentOptions& options, const Session& session) {
  command.add_option("--profile", options.profile, session.text("ui.cli.profile"))->type_name("ID|FILE");
}

void add_unit_kind(CLI::App& command, DocumentOptions& options, const Session& session) {
  command.add_option("--unit-kind", options.unit_kind, session.text("ui.cli.unit_kind"))
      ->check(one_of(kUnitKinds))
      ->type_name("KIND");
}

void add_revisions(CLI::App& command, Revisions& revisions, const Session& session) {
  command
      .add_option_function<std::string>(
          "--revisions",
          [&revisions](const std::string& id) { revisions = revisions_from(id).value_or(revisions); },
          session.text("ui.cli.revisions"))
      ->check(one_of({"accepted", "original"}))
      ->type_name("accepted|original");
}

void add_format(CLI::App& command, DocumentOptions& options, const Session& session,
                std::vector<std::string> formats) {
  std::string names;
  for (const std::string& format : formats) names += (names.empty() ? "" : "|") + format;
  command.add_option("--format", options.format, session.text("ui.cli.format"))
      ->check(one_of(std::move(formats)))
      ->type_name(names);
}

void add_output(CLI::App& command, DocumentOptions& options, const Session& session) {
  command.add_option("-o,--output", options.output, session.text("ui.cli.output"))->type_name("OUT");
}

void add_language(CLI::App& command, Session& session) {
  command.add_option("--lang", session.language_argument, session.text("ui.cli.lang"))
      ->check(one_of({"vi", "en"}))
      ->type_name("vi|en");
}

CLI::Validator one_of(std::vector<std::string> values) {
  return CLI::IsMember(std::move(values)).description("");
}

Profile profile_named(const std::string& name) {
  const auto ids = Profile::builtin_ids();
  const bool shipped = std::find(ids.begin(), ids.end(), name) != ids.end();
  std::error_code error;
  return !shipped && std::filesystem::exists(name, error) ? Profile::load(name) : Profile::builtin(name);
}

void for_each_report(const DocumentOptions& options, Session& session,
                     const std::function<void(const Report&)>& read,
                     const std::function<void(const Failure&)>& failed) {
  const Profile profile = profile_named(options.profile);
  CheckOptions check_options;
  check_options.unit_kind = unit_kind_from(options.unit_kind);
  check_options.revisions = options.revisions;
  for (const std::string& file : options.files) {
    const Outcome outcome = outcome_of(file, profile, check_options);
    if (interrupted()) {
      session.note(Exit::interrupted);
      return;
    }
    if (const auto* report = std::get_if<Report>(&outcome)) {
      read(*report);
      continue;
    }
    const Failure& failure = std::get<Failure>(outcome);
    session.tell(failure.error, file);
    session.note(Exit::unreadable);
    if (failed) failed(failure);
  }
}

}  // namespace thamdinh::cli
