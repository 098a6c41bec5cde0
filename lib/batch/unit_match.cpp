#include "batch/unit_match.hpp"

#include "text/normalised.hpp"
#include "text/syllables.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace thamdinh::batch {

namespace {

using Words = std::vector<std::u32string>;  ///< folded syllables without marks

constexpr double kAlike = 0.72;     ///< share of the weight of all words that two names have in common
constexpr double kPartyWord = 0.3;  ///< "Đảng ủy", "Chi bộ": the list may name the office itself
constexpr double kAhead = 0.08;     ///< by how much the best must lead the second

/// As offices abbreviate in lists and file names; every row is folded and stripped as the names are.
constexpr std::array<std::pair<const char*, const char*>, 31> kAbbreviations{
    {{"ubnd", "ủy ban nhân dân"},
     {"hđnd", "hội đồng nhân dân"},
     {"ubmttq", "ủy ban mặt trận tổ quốc"},
     {"mttq", "mặt trận tổ quốc"},
     {"tu", "tỉnh ủy"},
     {"vp", "văn phòng"},
     {"cb", "chi bộ"},
     {"đb", "đảng bộ"},
     {"đu", "đảng ủy"},
     {"bv", "bệnh viện"},
     {"tt", "trung tâm"},
     {"cty", "công ty"},
     {"tnhh", "trách nhiệm hữu hạn"},
     {"mtv", "một thành viên"},
     {"cp", "cổ phần"},
     {"ptth", "phát thanh truyền hình"},
     {"thpt", "trung học phổ thông"},
     {"kt", "kiểm tra"},
     {"ubkt", "ủy ban kiểm tra"},
     {"ldld", "liên đoàn lao động"},
     {"lđlđ", "liên đoàn lao động"},
     {"ccb", "cựu chiến binh"},
     {"gd", "giáo dục"},
     {"đt", "đào tạo"},
     {"gdđt", "giáo dục đào tạo"},
     {"tn", "tài nguyên"},
     {"mt", "môi trường"},
     {"tnmt", "tài nguyên môi trường"},
     {"bhxh", "bảo hiểm xã hội"},
     {"xd", "xây dựng"},
     {"lđ", "lao động"}}};

/// Words that stand in many names and tell none apart; a name may have them or not.
constexpr std::array<const char*, 8> kEmpty{"và", "của", "tỉnh", "hưng", "yên", "cơ", "quan", "khối"};

Words words_of(std::string_view utf8) {
  const std::u32string bare = text::strip_marks(text::fold(utf8));
  Words words;
  for (const text::Syllable& syllable : text::syllables(bare)) {
    if (syllable.kind != text::SyllableKind::mark)
      words.push_back(bare.substr(syllable.span.start, syllable.span.end - syllable.span.start));
  }
  return words;
}

class Names {
 public:
  Names() {
    for (const auto& [short_form, whole] : kAbbreviations)
      abbreviations_.emplace(text::strip_marks(text::fold(short_form)), words_of(whole));
    for (const char* word : {"đảng", "ủy", "chi", "bộ"}) party_.insert(text::strip_marks(text::fold(word)));
    for (const char* word : kEmpty) empty_.insert(text::strip_marks(text::fold(word)));
  }

  /// Abbreviations written out; what tells no name from another left out, unless nothing else is there.
  [[nodiscard]] std::set<std::u32string> key_of(std::string_view name) const {
    Words all;
    for (const std::u32string& word : words_of(name)) {
      const auto found = abbreviations_.find(word);
      if (found == abbreviations_.end())
        all.push_back(word);
      else
        all.insert(all.end(), found->second.begin(), found->second.end());
    }
    std::set<std::u32string> key;
    for (const std::u32string& word : all) {
      if (!empty_.contains(word)) key.insert(word);
    }
    return key.empty() ? std::set<std::u32string>(all.begin(), all.end()) : key;
  }

  [[nodiscard]] bool is_party_word(const std::u32string& word) const { return party_.contains(word); }

 private:
  std::map<std::u32string, Words> abbreviations_;
  std::set<std::u32string> empty_, party_;
};

class Matcher {
 public:
  explicit Matcher(const Manifest::Rows& manifest) : manifest_(manifest) {
    for (std::size_t i = 0; i < manifest.entries.size(); ++i) {
      const ManifestEntry& entry = manifest.entries[i];
      keys_.push_back(entry.unit.empty() ? Key() : names_.key_of(entry.unit));
      for (const std::u32string& word : keys_.back()) ++frequency_[word];
      if (!keys_.back().empty()) by_key_[keys_.back()].push_back(i);
      if (!entry.number.empty()) by_number_[text::fold(entry.number)].push_back(i);
    }
  }

  [[nodiscard]] UnitMatch match(const Submitted& file) const {
    if (const auto entry = entry_of_file(manifest_, file.path)) return found(*entry, MatchBy::file);
    if (const auto known = by_number_.find(text::fold(file.number));
        !file.number.empty() && known != by_number_.end() && known->second.size() == 1)
      return found(known->second.front(), MatchBy::number);
    if (file.unit.empty()) return {};
    const Key key = names_.key_of(file.unit);
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
      if (known->second.size() == 1) return found(known->second.front(), MatchBy::name);
      // Two units of one name are told apart by what stands above them.
      for (const std::size_t i : known->second) {
        if (names_.key_of(manifest_.entries[i].parent) == names_.key_of(file.parent))
          return found(i, MatchBy::name);
      }
    }
    return most_alike(key);
  }

 private:
  using Key = std::set<std::u32string>;

  static UnitMatch found(std::size_t entry, MatchBy by) { return {static_cast<std::int64_t>(entry), by}; }

  /// A word that few names have tells more: "thủy lợi" than "công ty".
  [[nodiscard]] double weight(const std::u32string& word) const {
    if (names_.is_party_word(word)) return kPartyWord;
    const auto known = frequency_.find(word);
    const double count = known == frequency_.end() ? 0.0 : known->second;
    return std::log(1.0 + static_cast<double>(manifest_.entries.size() + 1) / (count + 1.0));
  }

  [[nodiscard]] double likeness(const Key& a, const Key& b) const {
    double both = 0, all = 0;
    for (const std::u32string& word : a) (b.contains(word) ? both : all) += weight(word);
    for (const std::u32string& word : b) all += a.contains(word) ? 0 : weight(word);
    return both + all > 0 ? both / (both + all) : 0;
  }

  [[nodiscard]] UnitMatch most_alike(const Key& key) const {
    double best = 0, second = 0;
    std::size_t which = 0;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const double value = likeness(key, keys_[i]);
      if (value > best) {
        second = best;
        best = value;
        which = i;
      } else {
        second = std::max(second, value);
      }
    }
    return best >= kAlike && best - second >= kAhead ? found(which, MatchBy::likeness) : UnitMatch{};
  }

  const Manifest::Rows& manifest_;
  Names names_;
  std::vector<Key> keys_;
  std::map<Key, std::vector<std::size_t>> by_key_;
  std::map<std::u32string, std::vector<std::size_t>> by_number_;
  std::map<std::u32string, double> frequency_;
};

}  // namespace

std::string_view to_string(MatchBy value) {
  constexpr std::array<std::string_view, 5> names{"none", "file", "number", "name", "likeness"};
  return names[static_cast<std::size_t>(value)];
}

std::vector<UnitMatch> match_units(const Manifest::Rows& manifest, const std::vector<Submitted>& files) {
  const Matcher matcher(manifest);
  std::vector<UnitMatch> matches;
  matches.reserve(files.size());
  std::set<std::int64_t> answered;
  for (const Submitted& file : files) {
    matches.push_back(matcher.match(file));
    if (matches.back().by != MatchBy::likeness) answered.insert(matches.back().entry);
  }
  // A unit whose file is known for sure has no need of one that is only like it.
  for (UnitMatch& match : matches) {
    if (match.by == MatchBy::likeness && answered.contains(match.entry)) match = {};
  }
  return matches;
}

}  // namespace thamdinh::batch
