#include <thamdinh/batch.hpp>

#include "commands.hpp"
#include "documents.hpp"
#include "interrupt.hpp"
#include "output.hpp"
#include "progress.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace thamdinh::cli {

namespace {

struct BatchCommand {
  std::vector<std::string> paths;
  std::string profile = "49-nq-tu";
  std::string units;
  std::string out;
  unsigned jobs = 0;
  bool resume = false;
  bool isolate = false;
  bool progress = false;
  std::optional<double> fail_under;
};

/// What the list of units names and nobody sent.
std::string not_submitted(const Manifest& manifest, const Listing& listing, const Session& session) {
  std::string text;
  for (const std::string& file : manifest.lacking(listing.files))
    text += filled(session.text("ui.batch.not_submitted"), {file}) + "\n";
  return text;
}

BatchSummary checked(const BatchCommand& command, const Listing& listing,
                     const std::optional<Manifest>& manifest, const Session& session) {
  BatchOptions options;
  options.jobs = command.jobs;
  options.cancelled = interrupted;
  options.isolate = command.isolate;
  if (manifest)
    options.unit_kind = [&manifest](const std::filesystem::path& file) { return manifest->kind_of(file); };
  Progress progress(session, command.progress);
  WriteOptions write;
  write.folder = command.out;
  write.resume = command.resume;
  write.language = session.language;
  write.fail_under = command.fail_under;
  write.progress = [&progress](std::size_t done, std::size_t total) { progress.show(done, total); };
  const BatchSummary summary = write_batch(listing, profile_named(command.profile), options, write);
  progress.clear();
  return summary;
}

void run(const BatchCommand& command, Session& session) {
  std::optional<Manifest> manifest;
  if (!command.units.empty()) manifest = Manifest::load(command.units);
  const Listing listing = list_files({command.paths.begin(), command.paths.end()});
  const BatchSummary summary = checked(command, listing, manifest, session);
  if (summary.below > 0) session.note(Exit::below);
  if (summary.unreadable > 0) session.note(Exit::unreadable);
  if (summary.interrupted) session.note(Exit::interrupted);
  Output output("", {});
  output.write(summary_text(summary, text_options(session.language, true)));
  if (const std::string left_out = left_out_text(listing, session.language); !left_out.empty())
    output.write(left_out + "\n");
  if (manifest) output.write(not_submitted(*manifest, listing, session));
  output.write(filled(session.text("ui.batch.page"), {summary.page.string()}) + "\n");
  output.finish();
}

}  // namespace

void add_batch(CLI::App& program, Session& session) {
  CLI::App* command = add_command(program, session, "batch", "ui.cli.batch", "ui.cli.batch.examples");
  const auto options = std::make_shared<BatchCommand>();
  command->add_option("DIR|FILE", options->paths, session.text("ui.cli.paths"))->required()->type_name("");
  command->add_option("--out", options->out, session.text("ui.cli.out"))->required()->type_name("DIR");
  command->add_option("--profile", options->profile, session.text("ui.cli.profile"))->type_name("ID|FILE");
  command->add_option("--units", options->units, session.text("ui.cli.units"))->type_name("CSV");
  command->add_option("--jobs", options->jobs, session.text("ui.cli.jobs"))
      ->check(CLI::Range(1U, 256U).description(""))
      ->type_name("N");
  command->add_flag("--resume", options->resume, session.text("ui.cli.resume"));
  command->add_flag("--isolate", options->isolate, session.text("ui.cli.isolate"));
  command->add_flag("--progress", options->progress, session.text("ui.cli.progress"));
  command->add_option("--fail-under", options->fail_under, session.text("ui.cli.fail_under"))
      ->check(CLI::Range(0.0, 100.0).description(""))
      ->type_name("N");
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
