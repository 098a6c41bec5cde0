#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <memory>
#include <optional>

namespace thamdinh::cli {

namespace {

struct CheckCommand {
  DocumentOptions documents;
  std::optional<double> fail_under;
};

std::string formatted(const Report& report, const std::string& format, const TextOptions& text) {
  if (format == "json") return to_json(report, text.language) + "\n";
  if (format == "html") return to_html(report, text.language);
  return to_text(report, text);
}

void run(const CheckCommand& command, Session& session) {
  const std::string& format = command.documents.format;
  // A page is one document; for several there is batch.
  if (format == "html" && command.documents.files.size() > 1)
    throw Error(Code::usage, {session.text("ui.cli.html_one")});
  Output output(command.documents.output, command.documents.files);
  const TextOptions text = text_options(session.language, output.is_standard());
  bool first = true;
  for_each_report(
      command.documents, session,
      [&](const Report& report) {
        if (format == "text" && !first) output.write("\n\n");
        first = false;
        output.write(formatted(report, format, text));
        if (command.fail_under && report.score().total < *command.fail_under) session.note(Exit::below);
      },
      [&](const Failure& failure) {
        if (format == "json") output.write(to_json(failure.error, failure.source, session.language) + "\n");
      });
  output.finish();
}

}  // namespace

void add_check(CLI::App& program, Session& session) {
  CLI::App* command = add_command(program, session, "check", "ui.cli.check", "ui.cli.check.examples");
  const auto options = std::make_shared<CheckCommand>();
  add_files(*command, options->documents, session);
  add_profile(*command, options->documents, session);
  add_unit_kind(*command, options->documents, session);
  add_format(*command, options->documents, session, {"text", "json", "html"});
  command->add_option("--fail-under", options->fail_under, session.text("ui.cli.fail_under"))
      ->check(CLI::Range(0.0, 100.0).description(""))
      ->type_name("N");
  add_revisions(*command, options->documents.revisions, session);
  add_output(*command, options->documents, session);
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
