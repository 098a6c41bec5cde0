#include "report/workbook.hpp"

#include <thamdinh/error.hpp>

#include "text/unicode.hpp"

#include <xlsxwriter.h>

#include <array>
#include <utility>

namespace thamdinh::report {

namespace {

constexpr lxw_row_t kMostRows = 1'048'576;
constexpr std::size_t kMostCharacters = 32'767;  ///< UTF-16 units that a cell may hold

struct Sheet {
  std::string name;
  std::vector<WorkbookColumn> columns;
  unsigned frozen = 0;
  lxw_worksheet* now = nullptr;
  lxw_row_t next = 1;
  unsigned parts = 0;
};

/// What a cell can hold of a text. A code point counts as two, which is what the rarest of them are.
std::string fitting(const std::string& utf8) {
  if (utf8.size() <= kMostCharacters) return utf8;
  std::u32string text = text::to_utf32(utf8);
  if (text.size() > kMostCharacters / 2) text.resize(kMostCharacters / 2);
  return text::to_utf8(text);
}

}  // namespace

struct Workbook::State {
  std::string file;
  std::string folder;
  lxw_workbook* book = nullptr;
  lxw_format* head = nullptr;
  std::array<lxw_format*, 5> formats{};
  std::vector<Sheet> sheets;

  [[noreturn]] void fail(lxw_error error) const {
    throw Error(Code::output_failed, {file, lxw_strerror(error)});
  }

  void begin_part(Sheet& sheet) {
    const std::string name = sheet.name + (sheet.parts++ > 0 ? " " + std::to_string(sheet.parts) : "");
    sheet.now = workbook_add_worksheet(book, name.c_str());
    if (sheet.now == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
    sheet.next = 1;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet.now, column, column, sheet.columns[i].characters, nullptr);
      worksheet_write_string(sheet.now, 0, column, sheet.columns[i].name.c_str(), head);
    }
    worksheet_freeze_panes(sheet.now, 1, static_cast<lxw_col_t>(sheet.frozen));
  }

  void end_part(const Sheet& sheet) const {
    if (sheet.columns.empty()) return;
    worksheet_autofilter(sheet.now, 0, 0, sheet.next - 1, static_cast<lxw_col_t>(sheet.columns.size() - 1));
  }
};

Workbook::Workbook(const std::filesystem::path& file, const std::filesystem::path& folder)
    : state_(std::make_unique<State>()) {
  state_->file = file.string();
  state_->folder = folder.string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = state_->folder.data();
  state_->book = workbook_new_opt(state_->file.c_str(), &options);
  if (state_->book == nullptr) state_->fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  lxw_doc_properties properties{};
  properties.created = 1;  // the same bytes on every day: 1970
  workbook_set_properties(state_->book, &properties);
  state_->head = workbook_add_format(state_->book);
  format_set_bold(state_->head);
  format_set_text_wrap(state_->head);
  format_set_align(state_->head, LXW_ALIGN_VERTICAL_TOP);
  format_set_bg_color(state_->head, 0xE8ECF2);
  constexpr std::array<std::pair<lxw_color_t, lxw_color_t>, 5> colours{
      {{0, 0}, {0x17663A, 0xCFE9D9}, {0x7A4D00, 0xFBE7B5}, {0xA8231A, 0xF8CFCA}, {0x4A5565, 0xEEF0F3}}};
  for (std::size_t i = 1; i < colours.size(); ++i) {
    state_->formats[i] = workbook_add_format(state_->book);
    format_set_font_color(state_->formats[i], colours[i].first);
    format_set_bg_color(state_->formats[i], colours[i].second);
  }
}

Workbook::~Workbook() {
  if (state_->book != nullptr) lxw_workbook_free(state_->book);
}

std::size_t Workbook::add_sheet(const std::string& name, const std::vector<WorkbookColumn>& columns,
                                unsigned frozen) {
  state_->sheets.push_back({name, columns, frozen});
  state_->begin_part(state_->sheets.back());
  return state_->sheets.size() - 1;
}

void Workbook::add_row(std::size_t number, const std::vector<WorkbookCell>& cells) {
  Sheet& sheet = state_->sheets.at(number);
  if (sheet.next == kMostRows) {
    state_->end_part(sheet);
    state_->begin_part(sheet);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    lxw_format* const format = state_->formats[static_cast<std::size_t>(cells[i].tint)];
    lxw_error error = LXW_NO_ERROR;
    if (const auto* text = std::get_if<std::string>(&cells[i].value))
      error = worksheet_write_string(sheet.now, sheet.next, column, fitting(*text).c_str(), format);
    else if (const auto* whole = std::get_if<std::int64_t>(&cells[i].value))
      error = worksheet_write_number(sheet.now, sheet.next, column, static_cast<double>(*whole), format);
    else if (const auto* number_value = std::get_if<double>(&cells[i].value))
      error = worksheet_write_number(sheet.now, sheet.next, column, *number_value, format);
    if (error != LXW_NO_ERROR) state_->fail(error);
  }
  ++sheet.next;
}

void Workbook::close() {
  for (const Sheet& sheet : state_->sheets) state_->end_part(sheet);
  const lxw_error error = workbook_close(std::exchange(state_->book, nullptr));
  if (error != LXW_NO_ERROR) state_->fail(error);
}

}  // namespace thamdinh::report
