#pragma once

#include <thamdinh/place.hpp>

#include "structure/structure.hpp"
#include "text/likeness.hpp"

#include <vector>

namespace thamdinh::structure {

/// A sentence of a document's body: its words without figures and marks, and where it stands.
struct WordedSentence {
  std::vector<text::WordHash> words;
  Place where;
};

/// The sentences of the body and the appendices, titles and letterhead left out: what one plan can copy from
/// another. Words only: figures differ in copies too.
[[nodiscard]] std::vector<WordedSentence> worded_sentences(const Structure& structure);

/// The same of one line, appended to `sentences`.
void add_worded_sentences(const Line& line, std::vector<WordedSentence>& sentences);

}  // namespace thamdinh::structure
