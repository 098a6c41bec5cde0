#pragma once

#include <thamdinh/check.hpp>
#include <thamdinh/profile.hpp>

#include "session.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace thamdinh::cli {

/// The options that every command with documents shares.
struct DocumentOptions {
  std::vector<std::string> files;
  std::string profile = "49-nq-tu";
  std::string unit_kind;
  Revisions revisions = Revisions::accepted;
  std::string output;
  std::string format = "text";
};

/// Each adds an option to a command; `key` names its row in the message table.
void add_files(CLI::App& command, DocumentOptions& options, const Session& session);
void add_file(CLI::App& command, DocumentOptions& options, const Session& session);
void add_profile(CLI::App& command, DocumentOptions& options, const Session& session);
void add_unit_kind(CLI::App& command, DocumentOptions& options, const Session& session);
void add_revisions(CLI::App& command, Revisions& revisions, const Session& session);
void add_format(CLI::App& command, DocumentOptions& options, const Session& session,
                std::vector<std::string> formats);
void add_output(CLI::App& command, DocumentOptions& options, const Session& session);
void add_language(CLI::App& command, Session& session);

/// A check that a value is one of these, without a list of them in the help: the option's type says it.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> values);

/// The profile of that id, else of that path. Throws Error: profile_unknown, profile_invalid.
[[nodiscard]] Profile profile_named(const std::string& name);

/// Checks each file in turn ("-": standard input), until all are done or Ctrl-C. A file that cannot be read
/// is told on standard error and handed to `failed`, if given; the session notes both.
void for_each_report(const DocumentOptions& options, Session& session,
                     const std::function<void(const Report&)>& read,
                     const std::function<void(const Failure&)>& failed = {});

}  // namespace thamdinh::cli
