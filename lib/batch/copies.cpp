#include "batch/copies.hpp"

#include "batch/inputs.hpp"
#include "batch/ordered_pool.hpp"
#include "batch/plan_sentences.hpp"
#include "scoring/judge.hpp"
#include "text/unicode.hpp"

#include <map>
#include <span>

namespace thamdinh::batch {

namespace {

text::LikenessIndex common_sentences(const CopiesOptions& options) {
  text::LikenessIndex result = options.superior;
  Inputs inputs;
  for (const auto& file : options.common) {
    Source source;
    const std::string bytes = inputs.read(file, {}, source);
    for (const Sentence& sentence : read_sentences(std::as_bytes(std::span(bytes.data(), bytes.size()))))
      result.add(sentence.words);
  }
  return result;
}

/// `copies`.
Sheet plans_sheet(const std::vector<PlanFacts>& files, const Copies& copies) {
  Sheet sheet{"copies",
              {{"path"},
               {"unit"},
               {"source"},
               {"source_unit"},
               {"share", CellType::number},
               {"sentences", CellType::integer},
               {"group", CellType::integer}},
              {}};
  std::map<std::size_t, std::int64_t> group_of;
  for (std::size_t g = 0; g < copies.groups.size(); ++g) {
    for (const std::size_t member : copies.groups[g]) group_of[member] = static_cast<std::int64_t>(g + 1);
  }
  for (const NearCopy& copy : copies.copies) {
    const PlanFacts& plan = files[copy.plan];
    const PlanFacts& source = files[copy.source];
    sheet.rows.push_back({shown_path(plan), text_or_none(plan.unit), shown_path(source),
                          text_or_none(source.unit), scoring::round_half_up(copy.share, 2),
                          static_cast<std::int64_t>(copy.sentences.size()), group_of[copy.plan]});
  }
  return sheet;
}

}  // namespace

Copies find_copies(const CopiesOptions& options, const std::vector<PlanFacts>& files,
                   const PassagesOf& passages) {
  NearCopies index(common_sentences(options), options.folder);
  const auto sentences = [&](std::size_t i) { return sentences_of(passages(options.places[i])); };
  std::size_t added = 0;
  run_ordered<std::vector<NearCopies::Fingerprint>>(
      options.places.size(), {options.jobs, {}},
      [&](std::size_t i) { return index.fingerprints_of(sentences(i)); },
      [&](std::vector<NearCopies::Fingerprint>&& fingerprints) {
        index.add(fingerprints, files[options.places[added++]].date);
      });
  Copies result;
  result.copies = index.find(sentences, options.jobs);
  for (NearCopy& copy : result.copies) {
    copy.plan = options.places[copy.plan];
    copy.source = options.places[copy.source];
  }
  result.groups = groups_of(result.copies);
  result.plans = plans_sheet(files, result);
  return result;
}

LongSheet copied_passages_sheet(const std::vector<NearCopy>& copies, const std::vector<PlanFacts>& files,
                                PassagesOf passages) {
  LongSheet sheet{"copied_passages",
                  {{"path"}, {"source"}, {"likeness", CellType::number}, {"text"}, {"source_text"}},
                  copies.size(),
                  {}};
  sheet.rows_of = [&copies, &files, passages = std::move(passages)](std::size_t part) {
    const NearCopy& copy = copies[part];
    const auto here = passages(copy.plan);
    const auto there = passages(copy.source);
    std::vector<Row> rows;
    for (const CopiedSentence& sentence : copy.sentences)
      rows.push_back({shown_path(files[copy.plan]), shown_path(files[copy.source]),
                      scoring::round_half_up(sentence.likeness, 2),
                      text_or_none(words_at(here, sentence.here)),
                      text_or_none(words_at(there, sentence.there))});
    return rows;
  };
  return sheet;
}

std::string words_at(const std::vector<report::Passage>& passages, const Place& place) {
  for (const report::Passage& passage : passages) {
    if (passage.part != place.part || passage.paragraph != place.paragraph) continue;
    const std::u32string whole = text::to_utf32(passage.text);
    if (place.start > whole.size()) return {};
    return text::to_nfc_utf8(std::u32string_view(whole).substr(place.start, place.end - place.start));
  }
  return {};
}

std::string shown_path(const PlanFacts& file) {
  return text::to_utf8(text::to_utf32(file.path));
}

}  // namespace thamdinh::batch
