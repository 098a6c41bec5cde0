#pragma once

#include <thamdinh/citation.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "citation/date_mention.hpp"
#include "citation/document_name.hpp"
#include "citation/number_symbol.hpp"
#include "citation/subject_phrase.hpp"

namespace thamdinh::citation {

/// A mention as the scanner reads it, before it is known which document it means.
struct Draft {
  enum class Kind : std::uint8_t {
    numbered,  ///< with a whole number-symbol
    loose,     ///< with a number, no symbol
    law,       ///< a law, code or ordinance by its name
    meeting,   ///< a resolution by its congress or plenum
    titled,    ///< by its issuer and subject or date alone
  };

  Kind kind = Kind::numbered;
  Citation citation;    ///< text, type, issuer, subject, name and places are final
  NumberSymbol symbol;  ///< of a numbered and a loose one
  std::optional<DateMention> date;
  std::u32string issuer;       ///< comparable_issuer(); empty where none is said
  std::u32string issuer_code;  ///< of its body in number-symbols; empty if unknown
  SubjectWords subject;
  std::u32string law_name;  ///< kind included, folded, syllables parted by one space
  Meeting meeting;
  std::uint32_t line = 0;    ///< index into Structure::lines
  std::uint32_t list = 0;    ///< mentions that one type word governs share it
  bool abbreviated = false;  ///< the type word is its code: "NQ 49"
  bool list_item = false;    ///< a further item under one type word
  bool defines = false;      ///< stands where a short form is defined: "(sau đây viết tắt là …)"
  bool in_title = false;
  bool needs_known =
      false;  ///< counts only where it means a document that is known or cited in the text: "Quy định 11"
};

}  // namespace thamdinh::citation
