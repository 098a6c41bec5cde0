#include "commands.hpp"
#include "documents.hpp"
#include "output.hpp"

#include <memory>

namespace thamdinh::cli {

namespace {

/// Excel takes a CSV file for UTF-8 only with this before it; a pipe's reader does not want it.
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

std::string formatted(const Report& report, const DocumentOptions& options, const TextOptions& text) {
  if (options.format == "json") return citations_json(report) + "\n";
  if (options.format == "csv") return citations_csv_rows(report);
  const std::string head = options.files.size() > 1 ? report.source().path.value_or("-") + "\n" : "";
  return head + citations_text(report, text);
}

void run(const DocumentOptions& options, Session& session) {
  Output output(options.output, options.files);
  const TextOptions text = text_options(session.language, output.is_standard());
  if (options.format == "csv")
    output.write((output.is_standard() ? "" : kByteOrderMark) + citations_csv_header());
  for_each_report(
      options, session, [&](const Report& report) { output.write(formatted(report, options, text)); },
      [&](const Failure& failure) {
        if (options.format == "json")
          output.write(to_json(failure.error, failure.source, session.language) + "\n");
      });
  output.finish();
}

}  // namespace

void add_citations(CLI::App& program, Session& session) {
  CLI::App* command =
      add_command(program, session, "citations", "ui.cli.citations", "ui.cli.citations.examples");
  const auto options = std::make_shared<DocumentOptions>();
  add_files(*command, *options, session);
  add_format(*command, *options, session, {"text", "json", "csv"});
  add_revisions(*command, options->revisions, session);
  add_output(*command, *options, session);
  add_language(*command, session);
  command->callback([options, &session] { run(*options, session); });
}

}  // namespace thamdinh::cli
