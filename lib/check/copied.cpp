#include "check/copied.hpp"

#include "structure/worded_sentences.hpp"

#include <cstddef>

namespace thamdinh::checking {

namespace {

// Words: a shorter sentence is said by everybody.
constexpr std::size_t shortest = 5;
// Of two sentences: the unit's name and some words exchanged, the rest in order.
constexpr double alike = 0.8;
// Of a plan's words. Honest plans, which repeat the superior plan's targets and tasks where these bind them,
// stay under a quarter.
constexpr double copied = 0.6;
// Words: of less than that nothing is proved.
constexpr std::size_t fewest = 200;

}  // namespace

std::optional<std::uint32_t> copied_per_cent(const profile::Model& model,
                                             const structure::Structure& structure) {
  if (model.superior.sentences.size() == 0 || structure.document.number == model.superior.number)
    return std::nullopt;
  std::size_t all = 0;
  std::size_t taken = 0;
  for (const structure::WordedSentence& sentence : structure::worded_sentences(structure)) {
    all += sentence.words.size();
    if (sentence.words.size() >= shortest && model.superior.sentences.closest(sentence.words, alike))
      taken += sentence.words.size();
  }
  if (all < fewest || static_cast<double>(taken) < copied * static_cast<double>(all)) return std::nullopt;
  return static_cast<std::uint32_t>(100 * taken / all);
}

}  // namespace thamdinh::checking
