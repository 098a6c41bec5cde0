#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <thamdinh/messages.hpp>

#include <algorithm>
#include <cctype>
#include <memory>

namespace thamdinh::cli {

namespace {

/// The message with "…" where a file's own words stand.
std::string pattern(const CodeDescription& row, const Session& session) {
  return message(Finding{row.code, {"…", "…", "…"}, std::nullopt}, session.language);
}

std::string severity(const CodeDescription& row, const Session& session) {
  return interface_text("ui.term.severity." + std::string(to_string(row.severity)), session.language);
}

std::string line(const CodeDescription& row, const Session& session) {
  return to_string(row.code) + "  " + row.name + ": " + pattern(row, session) + "\n";
}

std::string whole(const CodeDescription& row, const Session& session) {
  return to_string(row.code) + "  " + row.name + "  (" + severity(row, session) + ")\n  " +
         pattern(row, session) + ".\n  " + session.text("ui.cli.cause") + ": " +
         row.cause.in(session.language) + "\n  " + session.text("ui.cli.remedy") + ": " +
         row.remedy.in(session.language) + "\n";
}

/// "TD301", "td301" and "301" name one code; so does its name.
bool names(std::string wanted, const CodeDescription& row) {
  std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::string number = std::to_string(static_cast<unsigned>(row.code));
  return wanted == number || wanted == "td" + number || wanted == row.name;
}

void run(const std::string& code, const Session& session) {
  Output output("", {});
  bool found = false;
  for (const CodeDescription& row : code_descriptions()) {
    if (!code.empty() && !names(code, row)) continue;
    found = true;
    output.write(code.empty() ? line(row, session) : whole(row, session));
  }
  if (!found) throw Error(Code::usage, {session.text("ui.cli.no_code") + " " + code});
  output.finish();
}

}  // namespace

void add_codes(CLI::App& program, Session& session) {
  CLI::App* command = add_command(program, session, "codes", "ui.cli.codes", "ui.cli.codes.examples");
  const auto options = std::make_shared<std::string>();
  command->add_option("CODE", *options, session.text("ui.cli.code"))->type_name("");
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
