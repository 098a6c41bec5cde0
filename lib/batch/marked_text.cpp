#include "batch/marked_text.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace thamdinh::batch {

namespace {

using report::escaped;
using report::HtmlWriter;
using report::Passage;

struct Mark {
  std::uint32_t start = 0, end = 0;  ///< code points of the paragraph
  const RequirementResult* requirement = nullptr;
};

using Key = std::pair<Part, std::uint32_t>;

class MarkedText {
 public:
  MarkedText(HtmlWriter& html, const std::vector<RequirementResult>& requirements, Language language)
      : html_(html), language_(language) {
    for (const RequirementResult& result : requirements) {
      if (result.status != Status::met && result.status != Status::partial) continue;
      for (const Evidence& evidence : result.evidence) add(evidence.where, result);
    }
  }

  void write(const Passage& passage) {
    const std::u32string text = text::to_utf32(passage.text);
    if (text.empty()) return;
    const std::string element =
        passage.level > 0 ? "h" + std::to_string(std::min(passage.level + 2, 6)) : "p";
    const bool note = passage.zone == structure::Zone::note;
    html_.open(element, note ? "class=\"note\"" : "");
    if (!passage.label.empty()) html_.element("b", "", passage.label).raw(" ");
    write_pieces(text, marks_[{passage.part, passage.paragraph}]);
    html_.close(element);
  }

 private:
  static constexpr std::uint32_t kToTheEnd = 0xFFFFFFFF;

  /// A place over several paragraphs marks each of them.
  void add(const Place& place, const RequirementResult& result) {
    const std::uint32_t last = place.to ? place.to->paragraph : place.paragraph;
    for (std::uint32_t paragraph = place.paragraph; paragraph <= last; ++paragraph) {
      const std::uint32_t start = paragraph == place.paragraph ? place.start : 0;
      const std::uint32_t end = !place.to ? place.end : paragraph == last ? place.to->end : kToTheEnd;
      marks_[{place.part, paragraph}].push_back({start, end, &result});
    }
  }

  /// Marks may overlap: the text is cut wherever one begins or ends, and each piece tells all that cover it.
  void write_pieces(std::u32string_view text, const std::vector<Mark>& marks) {
    std::set<std::size_t> cuts{0, text.size()};
    for (const Mark& mark : marks) {
      cuts.insert(std::min<std::size_t>(mark.start, text.size()));
      cuts.insert(std::min<std::size_t>(mark.end, text.size()));
    }
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
      const std::size_t end = *std::next(cut);
      std::vector<const RequirementResult*> about;
      for (const Mark& mark : marks) {
        const bool covers = mark.start <= *cut && end <= mark.end;
        if (covers && std::find(about.begin(), about.end(), mark.requirement) == about.end())
          about.push_back(mark.requirement);
      }
      write_piece(text::to_utf8(text.substr(*cut, end - *cut)), about);
    }
  }

  /// A writer's text has no spaces at its ends; between two pieces of one sentence there may be one.
  void write_words(const std::string& piece) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    if (is_space(piece.front())) html_.raw(" ");
    html_.text(piece);
    if (piece.size() > 1 && is_space(piece.back())) html_.raw(" ");
  }

  void write_piece(const std::string& piece, const std::vector<const RequirementResult*>& about) {
    if (about.empty()) return write_words(piece);
    std::string titles, anchors;
    for (const RequirementResult* result : about) {
      titles += (titles.empty() ? "" : "; ") + result->title.in(language_);
      if (seen_.insert(result->id).second) anchors += "<a id=\"e-" + escaped(result->id) + "\"></a>";
    }
    const bool met =
        std::any_of(about.begin(), about.end(), [](const auto* r) { return r->status == Status::met; });
    html_.raw(anchors).open(
        "mark", std::string("class=\"") + (met ? "m" : "p") + "\" title=\"" + escaped(titles) + "\"");
    write_words(piece);
    html_.raw("</mark>");
  }

  HtmlWriter& html_;
  Language language_;
  std::map<Key, std::vector<Mark>> marks_;
  std::set<std::string> seen_;
};

}  // namespace

void write_marked_text(HtmlWriter& html, const std::vector<Passage>& passages,
                       const std::vector<RequirementResult>& requirements, Language language) {
  MarkedText marked(html, requirements, language);
  for (const Passage& passage : passages) marked.write(passage);
}

}  // namespace thamdinh::batch
