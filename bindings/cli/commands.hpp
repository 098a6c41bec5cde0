#pragma once

#include "session.hpp"

#include <CLI/CLI.hpp>

namespace thamdinh::cli {

/// Each adds one command to the program; its work is done in the command's callback, which notes the exit
/// code in `session`. What it throws as Error is told and turned into an exit code by run().
void add_check(CLI::App& program, Session& session);
void add_batch(CLI::App& program, Session& session);
void add_outline(CLI::App& program, Session& session);
void add_citations(CLI::App& program, Session& session);
void add_explain(CLI::App& program, Session& session);
void add_profile_commands(CLI::App& program, Session& session);
void add_codes(CLI::App& program, Session& session);

/// `profile lint|test|draft|diff`: what the author of a profile works with.
void add_profile_author_commands(CLI::App& command, Session& session);

/// A command under `profile`, with --lang.
CLI::App* add_profile_subcommand(CLI::App& command, Session& session, const char* name,
                                 const char* about_key);

/// A command with its help in the session's language. `key` is its row "ui.cli.<name>"; its examples are in
/// "<key>.examples".
CLI::App* add_command(CLI::App& program, const Session& session, const char* name, const char* about_key,
                      const char* examples_key);

}  // namespace thamdinh::cli
