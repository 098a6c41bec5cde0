#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "document/paragraph_builder.hpp"
#include "text/legacy_encoding.hpp"

// Decoding of legacy Vietnamese encodings, paragraph by paragraph: part of ParagraphBuilder.

namespace thamdinh::document {

namespace {

using text::LegacyEncoding;

/// Letters that Unicode Vietnamese writes with the same codes as Latin-1, and what no alphabet has: a text
/// with nothing else above ASCII could be of either kind.
bool is_shared(char32_t c) {
  constexpr std::u32string_view kShared = U"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ\u00A0«»§°";
  return c < 0x80 || (c > 0xFF && !(c >= 0x100 && c <= 0x1EFF)) ||
         kShared.find(c) != std::u32string_view::npos;
}

bool is_unicode_letter(char32_t c) {
  return (c >= 0x100 && c <= 0x1B0) || (c >= 0x300 && c <= 0x36F) || (c >= 0x1EA0 && c <= 0x1EF9);
}

/// A stretch of runs side by side in one encoding.
struct Stretch {
  std::size_t first_run = 0;
  std::size_t last_run = 0;  // Exclusive.
  LegacyEncoding encoding = LegacyEncoding::none;
};

/// Decodes one or two characters, and remembers: a text has few different ones.
class PairDecoder {
 public:
  explicit PairDecoder(LegacyEncoding encoding) : encoding_(encoding) {}

  /// The one character that `source` is decoded to; 0 if it is not one.
  char32_t operator()(std::u32string_view source) {
    const std::uint64_t key = std::uint64_t{source[0]} << 32 | (source.size() > 1 ? source[1] : 0);
    Entry& entry = entries_[(key ^ key >> 27) % entries_.size()];
    if (entry.key != key) {
      const std::u32string decoded = text::decode_legacy(source, encoding_);
      entry = {key, decoded.size() == 1 ? decoded[0] : U'\0'};
    }
    return entry.decoded;
  }

 private:
  struct Entry {
    std::uint64_t key = 0;
    char32_t decoded = 0;
  };
  LegacyEncoding encoding_;
  std::array<Entry, 512> entries_{};
};

/// How many characters of the source each character of the decoded text takes: pairs are looked for from the
/// left, since VNI writes a vowel and its mark as two. Empty where that does not explain `decoded`.
std::vector<std::uint8_t> widths(std::u32string_view source, std::u32string_view decoded,
                                 LegacyEncoding encoding) {
  std::vector<std::uint8_t> out(decoded.size(), 1);
  if (source.size() == decoded.size()) return out;
  PairDecoder decode(encoding);
  std::size_t at = 0;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    if (at >= source.size()) return {};
    const bool pair =
        at + 1 < source.size() && source[at + 1] >= 0x80 && decode(source.substr(at, 2)) == decoded[i];
    if (!pair && decode(source.substr(at, 1)) != decoded[i]) return {};
    if (pair) out[i] = 2;
    at += out[i];
  }
  if (at != source.size()) out.clear();
  return out;
}

class Decoder {
 public:
  Decoder(std::u32string_view text, std::vector<Run>& runs, const FormatTable& formats,
          const LegacyEvidence& known)
      : text_(text), runs_(runs), formats_(formats), known_(known) {}

  /// Decodes into `out`; returns the new offset of each old one.
  std::vector<std::uint32_t> run(std::u32string& out, LegacyEvidence& learnt) {
    moved_.reserve(text_.size() + 1);
    const auto judged = judge(learnt);
    std::size_t next = 0;
    while (next < runs_.size()) {
      const Stretch stretch = stretch_at(next);
      const std::u32string_view source = slice(stretch);
      const bool decode =
          stretch.encoding != LegacyEncoding::none &&
          (judged[static_cast<std::size_t>(stretch.encoding)] || tells(source, stretch.encoding));
      if (!decode || !decode_stretch(stretch, source)) keep(stretch);
      next = stretch.last_run;
    }
    moved_.push_back(static_cast<std::uint32_t>(out_.size()));
    out = std::move(out_);
    runs_ = std::move(new_runs_);
    return std::move(moved_);
  }

 private:
  [[nodiscard]] LegacyEncoding encoding(const Run& run) const { return formats_.encoding(run.format); }

  /// Whether a stretch alone is of the encoding, beyond doubt: for a paragraph that mixes the two.
  [[nodiscard]] static bool tells(std::u32string_view source, LegacyEncoding encoding) {
    return !std::all_of(source.begin(), source.end(), is_shared) && text::looks_encoded(source, encoding);
  }

  /// One verdict for all of the paragraph's text in an encoding: a short run alone tells too little.
  [[nodiscard]] std::array<bool, LegacyEvidence::kEncodings> judge(LegacyEvidence& learnt) const {
    std::array<std::u32string, LegacyEvidence::kEncodings> all;
    for (const Run& run : runs_)
      all[static_cast<std::size_t>(encoding(run))] += text_.substr(run.start, run.end - run.start);
    std::array<bool, LegacyEvidence::kEncodings> out{};
    for (std::size_t i = 1; i < out.size(); ++i) {
      const bool doubtful = std::all_of(all[i].begin(), all[i].end(), is_shared);
      out[i] =
          text::looks_encoded(all[i], static_cast<LegacyEncoding>(i)) && !(doubtful && known_.unicode[i]);
      learnt.doubtful[i] = learnt.doubtful[i] || (out[i] && doubtful);
      learnt.unicode[i] = learnt.unicode[i] || std::any_of(all[i].begin(), all[i].end(), is_unicode_letter);
    }
    return out;
  }

  [[nodiscard]] Stretch stretch_at(std::size_t first) const {
    Stretch stretch{first, first + 1, encoding(runs_[first])};
    while (stretch.last_run < runs_.size() && encoding(runs_[stretch.last_run]) == stretch.encoding)
      ++stretch.last_run;
    return stretch;
  }

  [[nodiscard]] std::u32string_view slice(const Stretch& stretch) const {
    const std::uint32_t start = runs_[stretch.first_run].start;
    return text_.substr(start, runs_[stretch.last_run - 1].end - start);
  }

  void keep(const Stretch& stretch) {
    for (std::size_t i = stretch.first_run; i < stretch.last_run; ++i) {
      for (std::uint32_t at = runs_[i].start; at < runs_[i].end; ++at) put(i, at, 1, text_[at]);
    }
  }

  bool decode_stretch(const Stretch& stretch, std::u32string_view source) {
    const std::u32string decoded = text::decode_legacy(source, stretch.encoding);
    const auto taken = widths(source, decoded, stretch.encoding);
    if (taken.size() != decoded.size()) return false;
    std::size_t run = stretch.first_run;
    std::uint32_t at = runs_[run].start;
    for (std::size_t i = 0; i < decoded.size(); ++i) {
      while (at >= runs_[run].end) ++run;
      put(run, at, taken[i], decoded[i]);
      at += taken[i];
    }
    return true;
  }

  /// One character of the new text, which stood for `width` characters of run `run` from `at` on.
  void put(std::size_t run, std::uint32_t at, std::uint8_t width, char32_t c) {
    moved_.insert(moved_.end(), width, static_cast<std::uint32_t>(out_.size()));
    const Run& old = runs_[run];
    const std::uint32_t offset = old.source_offset + (at - old.start);
    const bool follows =
        !new_runs_.empty() && last_run_ == run &&
        new_runs_.back().source_offset + (new_runs_.back().end - new_runs_.back().start) == offset;
    if (!follows) {
      Run next = old;
      next.start = static_cast<std::uint32_t>(out_.size());
      next.source_offset = offset;
      new_runs_.push_back(next);
    }
    out_ += c;
    new_runs_.back().end = static_cast<std::uint32_t>(out_.size());
    last_run_ = run;
  }

  std::u32string_view text_;
  std::vector<Run>& runs_;
  const FormatTable& formats_;
  const LegacyEvidence& known_;
  std::u32string out_;
  std::vector<Run> new_runs_;
  std::vector<std::uint32_t> moved_;
  std::size_t last_run_ = 0;
};

}  // namespace

void ParagraphBuilder::decode_legacy(const FormatTable& formats, const LegacyEvidence& known,
                                     LegacyEvidence& learnt) {
  const bool any = std::any_of(runs_.begin(), runs_.end(), [&](const Run& run) {
    return formats.encoding(run.format) != LegacyEncoding::none;
  });
  if (!any) return;
  std::u32string decoded;
  const auto moved = Decoder(text(), runs_, formats, known).run(decoded, learnt);
  buffer_ = std::move(decoded);
  size_ = static_cast<std::uint32_t>(buffer_.size());
  for (Hanger& hanger : hangers_) hanger.offset = moved[hanger.offset];
}

}  // namespace thamdinh::document
