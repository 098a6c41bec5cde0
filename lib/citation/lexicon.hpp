#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/phrases.hpp"

namespace thamdinh::citation {

/// A kind of official document (data/types.tsv).
struct DocumentType {
  std::string code;   ///< "NQ", "QĐi", "Luật"
  bool verb = false;  ///< its word is also a common verb or noun: "quy định", "báo cáo"
  bool law = false;   ///< named rather than numbered
};

/// What may follow the words of a body.
enum class IssuerTail : std::uint8_t { none, body, place, name, central };

/// A body that issues documents, by its words (data/issuers.tsv).
struct IssuerHead {
  IssuerTail tail = IssuerTail::none;
  std::u32string code;  ///< of the body in number-symbols; empty if unknown
  bool high = false;    ///< nobody else is meant by these words
  bool weak = false;    ///< may as well be who carries the document out
};

enum class NameKind : std::uint8_t { name, place, level };

/// Whose rules the code of a body follows.
enum class NumberSystem : std::uint8_t { unknown, party, state };

enum class LexemeKind : std::uint8_t { type, abbreviation, issuer, name };

/// What a phrase found in the text is: `index` counts in the table of its kind.
struct Lexeme {
  LexemeKind kind = LexemeKind::type;
  std::uint32_t index = 0;
};

/// The tables of words and codes that citations are made of. Immutable; shared between threads.
class Lexicon {
 public:
  [[nodiscard]] static const Lexicon& instance();

  /// All phrases; each phrase's id is an index into lexemes().
  [[nodiscard]] const text::PhraseSet& phrases() const { return *phrases_; }
  [[nodiscard]] const std::vector<Lexeme>& lexemes() const { return lexemes_; }
  [[nodiscard]] const DocumentType& type(std::uint32_t index) const { return types_[index]; }
  /// The kind whose word of two syllables this is once all marks are dropped; nothing where several would do.
  [[nodiscard]] const DocumentType* type_without_marks(std::u32string_view stripped) const;
  [[nodiscard]] const IssuerHead& issuer(std::uint32_t index) const { return issuers_[index]; }
  [[nodiscard]] NameKind name(std::uint32_t index) const { return names_[index]; }

  /// The canonical type code of a folded code, marks of Đ lost included ("qd"); nothing if there is none.
  [[nodiscard]] const std::u32string* type_code(std::u32string_view folded) const;

  /// The canonical code of a known body; nothing if it is not in the table.
  [[nodiscard]] std::optional<std::u32string> organ_code(std::u32string_view folded) const;
  [[nodiscard]] NumberSystem system_of(std::u32string_view organ) const;

  /// Whether the folded name, its syllables parted by one space and no marks in it, is a law's of the table.
  [[nodiscard]] bool is_law(std::u32string_view folded_name) const {
    return laws_.count(std::u32string(folded_name)) > 0;
  }
  [[nodiscard]] std::size_t longest_law() const { return longest_law_; }

 private:
  Lexicon();
  void read_types(std::vector<text::PhraseSet::Entry>& entries);
  void read_organs();
  void read_issuers(std::vector<text::PhraseSet::Entry>& entries);
  void read_names(std::vector<text::PhraseSet::Entry>& entries);
  void read_laws();
  void add(std::vector<text::PhraseSet::Entry>& entries, std::string_view phrase, Lexeme lexeme);
  [[nodiscard]] std::optional<NumberSystem> composed_system(std::u32string_view folded) const;

  std::vector<Lexeme> lexemes_;
  std::vector<DocumentType> types_;
  std::vector<IssuerHead> issuers_;
  std::vector<NameKind> names_;
  std::unordered_map<std::u32string, std::u32string> type_codes_;  ///< folded to canonical
  std::unordered_map<std::u32string, std::uint32_t> stripped_types_;
  struct Organ {
    std::u32string canonical;
    NumberSystem system = NumberSystem::unknown;
  };
  std::unordered_map<std::u32string, Organ> organs_;
  std::vector<std::u32string> stems_;     ///< folded; count before a level
  std::vector<std::u32string> prefixes_;  ///< folded; count before anything
  std::unordered_set<std::u32string> laws_;
  std::size_t longest_law_ = 0;  ///< syllables and marks
  std::unique_ptr<const text::PhraseSet> phrases_;
};

}  // namespace thamdinh::citation
