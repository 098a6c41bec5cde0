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
  std::string as_of;
  std::string decisions;
  std::vector<std::string> common;
  std::string out;
  unsigned jobs = 0;
  Revisions revisions = Revisions::accepted;
  bool letters = false;
  std::string letter_template;
  bool resume = false;
  bool isolate = false;
  bool progress = false;
  std::optional<double> fail_under;
};

BatchSummary checked(const BatchCommand& command, const Listing& listing, const Session& session) {
  BatchOptions options;
  options.jobs = command.jobs;
  options.check.revisions = command.revisions;
  options.cancelled = interrupted;
  options.isolate = command.isolate;
  Progress progress(session, command.progress);
  WriteOptions write;
  write.folder = command.out;
  if (!command.units.empty()) write.units = Manifest::load(command.units);
  write.as_of = command.as_of;
  write.decisions = command.decisions;
  write.common.assign(command.common.begin(), command.common.end());
  write.letters = command.letters || !command.letter_template.empty();
  write.letter_template = command.letter_template;
  write.resume = command.resume;
  write.language = session.language;
  write.fail_under = command.fail_under;
  write.progress = [&progress](std::size_t done, std::size_t total) { progress.show(done, total); };
  const BatchSummary summary = write_batch(listing, profile_named(command.profile), options, write);
  progress.clear();
  return summary;
}

/// A check that a value is a date as the contract writes it.
CLI::Validator iso_date() {
  return CLI::Validator(
      [](const std::string& value) {
        const bool right = value.size() == 10 && value[4] == '-' && value[7] == '-' &&
                           value.find_first_not_of("0123456789-") == std::string::npos;
        return right ? std::string() : "YYYY-MM-DD: " + value;
      },
      "");
}

void run(const BatchCommand& command, Session& session) {
  const Listing listing = list_files({command.paths.begin(), command.paths.end()});
  const BatchSummary summary = checked(command, listing, session);
  if (summary.below > 0) session.note(Exit::below);
  if (summary.unreadable > 0) session.note(Exit::unreadable);
  if (summary.interrupted) session.note(Exit::interrupted);
  Output output("", {});
  output.write(summary_text(summary, text_options(session.language, true)));
  if (const std::string left_out = left_out_text(listing, session.language); !left_out.empty())
    output.write(left_out + "\n");
  output.write(filled(session.text("ui.batch.page"), {summary.page.string()}) + "\n");
  if (summary.letters > 0) {
    const std::string folder = (summary.page.parent_path() / "letters").string();
    output.write(filled(session.text("ui.batch.letters"), {std::to_string(summary.letters), folder}) + "\n");
  }
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
  command->add_option("--as-of", options->as_of, session.text("ui.cli.as_of"))
      ->check(iso_date())
      ->type_name("YYYY-MM-DD");
  command->add_option("--decisions", options->decisions, session.text("ui.cli.decisions"))->type_name("CSV");
  command->add_option("--common", options->common, session.text("ui.cli.common"))
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  command->add_option("--jobs", options->jobs, session.text("ui.cli.jobs"))
      ->check(CLI::Range(1U, 256U).description(""))
      ->type_name("N");
  command->add_flag("--letters", options->letters, session.text("ui.cli.letters"));
  command->add_option("--letter-template", options->letter_template, session.text("ui.cli.letter_template"))
      ->type_name("DOCX");
  command->add_flag("--resume", options->resume, session.text("ui.cli.resume"));
  command->add_flag("--isolate", options->isolate, session.text("ui.cli.isolate"));
  command->add_flag("--progress", options->progress, session.text("ui.cli.progress"));
  command->add_option("--fail-under", options->fail_under, session.text("ui.cli.fail_under"))
      ->check(CLI::Range(0.0, 100.0).description(""))
      ->type_name("N");
  add_revisions(*command, options->revisions, session);
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
