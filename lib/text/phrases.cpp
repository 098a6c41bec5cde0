#include "text/phrases.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <unordered_map>
#include <utility>

#include "text/normalised.hpp"
#include "text/unicode.hpp"

namespace thamdinh::text {

namespace {

constexpr std::uint32_t unknown_symbol = 0;
constexpr std::uint32_t root = 0;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
/// How many syllables a "…" inside a phrase may stand for.
constexpr std::uint32_t widest_gap = 3;

std::uint64_t hash_of(std::u32string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char32_t c : text) hash = (hash ^ c) * 0x100000001b3ULL;
  return hash ^ (hash >> 29);
}

std::uint64_t hash_of(std::uint64_t key) {
  key *= 0x9e3779b97f4a7c15ULL;
  return key ^ (key >> 31);
}

/// Syllable to symbol. Open addressing: a document asks once for every syllable, mostly for one that no
/// phrase holds.
class Symbols {
 public:
  std::uint32_t intern(std::u32string_view syllable) {
    if ((names_.size() + 1) * 2 > slots_.size()) grow();
    const std::uint64_t hash = hash_of(syllable);
    Slot& slot = slots_[slot_of(syllable, hash)];
    if (slot.symbol == unknown_symbol) {
      names_.emplace_back(syllable);
      slot = {hash, static_cast<std::uint32_t>(names_.size())};
    }
    return slot.symbol;
  }

  [[nodiscard]] std::uint32_t find(std::u32string_view syllable) const {
    return slots_.empty() ? unknown_symbol : slots_[slot_of(syllable, hash_of(syllable))].symbol;
  }

 private:
  /// The whole hash beside the symbol: a name is looked at only where it is almost surely the one.
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t symbol = unknown_symbol;
  };

  [[nodiscard]] std::size_t slot_of(std::u32string_view syllable, std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].symbol != unknown_symbol &&
           (slots_[at].hash != hash || names_[slots_[at].symbol - 1] != syllable))
      at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), Slot{});
    for (std::size_t k = 0; k < names_.size(); ++k) {
      const std::uint64_t hash = hash_of(names_[k]);
      slots_[slot_of(names_[k], hash)] = {hash, static_cast<std::uint32_t>(k + 1)};
    }
  }

  std::vector<std::u32string> names_;
  std::vector<Slot> slots_;
};

/// (state, symbol) to state: the root's in a row by symbol, since most syllables of a text are asked for
/// there, the others by open addressing.
class Transitions {
 public:
  [[nodiscard]] std::uint32_t find(std::uint32_t state, std::uint32_t symbol) const {
    if (state == root) return symbol < from_root_.size() ? from_root_[symbol] : none;
    if (keys_.empty()) return none;
    const std::uint64_t key = key_of(state, symbol);
    for (std::size_t slot = hash_of(key) & (keys_.size() - 1); keys_[slot] != 0;
         slot = (slot + 1) & (keys_.size() - 1)) {
      if (keys_[slot] == key) return values_[slot];
    }
    return none;
  }

  void insert(std::uint32_t state, std::uint32_t symbol, std::uint32_t target) {
    if (state == root) {
      if (symbol >= from_root_.size()) from_root_.resize(symbol + 1, none);
      from_root_[symbol] = target;
      return;
    }
    if ((size_ + 1) * 2 > keys_.size()) grow();
    place(key_of(state, symbol), target);
    ++size_;
  }

 private:
  /// Never 0, since a symbol is never unknown here.
  static std::uint64_t key_of(std::uint32_t state, std::uint32_t symbol) {
    return (std::uint64_t{state} << 32) | symbol;
  }

  void place(std::uint64_t key, std::uint32_t value) {
    std::size_t slot = hash_of(key) & (keys_.size() - 1);
    while (keys_[slot] != 0) slot = (slot + 1) & (keys_.size() - 1);
    keys_[slot] = key;
    values_[slot] = value;
  }

  void grow() {
    const auto keys =
        std::exchange(keys_, std::vector<std::uint64_t>(std::max<std::size_t>(64, keys_.size() * 2)));
    const auto values = std::exchange(values_, std::vector<std::uint32_t>(keys_.size()));
    for (std::size_t slot = 0; slot < keys.size(); ++slot) {
      if (keys[slot] != 0) place(keys[slot], values[slot]);
    }
  }

  std::vector<std::uint32_t> from_root_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> values_;
  std::size_t size_ = 0;
};

/// A stretch of a phrase without "…": what the automaton looks for.
struct Piece {
  std::uint32_t phrase = 0;  ///< index into State::phrases
  std::uint32_t index = 0;   ///< which piece of its phrase
  std::uint32_t length = 0;  ///< syllables
};

struct Phrase {
  std::uint32_t id = 0;
  std::uint32_t pieces = 0;
  bool capitals = false;
};

bool is_capitals_only(std::u32string_view text) {
  bool any = false;
  for (const char32_t c : text) {
    if (is_letter(c) && !is_upper(c)) return false;
    any = any || is_letter(c);
  }
  return any;
}

struct Node {
  std::uint32_t fallback = root;
  std::uint32_t output = none;  ///< the nearest node on the fallback path (itself too) where a piece ends
  std::vector<std::uint32_t> pieces;  ///< that end here
};

}  // namespace

struct PhraseSet::State {
  Symbols symbols;
  Transitions transitions;
  std::vector<Node> nodes{1};
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> children{
      1};  ///< (symbol, node); for building only
  std::vector<Piece> pieces;
  std::vector<Phrase> phrases;

  void add(const Entry& entry);
  void add_piece(std::u32string_view folded, std::span<const Syllable> row, std::uint32_t phrase,
                 std::uint32_t index);
  void link();
  [[nodiscard]] std::uint32_t next(std::uint32_t state, std::uint32_t symbol) const;
};

void PhraseSet::State::add_piece(std::u32string_view folded, std::span<const Syllable> row,
                                 std::uint32_t phrase, std::uint32_t index) {
  std::uint32_t node = root;
  for (const Syllable& syllable : row) {
    const std::uint32_t symbol = symbols.intern(folded.substr(syllable.span.start, syllable.span.size()));
    std::uint32_t target = transitions.find(node, symbol);
    if (target == none) {
      target = static_cast<std::uint32_t>(nodes.size());
      nodes.emplace_back();
      children.emplace_back();
      transitions.insert(node, symbol, target);
      children[node].emplace_back(symbol, target);
    }
    node = target;
  }
  nodes[node].pieces.push_back(static_cast<std::uint32_t>(pieces.size()));
  pieces.push_back({phrase, index, static_cast<std::uint32_t>(row.size())});
}

void PhraseSet::State::add(const Entry& entry) {
  const Normalised normal = normalise(to_utf32(entry.phrase));
  const auto row = syllables(normal.text);
  const auto number = static_cast<std::uint32_t>(phrases.size());
  std::uint32_t count = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= row.size(); ++at) {
    const bool gap = at < row.size() && normal.text[row[at].span.start] == U'…';
    if (at < row.size() && !gap) continue;
    if (at > begin) add_piece(normal.folded, std::span(row).subspan(begin, at - begin), number, count++);
    begin = at + 1;
  }
  phrases.push_back({entry.id, count, is_capitals_only(normal.text)});
}

/// Breadth first, so that a node's fallback is ready before those of its children.
void PhraseSet::State::link() {
  std::vector<std::uint32_t> queue{root};
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const std::uint32_t node = queue[at];
    nodes[node].output =
        nodes[node].pieces.empty() ? (node == root ? none : nodes[nodes[node].fallback].output) : node;
    for (const auto& [symbol, child] : children[node]) {
      nodes[child].fallback = node == root ? root : next(nodes[node].fallback, symbol);
      queue.push_back(child);
    }
  }
  children.clear();
  children.shrink_to_fit();
}

std::uint32_t PhraseSet::State::next(std::uint32_t state, std::uint32_t symbol) const {
  for (;;) {
    const std::uint32_t target = transitions.find(state, symbol);
    if (target != none) return target;
    if (state == root) return root;
    state = nodes[state].fallback;
  }
}

PhraseSet::PhraseSet(const std::vector<Entry>& entries) {
  auto state = std::make_unique<State>();
  for (const Entry& entry : entries) state->add(entry);
  state->link();
  state_ = std::move(state);
}

PhraseSet::~PhraseSet() = default;
PhraseSet::PhraseSet(PhraseSet&&) noexcept = default;
PhraseSet& PhraseSet::operator=(PhraseSet&&) noexcept = default;

namespace {

/// The first pieces found of one gapped phrase, waiting for the next piece.
struct Partial {
  std::uint32_t piece = 0;  ///< how many pieces are found, less one
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// One walk over one row of syllables.
class Search {
 public:
  Search(std::u32string_view text, std::span<const Syllable> row, const std::vector<Phrase>& phrases)
      : text_(text), row_(row), phrases_(phrases) {}

  void piece_found(const Piece& piece, std::uint32_t last) {
    const std::uint32_t first = last + 1 - piece.length;
    const Phrase& phrase = phrases_[piece.phrase];
    if (phrase.capitals && !in_capitals(first, last)) return;
    if (phrase.pieces == 1) {
      matches.push_back({phrase.id, first, last});
      return;
    }
    auto& waiting = waiting_[piece.phrase];
    std::uint32_t begin = piece.index == 0 ? first : none;
    if (piece.index > 0) begin = extend(waiting, piece.index - 1, first);
    if (begin == none) return;
    if (piece.index + 1 == phrase.pieces) {
      matches.push_back({phrase.id, begin, last});
      return;
    }
    // What ended too far back can wait no longer; so the list stays as short as the gap.
    std::erase_if(waiting, [&](const Partial& partial) { return partial.last + widest_gap + 1 < first; });
    waiting.push_back({piece.index, begin, last});
  }

  std::vector<PhraseMatch> matches;

 private:
  /// Where the phrase began whose piece `index` ended at most a gap before `first`; the nearest. `none` if
  /// there is none.
  [[nodiscard]] std::uint32_t extend(const std::vector<Partial>& waiting, std::uint32_t index,
                                     std::uint32_t first) const {
    for (auto partial = waiting.rbegin(); partial != waiting.rend(); ++partial) {
      if (partial->piece != index || partial->last >= first || partial->last + widest_gap + 1 < first)
        continue;
      bool clear = true;
      for (std::uint32_t k = partial->last + 1; k < first; ++k)
        clear = clear && row_[k].kind != SyllableKind::mark;
      if (clear) return partial->first;
    }
    return none;
  }

  [[nodiscard]] bool in_capitals(std::uint32_t first, std::uint32_t last) const {
    const auto begin = row_[first].span.start;
    return is_capitals_only(text_.substr(begin, row_[last].span.end - begin));
  }

  std::u32string_view text_;
  std::span<const Syllable> row_;
  const std::vector<Phrase>& phrases_;
  std::unordered_map<std::uint32_t, std::vector<Partial>> waiting_;
};

}  // namespace

std::vector<PhraseMatch> PhraseSet::find(std::u32string_view normalised, std::u32string_view folded,
                                         std::span<const Syllable> row) const {
  Search search(normalised, row, state_->phrases);
  std::uint32_t state = root;
  for (std::uint32_t at = 0; at < row.size(); ++at) {
    const std::uint32_t symbol = state_->symbols.find(folded.substr(row[at].span.start, row[at].span.size()));
    state = symbol == unknown_symbol ? root : state_->next(state, symbol);
    const std::size_t before = search.matches.size();
    for (std::uint32_t node = state_->nodes[state].output; node != none;) {
      for (const std::uint32_t piece : state_->nodes[node].pieces)
        search.piece_found(state_->pieces[piece], at);
      node = node == root ? none : state_->nodes[state_->nodes[node].fallback].output;
    }
    if (search.matches.size() > before + 1) {
      std::stable_sort(
          search.matches.begin() + static_cast<std::ptrdiff_t>(before), search.matches.end(),
          [](const PhraseMatch& a, const PhraseMatch& b) { return a.first_syllable < b.first_syllable; });
    }
  }
  return std::move(search.matches);
}

}  // namespace thamdinh::text
