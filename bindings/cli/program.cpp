#include "program.hpp"

#include <thamdinh/messages.hpp>
#include <thamdinh/version.hpp>

#include "commands.hpp"
#include "documents.hpp"
#include "interrupt.hpp"

#include <iostream>
#include <memory>

namespace thamdinh::cli {

namespace {

void set_labels(CLI::App& program, const Session& session) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", session.text("ui.cli.usage"));
  formatter->label("OPTIONS", session.text("ui.cli.options"));
  formatter->label("Positionals", session.text("ui.cli.arguments"));
  formatter->label("SUBCOMMAND", session.text("ui.cli.command"));
  formatter->label("REQUIRED", "");
  formatter->column_width(34);
  program.formatter(formatter);
}

void name_groups(CLI::App& app, const Session& session) {
  app.set_help_flag("-h,--help", session.text("ui.cli.help"))->group(session.text("ui.cli.options_head"));
  app.option_defaults()->group(session.text("ui.cli.options_head"));
}

std::unique_ptr<CLI::App> make_program(Session& session) {
  auto program = std::make_unique<CLI::App>(session.text("ui.cli.about"), "thamdinh");
  set_labels(*program, session);
  name_groups(*program, session);
  program->set_version_flag("--version", std::string("thamdinh ") + version(), session.text("ui.cli.version"))
      ->group(session.text("ui.cli.options_head"));
  add_language(*program, session);
  program->footer(session.text("ui.cli.examples") + "\n\n" + session.text("ui.cli.exits"));
  program->require_subcommand(1);
  add_check(*program, session);
  add_batch(*program, session);
  add_outline(*program, session);
  add_citations(*program, session);
  add_explain(*program, session);
  add_profile_commands(*program, session);
  add_codes(*program, session);
  return program;
}

/// Nothing asked for: everything there is to ask for. A slip: what it was.
int wrong_usage(const CLI::App& program, int argc, const CLI::ParseError& error, const Session& session) {
  if (argc < 2) {
    std::cerr << program.help();
  } else {
    session.tell(Error(Code::usage, {error.what()}));
  }
  return static_cast<int>(Exit::usage);
}

}  // namespace

CLI::App* add_command(CLI::App& program, const Session& session, const char* name, const char* about_key,
                      const char* examples_key) {
  CLI::App* command = program.add_subcommand(name, session.text(about_key));
  command->group(session.text("ui.cli.commands_head"));
  name_groups(*command, session);
  if (examples_key != nullptr) command->footer(session.text(examples_key));
  return command;
}

int run(int argc, char** argv) {
  Session session;
  session.language = language_in(argc, argv);
  catch_interrupts();
  ignore_file_size_signal();
  const auto program = make_program(session);
  try {
    program->parse(argc, argv);
  } catch (const CLI::Success& help) {
    return program->exit(help, std::cout, std::cerr);
  } catch (const CLI::ParseError& error) {
    return wrong_usage(*program, argc, error, session);
  } catch (const Error& error) {
    session.tell(error);
    session.note(exit_of(error));
  } catch (const std::exception& exception) {  // a mistake of ours, or no memory: still a message and a code
    session.tell(Error(Code::isolated_failure, {exception.what()}));
    session.note(Exit::unreadable);
  }
  return static_cast<int>(session.exit);
}

}  // namespace thamdinh::cli
