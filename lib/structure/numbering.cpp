#include "structure/numbering.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace thamdinh::structure {

namespace {

using Group = std::tuple<std::int32_t, LabelFamily, std::uint8_t, bool>;  // parent, family, depth, opened

/// How far a list has come.
struct Count {
  std::uint16_t last = 0;  ///< of the heading before
  std::uint16_t highest = 0;
  bool slack = false;      ///< after a repeat the count may go on from either number
  std::uint16_t hole = 0;  ///< a number that was skipped and may still come
  std::u32string shown;    ///< the label before, for the message
};

Place heading_place(const std::vector<Line>& lines, const HeadingDraft& draft) {
  return place_of(lines[draft.text_line], draft.span);
}

class SlipFinder {
 public:
  SlipFinder(const std::vector<Line>& lines, const std::vector<HeadingDraft>& drafts)
      : lines_(lines), drafts_(drafts) {}

  std::vector<Finding> find() {
    survey_starts();
    for (const auto& draft : drafts_) {
      if (!draft.kind || !draft.label) continue;
      if (draft.label->family == LabelFamily::other) continue;
      if (draft.labels_differ) report(Code::numbering_style, draft, {});
      count(draft);
    }
    find_styles();
    return std::move(findings_);
  }

 private:
  static Group group_of(const HeadingDraft& draft) {
    return {draft.parent, draft.label->family, draft.label->depth, draft.label->opened};
  }

  void report(Code code, const HeadingDraft& draft, std::u32string_view expected) {
    if (draft.kind != HeadingKind::title) return;
    Finding finding;
    finding.code = code;
    finding.arguments = {text::to_utf8(draft.label->shown), text::to_utf8(expected)};
    finding.where = heading_place(lines_, draft);
    findings_.push_back(std::move(finding));
  }

  using Level = std::tuple<LabelFamily, std::uint8_t, std::uint8_t>;  // family, depth, level

  /// How the lists of one level begin: at one, or where the list before ended.
  struct Starts {
    int anew = 0;
    int going_on = 0;
    std::uint16_t ended = 0;
  };

  void survey_starts() {
    std::map<Group, bool> seen;
    for (const auto& draft : drafts_) {
      if (!draft.kind || !draft.label) continue;
      auto& starts = starts_[{draft.label->family, draft.label->depth, draft.level}];
      const auto value = draft.label->value();
      if (!std::exchange(seen[group_of(draft)], true)) {
        if (value == 1) ++starts.anew;
        if (value != 1 && value == starts.ended + 1) ++starts.going_on;
      }
      starts.ended = value;
    }
  }

  [[nodiscard]] bool runs_through(LabelFamily family, std::uint8_t depth, std::uint8_t level) const {
    const auto found = starts_.find({family, depth, level});
    return found != starts_.end() && found->second.going_on >= 2 && found->second.anew <= 1;
  }

  void count(const HeadingDraft& draft) {
    const auto& label = *draft.label;
    const auto value = label.value();
    const auto group = group_of(draft);
    const auto known = counts_.find(group);
    auto& ended = ended_[{label.family, label.depth, draft.level}];
    if (known == counts_.end()) {
      // A list may go on from the one under the parent before (1, 2 under I; 3, 4 under II), if all of its
      // level do.
      const bool goes_on = value == ended + 1 && runs_through(label.family, label.depth, draft.level);
      if (value != 1 && !goes_on) report(Code::numbering_gap, draft, U"");
      counts_[group] = {value, value, false, 0, label.shown};
    } else {
      step(known->second, draft, value);
    }
    ended = value;
  }

  void step(Count& count, const HeadingDraft& draft, std::uint16_t value) {
    const bool expected =
        value == count.last + 1 || (count.slack && value == count.last + 2) || value == count.highest + 1;
    if (expected) {
      count.slack = false;
    } else if (value == count.hole) {
      count.hole = 0;
    } else if (value <= count.highest) {
      report(Code::numbering_repeat, draft, count.shown);
      count.slack = true;
    } else {
      report(Code::numbering_gap, draft, count.shown);
      count.hole = static_cast<std::uint16_t>(count.highest + 1);
    }
    count.last = value;
    count.shown = draft.label->shown;
    count.highest = std::max(count.highest, value);
  }

  /// One finding for every stretch of headings whose separator is not the level's own.
  void find_styles() {
    std::map<std::tuple<std::uint8_t, LabelFamily, std::uint8_t>, std::vector<const HeadingDraft*>> levels;
    for (const auto& draft : drafts_) {
      if (draft.kind != HeadingKind::title || !draft.label || draft.label->family == LabelFamily::other)
        continue;
      levels[{draft.level, draft.label->family, draft.label->depth}].push_back(&draft);
    }
    for (const auto& [level, headings] : levels) {
      std::map<char32_t, int> separators;
      for (const auto* heading : headings) ++separators[separator_of(*heading)];
      if (separators.size() < 2) continue;
      char32_t usual = separator_of(*headings.front());
      for (const auto& [separator, times] : separators) {
        if (times > separators[usual]) usual = separator;
      }
      char32_t before = usual;
      for (const auto* heading : headings) {
        const char32_t own = separator_of(*heading);
        if (own != usual && own != before) report(Code::numbering_style, *heading, {});
        before = own;
      }
    }
  }

  /// The dot at the end of "1.1." is no matter of style.
  static char32_t separator_of(const HeadingDraft& draft) {
    const auto& label = *draft.label;
    if (label.family == LabelFamily::decimal && label.depth > 1 && label.separator == U'.') return 0;
    if (label.family <= LabelFamily::article) return label.separator == U':' ? U'.' : label.separator;
    return label.separator;
  }

  const std::vector<Line>& lines_;
  const std::vector<HeadingDraft>& drafts_;
  std::map<Group, Count> counts_;
  std::map<Level, std::uint16_t> ended_;
  std::map<Level, Starts> starts_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_numbering_slips(const std::vector<Line>& lines,
                                          const std::vector<HeadingDraft>& drafts) {
  return SlipFinder(lines, drafts).find();
}

}  // namespace thamdinh::structure
