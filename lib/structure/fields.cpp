#include "structure/fields.hpp"

#include <algorithm>

namespace thamdinh::structure {

Field field_of(const Line& line, CodePointSpan span) {
  Field field;
  field.present = true;
  field.text = text_of(line, span);
  field.where = place_of(line, span);
  return field;
}

Field field_of(const std::vector<Line>& lines, const std::vector<Segment>& segments) {
  if (segments.empty()) return {};
  const auto& first = segments.front();
  Field field = field_of(lines[first.line], first.span);
  for (std::size_t i = 1; i < segments.size(); ++i) {
    const auto& segment = segments[i];
    const auto& line = lines[segment.line];
    field.text += ' ' + text_of(line, segment.span);
    if (line.paragraph->part != field.where.part) continue;
    const auto place = place_of(line, segment.span);
    if (place.paragraph == field.where.paragraph) {
      field.where.end = std::max(field.where.end, place.end);
    } else {
      field.where.to = PlaceEnd{place.paragraph, place.end};
    }
  }
  return field;
}

}  // namespace thamdinh::structure
