#include "report/json.hpp"

#include "report/words.hpp"
#include "scoring/judge.hpp"

namespace thamdinh::report {

std::string dump(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

Json rounded(const std::optional<double>& value, int decimals) {
  return value ? Json(scoring::round_half_up(*value, decimals)) : Json(nullptr);
}

Json to_value(const Source& source) {
  Json value;
  value["path"] = or_null(source.path);
  value["sha256"] = or_null(source.sha256);
  // A file that could not be opened has no size, an empty one has the size nought and the hash of nothing.
  value["bytes"] = source.sha256.empty() && source.bytes == 0 ? Json(nullptr) : Json(source.bytes);
  return value;
}

Json to_value(const Place& place) {
  Json value;
  value["part"] = name_of(place.part);
  value["paragraph"] = place.paragraph;
  value["start"] = place.start;
  value["end"] = place.end;
  if (place.to) value["to"] = {{"paragraph", place.to->paragraph}, {"end", place.to->end}};
  return value;
}

Json to_value(const Heading& heading) {
  Json value;
  value["level"] = heading.level;
  value["label"] = or_null(heading.label);
  value["text"] = heading.text;
  value["kind"] = to_string(heading.kind);
  value["roles"] = Json::array();
  for (const Role role : heading.roles) value["roles"].push_back(to_string(role));
  value["source"] = to_string(heading.source);
  value["where"] = to_value(heading.where);
  return value;
}

Json to_value(const Citation& citation) {
  Json value;
  value["text"] = citation.text;
  value["id"] = or_null(citation.id);
  value["type"] = or_null(citation.type);
  value["date"] = or_null(citation.date);
  value["issuer"] = or_null(citation.issuer);
  value["subject"] = or_null(citation.subject);
  value["name"] = or_null(citation.name);
  value["registry"] = or_null(citation.registry);
  value["form"] = to_string(citation.form);
  value["status"] = to_string(citation.status);
  value["expected"] = or_null(citation.expected);
  value["where"] = to_value(citation.where);
  value["subject_where"] = citation.subject_where ? to_value(*citation.subject_where) : Json(nullptr);
  return value;
}

}  // namespace thamdinh::report
