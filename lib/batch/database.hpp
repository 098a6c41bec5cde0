#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace thamdinh::batch {

class Database;

/// One prepared statement, for use over and over: bind from 1, step, read columns from 0, reset. Not for two
/// threads at once.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);

  Statement& bind(int place, std::string_view text);
  Statement& bind(int place, std::int64_t number);
  Statement& bind_null(int place);

  /// Whether there is a row. Throws Error as Database does.
  bool step();

  /// To the end, without rows, and ready for the next.
  void run();

  Statement& reset();

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  struct Finaliser {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finaliser> statement_;
};

/// One connection to an SQLite file. Errors are Error(output_failed, file, reason); another process that
/// writes to it, or a reader that will not let go for some seconds, is Error(store_busy).
class Database {
 public:
  explicit Database(const std::filesystem::path& file);

  void execute(const char* sql);
  [[nodiscard]] std::int64_t last_row() const;
  [[noreturn]] void fail(int result) const;

 private:
  friend class Statement;
  struct Closer {
    void operator()(sqlite3* handle) const noexcept;
  };
  std::string name_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace thamdinh::batch
