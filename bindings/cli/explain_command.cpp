#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <memory>

namespace thamdinh::cli {

namespace {

struct ExplainCommand {
  DocumentOptions documents;
  std::string requirement;
};

void run(const ExplainCommand& command, Session& session) {
  Output output("", {});
  const TextOptions text = text_options(session.language, true);
  for_each_report(command.documents, session, [&](const Report& report) {
    output.write(explain_text(report, command.requirement, text));
  });
  output.finish();
}

}  // namespace

void add_explain(CLI::App& program, Session& session) {
  CLI::App* command = add_command(program, session, "explain", "ui.cli.explain", "ui.cli.explain.examples");
  const auto options = std::make_shared<ExplainCommand>();
  add_file(*command, options->documents, session);
  command->add_option("REQUIREMENT", options->requirement, session.text("ui.cli.requirement"))
      ->required()
      ->type_name("");
  add_profile(*command, options->documents, session);
  add_unit_kind(*command, options->documents, session);
  add_revisions(*command, options->documents.revisions, session);
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
