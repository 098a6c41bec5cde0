#include "document/list_counters.hpp"

#include <algorithm>
#include <limits>

namespace thamdinh::document {

std::int32_t ListCounters::start_of(const List& list, std::uint8_t level) {
  return list.start_override(level).value_or(list.level(level).start);
}

std::u32string ListCounters::next(std::int32_t id, const List& list, std::uint8_t level) {
  State& state = by_abstract_[list.abstract_id()];
  if (met_.insert(id).second) {
    for (std::uint8_t i = 0; i < kListLevels; ++i) {
      if (list.start_override(i)) state.begun[i] = false;
    }
  }
  count(state, list, level);
  return label(state, list, level);
}

void ListCounters::count(State& state, const List& list, std::uint8_t level) {
  // A level above that no paragraph has used yet counts as begun by its first descendant.
  for (std::uint8_t i = 0; i < level; ++i) {
    if (state.begun[i]) continue;
    state.begun[i] = true;
    state.value[i] = start_of(list, i);
  }
  if (!state.begun[level]) {
    state.begun[level] = true;
    state.value[level] = start_of(list, level);
  } else if (state.value[level] < std::numeric_limits<std::int32_t>::max()) {
    ++state.value[level];
  }
  for (auto i = static_cast<std::uint8_t>(level + 1); i < kListLevels; ++i) {
    // 0: never; n: when level n (from 1) or one above it is used; else whenever any level above is.
    const auto restart = list.level(i).restart;
    const bool restarts = !restart || *restart > i || (*restart > 0 && level < *restart);
    if (restarts) state.begun[i] = false;
  }
}

std::u32string ListCounters::label(const State& state, const List& list, std::uint8_t level) {
  const ListLevel& own = list.level(level);
  std::u32string out;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const char32_t next = i + 1 < own.text.size() ? own.text[i + 1] : U'\0';
    if (own.text[i] != U'%' || next < U'1' || next > U'9') {
      out += own.text[i];
      continue;
    }
    ++i;
    const auto shown = static_cast<std::uint8_t>(next - U'1');
    if (shown > level) continue;  // A level below has no number here.
    NumberFormat format = list.level(shown).format;
    if (format == NumberFormat::bullet || format == NumberFormat::none) continue;
    if (own.legal) format = NumberFormat::decimal;
    out += format_number(state.value[shown], format);
  }
  return out;
}

}  // namespace thamdinh::document
