#include "citation/citations.hpp"

#include <algorithm>
#include <utility>

#include "citation/findings.hpp"
#include "citation/registry_index.hpp"
#include "citation/resolution.hpp"
#include "citation/scanner.hpp"

namespace thamdinh::citation {

namespace {

using structure::Line;
using structure::Zone;

bool is_read(const Line& line) {
  return line.zone != Zone::letterhead && line.zone != Zone::end;
}

/// How many lines from `first` on make one passage: a title block is one text.
std::uint32_t lines_of_passage(const structure::Structure& structure, std::size_t first) {
  const auto& lines = structure.lines;
  std::size_t end = first + 1;
  // Longer than any title; keeps one passage from taking in a whole document that was taken for a title.
  constexpr std::size_t longest_title = 12;
  if (lines[first].zone != Zone::title) return 1;
  while (end < lines.size() && end - first < longest_title && lines[end].zone == Zone::title &&
         lines[end].paragraph->part == lines[first].paragraph->part) {
    ++end;
  }
  return static_cast<std::uint32_t>(end - first);
}

Citations find_all(const structure::Structure& structure, const Registry& registry,
                   const IsSuperscript& is_superscript) {
  std::vector<Draft> drafts;
  for (std::size_t first = 0; first < structure.lines.size() && drafts.size() < most_mentions;) {
    const std::uint32_t count = lines_of_passage(structure, first);
    if (is_read(structure.lines[first])) {
      const std::size_t before = drafts.size();
      const Passage passage(structure, static_cast<std::uint32_t>(first), count);
      scan(passage, registry.index(), is_superscript, drafts);
      for (std::size_t k = before; k < drafts.size(); ++k)
        drafts[k].in_title = structure.lines[first].zone == Zone::title;
    }
    first += count;
  }
  resolve(drafts, registry.index());
  Citations out;
  out.findings = find_faults(drafts, registry.index(), structure.document.date);
  out.mentions.reserve(drafts.size());
  out.lines.reserve(drafts.size());
  for (Draft& draft : drafts) {
    out.lines.push_back(draft.line);
    out.mentions.push_back(std::move(draft.citation));
  }
  return out;
}

}  // namespace

Citations find(const structure::Structure& structure, const Registry& registry) {
  return find_all(structure, registry, {});
}

Citations find(const structure::Structure& structure, const document::Document& document,
               const Registry& registry) {
  return find_all(
      structure, registry, [&document](const document::Paragraph& paragraph, std::uint32_t offset) {
        const auto run =
            std::find_if(paragraph.runs.begin(), paragraph.runs.end(),
                         [offset](const document::Run& r) { return r.start <= offset && offset < r.end; });
        return run != paragraph.runs.end() && run->format < document.formats.size() &&
               document.formats[run->format].superscript;
      });
}

}  // namespace thamdinh::citation
