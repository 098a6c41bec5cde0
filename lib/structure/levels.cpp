#include "structure/levels.hpp"

#include "structure/roles.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace thamdinh::structure {

namespace {

constexpr std::uint8_t deepest = 9;

/// What tells headings of one level from another's.
enum class Way : std::uint8_t { labelled, capitals, styled, plain };

struct Key {
  Way way = Way::plain;
  LabelFamily family = LabelFamily::other;
  std::uint8_t depth = 1;  ///< numbers in a decimal label; the level of a style
  bool opened = false;     ///< "(1)" beside "1)"
  bool strong = false;     ///< decimals in capitals beside others, where nothing stands above them
  bool operator==(const Key&) const = default;
};

/// Rank of what can only stand further out than something else; equal ranks nest by which comes first.
int rank_of(const Key& key) {
  if (key.way == Way::capitals) return 3;
  if (key.way == Way::styled) return 3;
  if (key.way == Way::plain) return 8;
  switch (key.family) {
    case LabelFamily::part:
      return 0;
    case LabelFamily::chapter:
      return 1;
    case LabelFamily::section:
      return 2;
    case LabelFamily::article:
    case LabelFamily::capital:
    case LabelFamily::roman:
      return 3;
    case LabelFamily::decimal:
      return 3 + key.depth + (key.strong ? 0 : 1);
    case LabelFamily::other:
      return 8;
    case LabelFamily::decimal_paren:
    case LabelFamily::letter:
      return 10;
    case LabelFamily::small_roman:
      return 11;
    case LabelFamily::bullet:
      return 12;
  }
  return 12;
}

struct Open {
  Key key;
  std::size_t draft = 0;
};

class LevelReader {
 public:
  explicit LevelReader(std::vector<HeadingDraft>& drafts) : drafts_(drafts) {}

  void read() {
    settle_readings();
    survey();
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].kind) place(i);
    }
  }

 private:
  /// "I." after "H." is a letter, "C." after a Roman number a hundred; "i)" after "h)" is a letter.
  void settle_readings() {
    std::array<std::uint16_t, 16> last{};
    for (auto& draft : drafts_) {
      if (!draft.kind || !draft.label) continue;
      auto& label = *draft.label;
      if (label.other_reading != 0) {
        const auto other = other_family(label.family);
        const auto own_last = last[static_cast<std::size_t>(label.family)];
        const auto other_last = last[static_cast<std::size_t>(other)];
        const bool follows_other = other_last != 0 && label.other_reading == other_last + 1;
        const bool follows_own = label.value() == own_last + 1;
        if (follows_other && !follows_own) {
          label.other_reading = label.numbers[0];
          label.numbers[0] = static_cast<std::uint16_t>(other_last + 1);
          label.family = other;
        }
      }
      // "C. Mác và Ph. Ăngghen …": an initial, not the third of a list.
      const bool counts =
          label.value() == 1 || label.value() == last[static_cast<std::size_t>(label.family)] + 1;
      if (label.family == LabelFamily::capital && draft.kind == HeadingKind::clause && !counts) {
        draft.kind.reset();
        continue;
      }
      last[static_cast<std::size_t>(label.family)] = label.value();
    }
  }

  /// What the whole document shows: whether decimals stand outermost, and whether Roman numbers begin anew
  /// under capital lines.
  void survey() {
    bool outer = false;
    int outer_titles = 0;
    bool capitals_before_roman = false;
    int roman_ones = 0;
    int strong = 0;
    int weak = 0;
    bool seen_roman = false;
    for (const auto& draft : drafts_) {
      if (!draft.kind) continue;
      if (!draft.label) {
        capitals_before_roman = capitals_before_roman || (draft.look.caps && !seen_roman);
        continue;
      }
      const auto family = draft.label->family;
      if (family == LabelFamily::roman) {
        seen_roman = true;
        roman_ones += draft.label->value() == 1 ? 1 : 0;
      }
      outer = outer || family <= LabelFamily::roman;
      outer_titles += family <= LabelFamily::roman && *draft.kind == HeadingKind::title ? 1 : 0;
      if (family == LabelFamily::decimal && draft.label->depth == 1) {
        const bool title = *draft.kind == HeadingKind::title && draft.look.caps;
        strong += title ? 1 : 0;
        weak += title ? 0 : 1;
      }
    }
    outer_labels_ = outer_titles >= 2;
    split_decimals_ = !outer && strong >= 2 && weak > 0;
    roman_under_capitals_ = capitals_before_roman && roman_ones >= 2;
  }

  /// Bold stands above italic and underlined, these above a head before its sentence.
  static std::uint8_t depth_of_look(const HeadingDraft& draft) {
    if (draft.kind == HeadingKind::run_in) return 3;
    return draft.look.bold || !(draft.look.italic || draft.look.underline) ? 1 : 2;
  }

  [[nodiscard]] Key key_of(const HeadingDraft& draft) const {
    Key key;
    if (draft.label) {
      key.way = Way::labelled;
      key.family = draft.label->family;
      key.depth = draft.label->depth;
      key.opened = draft.label->family == LabelFamily::decimal_paren && draft.label->opened;
      if (key.family == LabelFamily::other)
        key.depth = static_cast<std::uint8_t>(draft.label->numbers[0] + 1);
      key.strong = split_decimals_ && key.family == LabelFamily::decimal && key.depth == 1 &&
                   draft.look.caps && *draft.kind == HeadingKind::title;
      return key;
    }
    if (draft.styled) {
      key.way = Way::styled;
      key.depth = draft.style_level;
    } else if (draft.look.caps && *draft.kind == HeadingKind::title &&
               (!outer_labels_ || names_a_part(draft))) {
      key.way = Way::capitals;
    } else {
      key.depth = depth_of_look(draft);
    }
    return key;
  }

  /// Among labelled parts a capital line without a label is a part only if it is called like one ("KINH PHÍ
  /// THỰC HIỆN").
  static bool names_a_part(const HeadingDraft& draft) { return !roles_of(draft.key, true).empty(); }

  void place(std::size_t i) {
    auto& draft = drafts_[i];
    const Key key = key_of(draft);
    const auto open = std::find_if(stack_.begin(), stack_.end(),
                                   [&](const Open& entry) { return same_level(entry.key, key); });
    if (open != stack_.end()) {
      stack_.erase(open, stack_.end());
    } else {
      make_room(key, draft);
    }
    draft.parent = stack_.empty() ? -1 : static_cast<std::int32_t>(stack_.back().draft);
    draft.level = static_cast<std::uint8_t>(std::min<std::size_t>(stack_.size() + 1, deepest));
    stack_.push_back({key, i});
  }

  /// A capital line without a label is a sibling of the outermost labels, unless these begin anew under each.
  [[nodiscard]] bool same_level(const Key& open, const Key& key) const {
    if (open == key) return true;
    if (roman_under_capitals_) return false;
    const auto outermost = [](const Key& k) {
      return k.way == Way::capitals ||
             (k.way == Way::labelled && (k.family == LabelFamily::roman || k.strong)) ||
             (k.way == Way::styled && k.depth == 1);
    };
    return (open.way == Way::capitals || key.way == Way::capitals) && outermost(open) && outermost(key);
  }

  /// Closes what can not hold the newcomer.
  void make_room(const Key& key, const HeadingDraft& draft) {
    while (!stack_.empty() && is_further_in(stack_.back(), key, draft)) stack_.pop_back();
  }

  [[nodiscard]] bool is_further_in(const Open& top, const Key& key, const HeadingDraft& draft) const {
    const bool sentence = drafts_[top.draft].kind != HeadingKind::title;
    switch (key.way) {
      case Way::plain:  // a title stands in no sentence
        return sentence || (top.key.way == Way::plain && top.key.depth > key.depth);
      case Way::capitals:
        return top.key.way != Way::labelled || top.key.family > LabelFamily::section;
      case Way::styled:
        if (sentence || (top.key.way == Way::styled && top.key.depth > key.depth)) return true;
        return key.depth == 1 && top.key.way == Way::labelled && top.key.family >= LabelFamily::decimal;
      case Way::labelled:
        break;
    }
    if (top.key.way == Way::styled) return false;
    if (top.key.way != Way::plain) return rank_of(top.key) > rank_of(key);
    const bool stronger =
        draft.kind == HeadingKind::title && draft.look.caps && !drafts_[top.draft].look.caps;
    return stronger || rank_of(key) <= 3;
  }

  std::vector<HeadingDraft>& drafts_;
  std::vector<Open> stack_;
  bool split_decimals_ = false;
  bool outer_labels_ = false;  ///< the outermost titles bear labels
  bool roman_under_capitals_ = false;
};

}  // namespace

void assign_levels(std::vector<HeadingDraft>& drafts) {
  LevelReader(drafts).read();
}

}  // namespace thamdinh::structure
