#include "document/reading.hpp"

#include <thamdinh/error.hpp>

#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

pugi::xml_node root_of_related(PartCache& parts, const XmlPart& main, std::string_view type) {
  const auto name = main.related(type);
  return name ? parts.get(*name).root() : pugi::xml_node();
}

}  // namespace

Reading::Reading(PartCache& cache, const ReadOptions& read_options, const Hindsight& known_before)
    : parts(cache),
      options(read_options),
      known(known_before),
      main(cache.get(cache.package().main_part())),
      styles(root_of_related(cache, main, "styles"), fonts),
      formats(styles, fonts, read_options.revisions) {}

void Reading::count_paragraph() {
  if (++paragraphs_ > options.limits.paragraphs) {
    throw Error(Code::over_limit, {"paragraphs", std::to_string(options.limits.paragraphs)});
  }
}

void Reading::check_depth(std::uint32_t depth) const {
  if (depth > options.limits.depth)
    throw Error(Code::over_limit, {"depth", std::to_string(options.limits.depth)});
}

std::uint32_t Reading::skip_subtree(const pugi::xml_node& node, Source& source) const {
  std::uint32_t runs = 0;
  std::uint32_t depth = 0;
  pugi::xml_node inner;  // The outermost w:p that the walk is in.
  for (pugi::xml_node at = node; at;) {
    const Tag tag = tag_of(at.name());
    if (tag == Tag::w_p) {
      ++source.next_paragraph;
      if (!inner) inner = at;
    } else if ((tag == Tag::w_r || tag == Tag::m_r) && !inner) {
      ++runs;
    }
    if (const pugi::xml_node child = at.first_child()) {
      check_depth(++depth);
      at = child;
      continue;
    }
    while (at != node && !at.next_sibling()) {
      if (at == inner) inner = {};
      at = at.parent();
      --depth;
    }
    if (at == inner) inner = {};
    at = at == node ? pugi::xml_node() : at.next_sibling();
  }
  return runs;
}

const List* Reading::list(std::int32_t id) {
  if (!numbering_read_) {
    numbering_read_ = true;
    if (const auto root = root_of_related(parts, main, "numbering"))
      numbering_ = std::make_unique<Numbering>(root, styles);
  }
  return numbering_ ? numbering_->find(id) : nullptr;
}

Source& Reading::source_of(const XmlPart& part) {
  auto& source = sources_[&part];
  if (!source) source = std::make_unique<Source>(part);
  return *source;
}

}  // namespace thamdinh::document
