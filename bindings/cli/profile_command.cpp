#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <thamdinh/authoring.hpp>

#include <filesystem>
#include <memory>

namespace thamdinh::cli {

namespace {

void list(const Session& session) {
  Output output("", {});
  const TextOptions text = text_options(session.language, true);
  for (const std::string& id : Profile::builtin_ids()) output.write(profile_line(Profile::builtin(id), text));
  output.finish();
}

void show(const DocumentOptions& options, const Session& session) {
  Output output(options.output, {options.profile});
  const Profile profile = profile_named(options.profile);
  const bool json = options.format == "json";
  output.write(json ? profile_json(profile, session.language) + "\n"
                    : profile_text(profile, text_options(session.language, output.is_standard())));
  output.finish();
}

/// What `profile test` is asked: a profile, one requirement of it, or both.
struct TestCommand {
  DocumentOptions documents;
  std::string target;
  std::string requirement;
};

/// "target.model" is a requirement unless a file of that name lies there.
bool names_requirement(const std::string& target) {
  std::error_code error;
  return target.find('.') != std::string::npos && target.find('/') == std::string::npos &&
         !std::filesystem::exists(target, error);
}

void test(const TestCommand& command, Session& session) {
  Output output(command.documents.output, {});
  const bool one = names_requirement(command.target);
  const bool given = !one && !command.target.empty();
  const Profile profile = profile_named(given ? command.target : command.documents.profile);
  const auto results = try_examples(profile, one ? command.target : command.requirement);
  output.write(command.documents.format == "json"
                   ? examples_json(results, session.language) + "\n"
                   : examples_text(results, text_options(session.language, output.is_standard())));
  output.finish();
  for (const ExampleResult& result : results) {
    if (!result.passed()) session.note(Exit::usage);
  }
}

void schema() {
  Output output("", {});
  output.write(profile_schema());
  output.finish();
}

CLI::App* add_subcommand(CLI::App& command, Session& session, const char* name, const char* about_key) {
  CLI::App* added = add_command(command, session, name, about_key, nullptr);
  add_language(*added, session);
  return added;
}

void add_test(CLI::App& command, Session& session) {
  CLI::App* added = add_subcommand(command, session, "test", "ui.cli.profile_test");
  added->footer(session.text("ui.cli.profile_test.examples"));
  const auto options = std::make_shared<TestCommand>();
  added->add_option("ID|FILE", options->target, session.text("ui.cli.profile_or_requirement"))->type_name("");
  add_profile(*added, options->documents, session);
  added->add_option("--requirement", options->requirement, session.text("ui.cli.only_requirement"))
      ->type_name("ID");
  add_format(*added, options->documents, session, {"text", "json"});
  add_output(*added, options->documents, session);
  added->callback([options, &session] { test(*options, session); });
}

}  // namespace

void add_profile_commands(CLI::App& program, Session& session) {
  CLI::App* command =
      add_command(program, session, "profile", "ui.cli.profile_command", "ui.cli.profile_command.examples");
  command->require_subcommand(1);

  add_subcommand(*command, session, "list", "ui.cli.profile_list")->callback([&session] { list(session); });
  add_subcommand(*command, session, "schema", "ui.cli.profile_schema")->callback([] { schema(); });

  CLI::App* shown = add_subcommand(*command, session, "show", "ui.cli.profile_show");
  const auto options = std::make_shared<DocumentOptions>();
  shown->add_option("PROFILE", options->profile, session.text("ui.cli.profile"))->type_name("");
  add_format(*shown, *options, session, {"text", "json"});
  add_output(*shown, *options, session);
  shown->callback([options, &session] { show(*options, session); });
  add_test(*command, session);
}

}  // namespace thamdinh::cli
