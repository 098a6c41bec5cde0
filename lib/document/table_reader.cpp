#include "document/table_reader.hpp"

#include <algorithm>
#include <string_view>

#include "document/alternate_content.hpp"
#include "document/property_values.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

constexpr std::int32_t kMostColumns = 1000;  // Word allows 63.

std::uint32_t grid_count(const pugi::xml_node& element, std::int32_t least) {
  return static_cast<std::uint32_t>(std::clamp(value_number(element).value_or(least), least, kMostColumns));
}

bool any_border(const pugi::xml_node& borders) {
  for (const pugi::xml_node border : borders.children()) {
    const std::string_view value = border.attribute("w:val").value();
    if (!value.empty() && value != "nil"sv && value != "none"sv) return true;
  }
  return false;
}

/// w:val of a w:vMerge or w:hMerge: left out, it continues.
bool continues(const pugi::xml_node& merge) {
  return merge.attribute("w:val").value() != "restart"sv;
}

}  // namespace

void TableReader::read(const pugi::xml_node& node, std::uint32_t depth) {
  auto& tables = reading().document.tables;
  index_ = static_cast<std::uint32_t>(tables.size());
  tables.emplace_back();
  const pugi::xml_node properties = node.child("w:tblPr");
  style_ = reading().styles.find(properties.child("w:tblStyle").attribute("w:val").value(), StyleKind::table);
  if (style_ == kNoStyle) style_ = reading().styles.default_table();
  table().part = story_.part();
  const pugi::xml_node own = properties.child("w:tblBorders");
  table().bordered = own ? any_border(own) : reading().styles.at(style_).bordered;
  if (properties.child("w:tblPrChange") || node.child("w:tblGrid").child("w:tblGridChange"))
    reading().document.tracked_changes = true;
  for (const pugi::xml_node column : node.child("w:tblGrid").children()) {
    if (column.name() == "w:gridCol"sv && table().columns < static_cast<std::uint32_t>(kMostColumns))
      ++table().columns;
  }
  rows(node, depth);
  table().rows = row_;
}

template <typename Each>
void TableReader::alternatives(const pugi::xml_node& node, const Each& each) {
  const pugi::xml_node chosen = chosen_branch(node, *story_.source().part);
  for (const pugi::xml_node branch : node.children()) {
    if (branch == chosen) {
      each(branch);
    } else {
      reading().skip_subtree(branch, story_.source());
    }
  }
}

void TableReader::rows(const pugi::xml_node& parent, std::uint32_t depth) {
  reading().check_depth(depth);
  for (const pugi::xml_node child : parent.children()) {
    switch (story_.source().part->tag(child)) {
      case Tag::w_tr:
        row(child, depth + 1);
        break;
      case Tag::w_tblPr:
      case Tag::w_tblGrid:
      case Tag::w_sdtPr:
      case Tag::w_sdtEndPr:
      case Tag::w_customXmlPr:
        break;
      case Tag::mc_AlternateContent:
        alternatives(child, [&](const pugi::xml_node& branch) { rows(branch, depth + 2); });
        break;
      default:
        if (child.first_child()) rows(child, depth + 1);
    }
  }
}

void TableReader::note_change(const pugi::xml_node& property) {
  // w:trPrChange, w:tcPrChange: how the row or cell looked before; its words are the same.
  const std::string_view name = property.name();
  if (name.ends_with("PrChange"sv) || name == "w:cellMerge"sv) reading().document.tracked_changes = true;
}

bool TableReader::row_properties(const pugi::xml_node& properties) {
  bool shown = true;
  for (const pugi::xml_node child : properties.children()) {
    switch (story_.source().part->tag(child)) {
      case Tag::w_ins:
        reading().document.tracked_changes = true;
        shown = shown && reading().accepted();
        break;
      case Tag::w_del:
        reading().document.tracked_changes = true;
        shown = shown && !reading().accepted();
        break;
      case Tag::w_gridBefore:
        column_ = grid_count(child, 0);
        break;
      case Tag::w_tblHeader:
        if (row_ == 0 && is_on(child)) table().header_row = true;
        break;
      default:
        note_change(child);
    }
  }
  return shown;
}

void TableReader::row(const pugi::xml_node& node, std::uint32_t depth) {
  column_ = 0;
  if (!row_properties(node.child("w:trPr"))) {
    reading().skip_subtree(node, story_.source());
    return;
  }
  cells(node, depth);
  table().columns = std::max(table().columns, column_);
  ++row_;
}

void TableReader::cells(const pugi::xml_node& parent, std::uint32_t depth) {
  reading().check_depth(depth);
  for (const pugi::xml_node child : parent.children()) {
    switch (story_.source().part->tag(child)) {
      case Tag::w_tc:
        cell(child, depth + 1);
        break;
      case Tag::w_trPr:
      case Tag::w_tblPrEx:
      case Tag::w_sdtPr:
      case Tag::w_sdtEndPr:
      case Tag::w_customXmlPr:
        break;
      case Tag::mc_AlternateContent:
        alternatives(child, [&](const pugi::xml_node& branch) { cells(branch, depth + 2); });
        break;
      default:
        if (child.first_child()) cells(child, depth + 1);
    }
  }
}

TableReader::CellProperties TableReader::cell_properties(const pugi::xml_node& properties) {
  CellProperties out;
  for (const pugi::xml_node child : properties.children()) {
    switch (story_.source().part->tag(child)) {
      case Tag::w_gridSpan:
        out.span = grid_count(child, 1);
        break;
      case Tag::w_vMerge:
        out.merged = true;
        out.continuation = continues(child);
        break;
      case Tag::w_cellIns:
        reading().document.tracked_changes = true;
        out.dropped = !reading().accepted();
        break;
      case Tag::w_cellDel:
        reading().document.tracked_changes = true;
        out.dropped = reading().accepted();
        break;
      case Tag::w_tcBorders:
        out.bordered = any_border(child);
        break;
      default:
        note_change(child);
    }
  }
  return out;
}

void TableReader::cell(const pugi::xml_node& node, std::uint32_t depth) {
  const CellProperties properties = cell_properties(node.child("w:tcPr"));
  if (properties.dropped) {
    reading().skip_subtree(node, story_.source());
    return;
  }
  const auto first = static_cast<std::uint32_t>(reading().document.paragraphs(story_.part()).size());
  BlockContainer container(reading().options.limits.paragraph_code_points);
  container.cell = CellPosition{index_, row_, column_};
  container.table_style = style_;
  story_.blocks(node, container, depth);
  story_.flush(container);
  add_cell(properties, first);
  column_ = std::min(column_ + properties.span, static_cast<std::uint32_t>(kMostColumns));
}

void TableReader::add_cell(const CellProperties& properties, std::uint32_t first_paragraph) {
  Table& into = table();
  Cell cell;
  cell.row = row_;
  cell.column = column_;
  cell.column_span = properties.span;
  cell.first_paragraph = first_paragraph;
  cell.paragraph_count =
      static_cast<std::uint32_t>(reading().document.paragraphs(story_.part()).size()) - first_paragraph;
  const auto above = merging_.find(column_);
  cell.continuation = properties.continuation && above != merging_.end();
  if (cell.continuation) {
    ++into.cells[above->second].row_span;
  } else if (properties.merged) {
    merging_[column_] = into.cells.size();
  } else {
    merging_.erase(column_);
  }
  into.bordered = into.bordered || properties.bordered;
  into.cells.push_back(cell);
}

}  // namespace thamdinh::document
