#include "document/paragraph_builder.hpp"

#include <thamdinh/error.hpp>

#include <algorithm>
#include <string>

#include "text/unicode.hpp"

namespace thamdinh::document {

namespace {

bool is_tail(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}
char32_t tail(char c) {
  return static_cast<unsigned char>(c) & 0x3FU;
}

/// Decodes the well-formed beginning of `text` in one to three bytes a character, which is nearly all there
/// ever is, to `out`, which has room for a character a byte. Moves both past what was decoded.
void decode_common(std::string_view& text, char32_t*& out) {
  const char* at = text.data();
  const char* const end = at + text.size();
  char32_t* to = out;
  while (at != end) {
    const auto lead = static_cast<unsigned char>(*at);
    if (lead < 0x80) {
      *to++ = static_cast<char32_t>(lead);
      ++at;
      continue;
    }
    if (lead < 0xC2 || lead >= 0xF0 || end - at < 2 || !is_tail(at[1])) break;
    char32_t c = (lead & 0x1FU) << 6 | tail(at[1]);
    at += 2;
    if (lead >= 0xE0) {
      c = (c & 0x3FFU) << 6;  // Of three bytes the first has four bits.
      if (at == end || !is_tail(*at) || c < 0x800 || (c & 0xF800U) == 0xD800) {
        at -= 2;
        break;
      }
      c |= tail(*at++);
    }
    *to++ = c;
  }
  out = to;
  text.remove_prefix(static_cast<std::size_t>(at - text.data()));
}

}  // namespace

void ParagraphBuilder::clear() {
  size_ = 0;
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

void ParagraphBuilder::begin_before_source(std::uint32_t source_paragraph) {
  begin_source(source_paragraph);
  next_run_ = Run::kComputed;
}

ParagraphBuilder::SourcePosition ParagraphBuilder::enter_source(std::uint32_t source_paragraph) {
  const SourcePosition outer{source_paragraph_, next_run_};
  source_paragraph_ = source_paragraph;
  next_run_ = 0;
  return outer;
}

void ParagraphBuilder::leave_source(const SourcePosition& outer) {
  source_paragraph_ = outer.paragraph;
  next_run_ = outer.next_run;
}

char32_t* ParagraphBuilder::room_for(std::size_t count) {
  const std::size_t needed = size_ + count;
  if (needed > buffer_.size()) buffer_.resize(std::max(needed, buffer_.size() * 2));
  return buffer_.data() + size_;
}

void ParagraphBuilder::append(std::u32string_view text, FormatId format, std::uint32_t source_run,
                              std::uint32_t source_offset) {
  const std::uint32_t start = size_;
  std::copy(text.begin(), text.end(), room_for(text.size()));
  size_ += static_cast<std::uint32_t>(text.size());
  extend(start, format, source_run, source_offset);
}

std::uint32_t ParagraphBuilder::decode_behind(std::string_view text) {
  check_limit(size_ + text.size() / 4);  // Before any room is made: no character takes more than four bytes.
  char32_t* const begin = room_for(text.size());
  char32_t* end = begin;
  decode_common(text, end);
  if (!text.empty()) {
    const std::u32string rest = text::to_utf32(text);  // Never more characters than bytes: there is room.
    end = std::copy(rest.begin(), rest.end(), end);
  }
  return static_cast<std::uint32_t>(end - begin);
}

std::uint32_t ParagraphBuilder::append_utf8(std::string_view text, FormatId format, std::uint32_t source_run,
                                            std::uint32_t source_offset) {
  const std::uint32_t start = size_;
  size_ += decode_behind(text);
  extend(start, format, source_run, source_offset);
  return size_ - start;
}

std::uint32_t ParagraphBuilder::measure_utf8(std::string_view text) {
  return decode_behind(text);
}

void ParagraphBuilder::check_limit(std::size_t code_points) const {
  if (code_points > most_code_points_) {
    throw Error(Code::over_limit, {"paragraph_code_points", std::to_string(most_code_points_)});
  }
}

void ParagraphBuilder::extend(std::uint32_t start, FormatId format, std::uint32_t source_run,
                              std::uint32_t source_offset) {
  check_limit(size_);
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
