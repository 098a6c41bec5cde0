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

/// Words that stand in many names and tell none apart; a name may have them or not. So are the words behind a
/// last "tỉnh": the province's name.
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

using Key = std::set<std::u32string>;

/// A name made comparable.
struct Name {
  Words words;              ///< in order, abbreviations written out, what tells no name from another left out
  std::u32string initials;  ///< of `words`
  Key key;                  ///< `words` without their order
};

/// The words of `name`, one that the other abbreviates by its initials ("LHPN", "KTCT", "PT-TH") written out.
Key written_out(const Name& name, const Name& other) {
  Key key;
  for (const std::u32string& word : name.words) {
    const std::size_t run =
        word.size() < 2 || other.key.contains(word) ? std::u32string::npos : other.initials.find(word);
    if (run == std::u32string::npos)
      key.insert(word);
    else
      key.insert(other.words.begin() + static_cast<std::ptrdiff_t>(run),
                 other.words.begin() + static_cast<std::ptrdiff_t>(run + word.size()));
  }
  return key;
}

class Names {
 public:
  Names() {
    for (const auto& [short_form, whole] : kAbbreviations)
      abbreviations_.emplace(text::strip_marks(text::fold(short_form)), words_of(whole));
    for (const char* word : {"đảng", "ủy", "chi", "bộ"}) party_.insert(text::strip_marks(text::fold(word)));
    for (const char* word : kEmpty) empty_.insert(text::strip_marks(text::fold(word)));
  }

  [[nodiscard]] Name name_of(std::string_view written) const {
    const Words all = written_out(written);
    Name name;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool country = all[i] == U"viet" && i + 1 < all.size() && all[i + 1] == U"nam";
      if (is_province(all, i)) break;
      if (country) ++i;
      if (!country && !empty_.contains(all[i])) name.words.push_back(all[i]);
    }
    if (name.words.empty()) name.words = all;
    for (const std::u32string& word : name.words) name.initials += word.front();
    name.key.insert(name.words.begin(), name.words.end());
    return name;
  }

  [[nodiscard]] bool is_party_word(const std::u32string& word) const { return party_.contains(word); }

 private:
  [[nodiscard]] Words written_out(std::string_view name) const {
    Words all;
    for (const std::u32string& word : words_of(name)) {
      const auto found = abbreviations_.find(word);
      if (found == abbreviations_.end())
        all.push_back(word);
      else
        all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
  }

  /// Whether "tỉnh" and a province's name of two or three words end the name here: "tỉnh Hưng Yên", not
  /// "Tỉnh ủy", nor "Tỉnh đoàn".
  static bool is_province(const Words& all, std::size_t at) {
    const std::size_t behind = all.size() - at - 1;
    return at > 0 && all[at] == U"tinh" && (behind == 2 || behind == 3) && all[at + 1] != U"uy" &&
           all[at + 1] != U"doan";
  }

  std::map<std::u32string, Words> abbreviations_;
  std::set<std::u32string> empty_, party_;
};

class Matcher {
 public:
  explicit Matcher(const Manifest::Rows& manifest) : manifest_(manifest) {
    for (std::size_t i = 0; i < manifest.entries.size(); ++i) {
      const ManifestEntry& entry = manifest.entries[i];
      entries_.push_back(names_.name_of(entry.unit));
      const Key& key = entries_.back().key;
      for (const std::u32string& word : key) ++frequency_[word];
      if (!key.empty()) by_key_[key].push_back(i);
      if (!entry.number.empty()) by_number_[text::fold(entry.number)].push_back(i);
    }
  }

  [[nodiscard]] UnitMatch match(const Submitted& file) const {
    if (const auto entry = entry_of_file(manifest_, file.path)) return found(*entry, MatchBy::file);
    if (const auto known = by_number_.find(text::fold(file.number));
        !file.number.empty() && known != by_number_.end() && known->second.size() == 1)
      return found(known->second.front(), MatchBy::number);
    if (file.unit.empty()) return guess(file.path);
    const Name name = names_.name_of(file.unit);
    if (const auto known = by_key_.find(name.key); known != by_key_.end()) {
      if (known->second.size() == 1) return found(known->second.front(), MatchBy::name);
      // Two units of one name are told apart by what stands above them.
      for (const std::size_t i : known->second) {
        if (names_.name_of(manifest_.entries[i].parent).key == names_.name_of(file.parent).key)
          return found(i, MatchBy::name);
      }
    }
    return most_alike(name);
  }

 private:
  /// Nobody is named in a file that could not be read; what it is called is a guess. Numbers in it are
  /// copies'
  /// ("(1)") or dates.
  [[nodiscard]] UnitMatch guess(const std::string& path) const {
    std::string stem = std::filesystem::path(path).stem().string();
    std::replace_if(
        stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; }, ' ');
    const UnitMatch match = most_alike(names_.name_of(stem));
    return match.by == MatchBy::none ? match : UnitMatch{match.entry, MatchBy::likeness};
  }

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

  [[nodiscard]] UnitMatch most_alike(const Name& name) const {
    double best = 0, second = 0;
    std::size_t which = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const double value = likeness(written_out(name, entries_[i]), written_out(entries_[i], name));
      if (value > best) {
        second = best;
        best = value;
        which = i;
      } else {
        second = std::max(second, value);
      }
    }
    if (best < kAlike || best - second < kAhead) return {};
    return found(which, best == 1 ? MatchBy::name : MatchBy::likeness);
  }

  const Manifest::Rows& manifest_;
  Names names_;
  std::vector<Name> entries_;
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
