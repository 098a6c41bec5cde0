#include <thamdinh/authoring.hpp>
#include <thamdinh/batch.hpp>

#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <filesystem>
#include <memory>

namespace thamdinh::cli {

namespace {

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

void lint(const DocumentOptions& options, Session& session) {
  Output output(options.output, {options.profile});
  const std::vector<ProfileRemark> remarks = profile_named(options.profile).lint();
  output.write(options.format == "json"
                   ? lint_json(remarks, session.language) + "\n"
                   : lint_text(remarks, text_options(session.language, output.is_standard())));
  output.finish();
  for (const ProfileRemark& remark : remarks) {
    if (remark.error) session.note(Exit::usage);
  }
}

struct DiffCommand {
  DocumentOptions documents;
  std::string before, after;
  std::vector<std::filesystem::path> on;
};

void diff(const DiffCommand& command, Session& session) {
  Output output(command.documents.output, {command.before, command.after});
  const Profile before = profile_named(command.before);
  const Profile after = profile_named(command.after);
  const auto changes = before.changes_to(after);
  const auto plans = command.on.empty() ? std::vector<PlanChange>{}
                                        : compare_on(list_files(command.on).files, before, after);
  const TextOptions text = text_options(session.language, output.is_standard());
  output.write(command.documents.format == "json"
                   ? changes_json(changes, plans, session.language) + "\n"
                   : changes_text(changes, text) +
                         (command.on.empty() ? "" : plan_changes_text(plans, text)));
  output.finish();
  for (const PlanChange& plan : plans) {
    if (plan.error) session.note(Exit::unreadable);
  }
}

struct DraftCommand {
  DocumentOptions documents;
  std::string id = "draft";
};

void draft(const DraftCommand& command, Session& session) {
  Output output(command.documents.output, command.documents.files);
  try {
    output.write(draft_profile(command.documents.files.front(), command.id));
  } catch (const Error& error) {
    session.tell(error, command.documents.files.front());
    session.note(exit_of(error));
  }
  output.finish();
}

void add_lint(CLI::App& command, Session& session) {
  CLI::App* added = add_profile_subcommand(command, session, "lint", "ui.cli.profile_lint");
  added->footer(session.text("ui.cli.profile_lint.examples"));
  const auto options = std::make_shared<DocumentOptions>();
  added->add_option("PROFILE", options->profile, session.text("ui.cli.profile"))->type_name("");
  add_format(*added, *options, session, {"text", "json"});
  add_output(*added, *options, session);
  added->callback([options, &session] { lint(*options, session); });
}

void add_test(CLI::App& command, Session& session) {
  CLI::App* added = add_profile_subcommand(command, session, "test", "ui.cli.profile_test");
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

void add_diff(CLI::App& command, Session& session) {
  CLI::App* added = add_profile_subcommand(command, session, "diff", "ui.cli.profile_diff");
  added->footer(session.text("ui.cli.profile_diff.examples"));
  const auto options = std::make_shared<DiffCommand>();
  added->add_option("A", options->before, session.text("ui.cli.profile_before"))->required()->type_name("");
  added->add_option("B", options->after, session.text("ui.cli.profile_after"))->required()->type_name("");
  added->add_option("--on", options->on, session.text("ui.cli.profile_on"))->type_name("DIR|FILE");
  add_format(*added, options->documents, session, {"text", "json"});
  add_output(*added, options->documents, session);
  added->callback([options, &session] { diff(*options, session); });
}

void add_draft(CLI::App& command, Session& session) {
  CLI::App* added = add_profile_subcommand(command, session, "draft", "ui.cli.profile_draft");
  added->footer(session.text("ui.cli.profile_draft.examples"));
  const auto options = std::make_shared<DraftCommand>();
  add_file(*added, options->documents, session);
  added->add_option("--id", options->id, session.text("ui.cli.profile_draft_id"))->type_name("ID");
  add_output(*added, options->documents, session);
  added->callback([options, &session] { draft(*options, session); });
}

}  // namespace

void add_profile_author_commands(CLI::App& command, Session& session) {
  add_lint(command, session);
  add_test(command, session);
  add_draft(command, session);
  add_diff(command, session);
}

}  // namespace thamdinh::cli
