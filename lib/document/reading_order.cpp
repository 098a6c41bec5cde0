#include <set>
#include <utility>

#include "document/document.hpp"

namespace thamdinh::document {

namespace {

/// Collects paragraphs with what hangs on them; each attached range once, since a note may be referred to
/// twice, or by itself.
class Collector {
 public:
  explicit Collector(const Document& document) : document_(document) {}

  std::vector<const Paragraph*> collect() {
    out_.reserve(document_.body.size() + document_.textboxes.size() + document_.footnotes.size() +
                 document_.endnotes.size());
    for (const Paragraph& paragraph : document_.body) {
      out_.push_back(&paragraph);
      attached_to(paragraph);
    }
    return std::move(out_);
  }

 private:
  /// Depth first with a stack of its own: boxes may hold boxes.
  void attached_to(const Paragraph& paragraph) {
    std::vector<const Paragraph*> pending;
    push_anchors(paragraph, pending);
    while (!pending.empty()) {
      const Paragraph* next = pending.back();
      pending.pop_back();
      out_.push_back(next);
      push_anchors(*next, pending);
    }
  }

  void push_anchors(const Paragraph& paragraph, std::vector<const Paragraph*>& pending) {
    for (std::size_t i = paragraph.anchors.size(); i-- > 0;) {
      const Anchor& anchor = paragraph.anchors[i];
      if (anchor.part == Part::comment || !seen_.insert({anchor.part, anchor.first_paragraph}).second)
        continue;
      const auto& paragraphs = document_.paragraphs(anchor.part);
      for (std::uint32_t back = anchor.paragraph_count; back-- > 0;)
        pending.push_back(&paragraphs[anchor.first_paragraph + back]);
    }
  }

  const Document& document_;
  std::vector<const Paragraph*> out_;
  std::set<std::pair<Part, std::uint32_t>> seen_;
};

}  // namespace

std::vector<const Paragraph*> reading_order(const Document& document) {
  return Collector(document).collect();
}

}  // namespace thamdinh::document
