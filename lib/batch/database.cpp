#include "batch/database.hpp"

#include <thamdinh/error.hpp>

#include <sqlite3.h>

namespace thamdinh::batch {

namespace {

constexpr int kPatience = 5000;  ///< milliseconds that another's lock is waited for

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const noexcept {
  sqlite3_close_v2(handle);
}

void Statement::Finaliser::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

Database::Database(const std::filesystem::path& file) : name_(file.string()) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int result = sqlite3_open_v2(name_.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (result != SQLITE_OK) fail(result);
  sqlite3_busy_timeout(handle, kPatience);
}

void Database::fail(int result) const {
  const int kind = result & 0xFF;
  if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED) throw Error(Code::store_busy, {name_});
  throw Error(Code::output_failed, {name_, handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(result)});
}

void Database::execute(const char* sql) {
  if (const int result = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr); result != SQLITE_OK)
    fail(result);
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(handle_.get());
}

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(database.handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  if (result != SQLITE_OK) database.fail(result);
}

Statement& Statement::bind(int place, std::string_view text) {
  // Copied: what is bound need not outlive the call. An empty view may have no address, which would mean
  // NULL.
  const int result = sqlite3_bind_text64(statement_.get(), place, text.empty() ? "" : text.data(),
                                         text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  if (result != SQLITE_OK) database_->fail(result);
  return *this;
}

Statement& Statement::bind(int place, std::int64_t number) {
  if (const int result = sqlite3_bind_int64(statement_.get(), place, number); result != SQLITE_OK)
    database_->fail(result);
  return *this;
}

Statement& Statement::bind_null(int place) {
  if (const int result = sqlite3_bind_null(statement_.get(), place); result != SQLITE_OK)
    database_->fail(result);
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  database_->fail(result);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

Statement& Statement::reset() {
  sqlite3_reset(statement_.get());
  return *this;
}

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

}  // namespace thamdinh::batch
