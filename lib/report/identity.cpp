#include "report/identity.hpp"

#include "report/quote.hpp"
#include "report/words.hpp"

namespace thamdinh::report {

namespace {

std::string unit_line(const Unit& unit, Language language) {
  return ui("unit_line", language,
            {shown(unit.name.empty() ? ui("unnamed", language) : unit.name), shown(unit.parent)});
}

std::string kind_line(const Unit& unit, Language language) {
  if (unit.kind == UnitKind::unknown) return term("kind.unknown", language);
  return term("kind." + std::string(to_string(unit.kind)), language) + " (" +
         term("source." + std::string(to_string(unit.kind_source)), language) + ")";
}

std::string signer_line(const Signer& signer) {
  std::string line = signer.authority;
  for (const std::string& part : {signer.office, signer.name}) {
    // "KT. PHÓ CỤC TRƯỞNG": no comma after the full stop of an abbreviation.
    if (!part.empty()) line += (line.empty() ? "" : line.back() == '.' ? " " : ", ") + part;
  }
  return shown(line);
}

}  // namespace

std::string document_line(const DocumentInfo& document, Language language) {
  return ui(
      "document_line", language,
      {document.type.empty() ? "document" : document.type,
       document.number.empty() ? ui("no_number", language) : ui("number", language, {shown(document.number)}),
       shown(document.place),
       document.date.empty() ? ui("no_date", language) : ui("dated", language, {document.date})});
}

std::vector<std::pair<std::string, std::string>> identity_of(const Report& report, Language language) {
  const ProfileIdentity& profile = report.profile();
  std::vector<std::pair<std::string, std::string>> rows{
      {ui("unit", language), unit_line(report.unit(), language)},
      {ui("unit_kind", language), kind_line(report.unit(), language)},
      {ui("document", language), document_line(report.document(), language)},
      {ui("subject", language), shown(report.document().title)},
      {ui("signer", language), signer_line(report.document().signer)},
      {ui("profile", language),
       ui("profile_line", language, {profile.title.in(language), profile.id, profile.version})},
      {ui("file", language), shown(report.source().path.value_or(""))}};
  std::erase_if(rows, [](const auto& row) { return row.second.empty(); });
  return rows;
}

}  // namespace thamdinh::report
