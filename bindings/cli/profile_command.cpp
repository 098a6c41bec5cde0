#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

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

void schema() {
  Output output("", {});
  output.write(profile_schema());
  output.finish();
}

}  // namespace

CLI::App* add_profile_subcommand(CLI::App& command, Session& session, const char* name,
                                 const char* about_key) {
  CLI::App* added = add_command(command, session, name, about_key, nullptr);
  add_language(*added, session);
  return added;
}

void add_profile_commands(CLI::App& program, Session& session) {
  CLI::App* command =
      add_command(program, session, "profile", "ui.cli.profile_command", "ui.cli.profile_command.examples");
  command->require_subcommand(1);

  add_profile_subcommand(*command, session, "list", "ui.cli.profile_list")->callback([&session] {
    list(session);
  });
  add_profile_subcommand(*command, session, "schema", "ui.cli.profile_schema")->callback([] { schema(); });

  CLI::App* shown = add_profile_subcommand(*command, session, "show", "ui.cli.profile_show");
  const auto options = std::make_shared<DocumentOptions>();
  shown->add_option("PROFILE", options->profile, session.text("ui.cli.profile"))->type_name("");
  add_format(*shown, *options, session, {"text", "json"});
  add_output(*shown, *options, session);
  shown->callback([options, &session] { show(*options, session); });
  add_profile_author_commands(*command, session);
}

}  // namespace thamdinh::cli
