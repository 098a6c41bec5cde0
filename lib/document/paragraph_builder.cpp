#include "document/paragraph_builder.hpp"

#include <thamdinh/error.hpp>

#include "text/unicode.hpp"

namespace thamdinh::document {

namespace {

bool is_tail(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}
char32_t tail(char c) {
  return static_cast<unsigned char>(c) & 0x3FU;
}

/// Appends the well-formed beginning of `text` in one to three bytes a character, which is nearly all there
/// ever is; returns how many bytes were taken.
std::size_t append_common(std::string_view text, std::u32string& out) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      out += static_cast<char32_t>(lead);
      at += 1;
    } else if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && is_tail(text[at + 1])) {
      out += (lead & 0x1FU) << 6 | tail(text[at + 1]);
      at += 2;
    } else if (lead >= 0xE0 && lead < 0xF0 && at + 2 < text.size() && is_tail(text[at + 1]) &&
               is_tail(text[at + 2])) {
      const char32_t c = (lead & 0x0FU) << 12 | tail(text[at + 1]) << 6 | tail(text[at + 2]);
      if (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF)) break;
      out += c;
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void ParagraphBuilder::clear() {
  text_.clear();
  runs_.clear();
  hangers_.clear();
  has_source_ = false;
}

void ParagraphBuilder::begin_source(std::uint32_t source_paragraph) {
  if (!has_source_) first_source_ = source_paragraph;
  has_source_ = true;
  source_paragraph_ = source_paragraph;
  next_run_ = 0;
}

void ParagraphBuilder::append(std::u32string_view text, FormatId format, std::uint32_t source_run,
                              std::uint32_t source_offset) {
  const std::uint32_t start = size();
  text_ += text;
  extend(start, format, source_run, source_offset);
}

std::uint32_t ParagraphBuilder::append_utf8(std::string_view text, FormatId format, std::uint32_t source_run,
                                            std::uint32_t source_offset) {
  const std::uint32_t start = size();
  const std::size_t taken = append_common(text, text_);
  if (taken < text.size()) text_ += text::to_utf32(text.substr(taken));
  extend(start, format, source_run, source_offset);
  return size() - start;
}

void ParagraphBuilder::extend(std::uint32_t start, FormatId format, std::uint32_t source_run,
                              std::uint32_t source_offset) {
  if (text_.size() > most_code_points_) {
    throw Error(Code::over_limit, {"paragraph_code_points", std::to_string(most_code_points_)});
  }
  if (size() == start) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool same_origin = last.source_paragraph == source_paragraph_ && last.source_run == source_run;
    if (same_origin && last.format == format &&
        last.source_offset + (last.end - last.start) == source_offset) {
      last.end = size();
      return;
    }
  }
  Run run;
  run.start = start;
  run.end = size();
  run.format = format;
  run.source_run = source_run;
  run.source_offset = source_offset;
  run.source_paragraph = source_paragraph_;
  runs_.push_back(run);
}

}  // namespace thamdinh::document
