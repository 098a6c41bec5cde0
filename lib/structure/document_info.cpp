#include "structure/document_info.hpp"

#include "structure/document_kinds.hpp"
#include "structure/form_rules.hpp"
#include "structure/unit_kind.hpp"
#include "structure/vocabulary.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

namespace thamdinh::structure {

namespace {

bool is_party_body(const std::string& name) {
  const auto key = squeeze(text::fold(name));
  return party_bodies().begins(key) != Wording::none || party_bodies().in(key);
}

/// A Party committee or its bodies write in the Party's form; all others in the State's. Where no issuer is
/// named, the header, the number or the signature tells.
System system_of(const Form& form) {
  if (form.issuer.present) {
    if (is_party_body(form.issuer.text)) return System::party;
    if (kind_of_name(squeeze(text::fold(form.issuer.text))) == UnitKind::party) return System::party;
    // A newspaper under a province's committee is the Party's; an office named under its Party organisation
    // may be either.
    const auto parent = squeeze(text::fold(form.parent.text));
    static const Wording committees{"tỉnh ủy",
                                    "thành ủy",
                                    "huyện ủy",
                                    "thị ủy",
                                    "quận ủy",
                                    "trung ương đảng",
                                    "ban chấp hành trung ương"};
    if (committees.begins(parent) != Wording::none) return System::party;
    return is_party_body(form.parent.text) && form.party_header.present ? System::party : System::state;
  }
  if (form.party_header.present != form.national_name.present) {
    return form.party_header.present ? System::party : System::state;
  }
  if (form.number_system) return *form.number_system;
  const auto office = squeeze(text::fold(form.office.text));
  static const Wording party_offices{"bí thư", "phó bí thư", "bí thư chi bộ", "bí thư đảng ủy"};
  if (party_offices.begins(office) != Wording::none) return System::party;
  if (form.authority.text.starts_with("T/")) return System::party;
  return form.office.present ? System::state : System::unknown;
}

/// What stands at the field's place, blanks and all.
std::string written(const std::vector<Line>& lines, const Place& where) {
  for (const auto& line : lines) {
    if (line.paragraph->part != where.part || line.paragraph->index != where.paragraph) continue;
    const auto text = std::u32string_view(line.paragraph->text);
    return text::to_nfc_utf8(text.substr(where.start, where.end - where.start));
  }
  return {};
}

void report(Structure& structure, Code code, const Field& field) {
  structure.findings.push_back({code, {written(structure.lines, field.where)}, field.where});
}

}  // namespace

void fill_document_info(const TitleBlock& title, Structure& structure) {
  const auto& form = structure.form;
  auto& info = structure.document;
  info.system = system_of(form);
  if (const auto* rules = form_rules_on(info.system, form.date.text)) structure.form.rules = rules->name;
  info.number = form.number.text;
  info.date = form.date.text;
  info.place = form.place.text;
  info.type = title.type;
  info.title = form.subject.text;
  info.signer = {form.authority.text, form.office.text, form.signer.text};
  for (const auto& recipient : form.recipients) info.recipients.push_back(recipient.text);
}

void find_form_slips(Structure& structure) {
  const auto& form = structure.form;
  const auto system = structure.document.system;
  if (system == System::party && form.national_name.present && !form.party_header.present) {
    report(structure, Code::form_other_system, form.national_name);
  }
  if (system == System::state && form.party_header.present && !form.national_name.present) {
    report(structure, Code::form_other_system, form.party_header);
  }
  if (system != System::unknown && form.number_system && *form.number_system != system &&
      !form.number.blank) {
    report(structure, Code::form_other_system, form.number);
  }
  for (const auto* field : {&form.number, &form.date, &form.signer}) {
    if (field->blank) report(structure, Code::form_draft_blank, *field);
  }
  if (form.date_impossible)
    structure.findings.push_back({Code::form_date_impossible, {form.date_written}, form.date.where});
  if (!structure.document.type.empty() && !is_plan_type(structure.document.type)) {
    structure.findings.push_back({Code::form_not_a_plan, {structure.document.type}, form.kind.where});
  }
}

}  // namespace thamdinh::structure
