#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <memory>

namespace thamdinh::cli {

namespace {

void run(const DocumentOptions& options, Session& session) {
  Output output(options.output, options.files);
  const TextOptions text = text_options(session.language, output.is_standard());
  const bool json = options.format == "json";
  for_each_report(
      options, session,
      [&](const Report& report) {
        output.write(json ? outline_json(report) + "\n" : outline_text(report, text));
      },
      [&](const Failure& failure) {
        if (json) output.write(to_json(failure.error, failure.source, session.language) + "\n");
      });
  output.finish();
}

}  // namespace

void add_outline(CLI::App& program, Session& session) {
  CLI::App* command = add_command(program, session, "outline", "ui.cli.outline", "ui.cli.outline.examples");
  const auto options = std::make_shared<DocumentOptions>();
  add_file(*command, *options, session);
  add_format(*command, *options, session, {"text", "json"});
  add_revisions(*command, options->revisions, session);
  add_output(*command, *options, session);
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
