#include "scoring/judge.hpp"

#include "text/normalised.hpp"

#include <algorithm>

namespace thamdinh::scoring {

namespace {

using structure::Field;
using structure::Form;

void show(const Facts& facts, Verdict& verdict, const Field& field) {
  if (field.present && (field.where.to || field.where.start < field.where.end))
    verdict.evidence.push_back(facts.quote(field.where));
}

Verdict with(const Facts& facts, Status status, std::initializer_list<const Field*> fields,
             const char* step) {
  Verdict verdict;
  verdict.status = status;
  verdict.derivation.push_back({step, {}, {}});
  for (const Field* field : fields) show(facts, verdict, *field);
  return verdict;
}

/// The header of the document's own system (HD 36-HD/VPTW, HD 05-HD/VPTW; NĐ 30/2020/NĐ-CP, Phụ lục I).
Verdict header(const Facts& facts, const Form& form, System system) {
  const bool party = form.party_header.present;
  const bool national = form.national_name.present;
  const bool motto = form.motto.present;
  if (!party && !national && !motto) return with(facts, Status::missing, {}, "no_header");
  const bool right = system == System::party ? party : national && motto;
  if (right)
    return with(facts, Status::met, {&form.party_header, &form.national_name, &form.motto}, "own_header");
  return with(facts, Status::partial, {&form.party_header, &form.national_name, &form.motto}, "other_header");
}

/// The issuing body with its superior; a company without one stands alone.
Verdict issuer(const Facts& facts, const Form& form) {
  if (!form.issuer.present || form.issuer.text.empty()) return with(facts, Status::missing, {}, "no_issuer");
  if (form.parent.present)
    return with(facts, Status::met, {&form.parent, &form.issuer}, "issuer_and_superior");
  const bool alone = facts.structure().unit.kind == UnitKind::enterprise &&
                     facts.structure().document.system == System::state;
  return with(facts, alone ? Status::met : Status::partial, {&form.issuer},
              alone ? "company_alone" : "no_superior");
}

Verdict number(const Facts& facts, const Form& form, System system) {
  if (!form.number.present) return with(facts, Status::missing, {}, "no_number");
  if (form.number.blank) return with(facts, Status::partial, {&form.number}, "number_blank");
  const bool own = !form.number_system || system == System::unknown || *form.number_system == system;
  const bool right = form.number_well_formed && own;
  return with(facts, right ? Status::met : Status::partial, {&form.number},
              right ? "number_well_formed" : "number_other_form");
}

Verdict date(const Facts& facts, const Form& form, const std::string& not_before) {
  if (!form.date.present && form.date_written.empty()) return with(facts, Status::missing, {}, "no_date");
  if (form.date_impossible) return with(facts, Status::missing, {}, "date_impossible");
  if (!form.date_written.empty() && form.date_written < not_before)
    return with(facts, Status::missing, {}, "date_early");
  const bool whole = !form.date_blank && !form.date_written.empty();
  const bool place = form.place.present && !form.place.text.empty();
  return with(facts, whole && place ? Status::met : Status::partial, {&form.date},
              whole && place ? "place_and_date" : "date_incomplete");
}

/// KẾ HOẠCH or CHƯƠNG TRÌNH, and a subject that names the resolution.
Verdict title(const Facts& facts, const profile::Rule& rule) {
  const Form& form = facts.structure().form;
  const std::string& type = facts.structure().document.type;
  const bool kind = type == "KH" || type == "CTr";
  bool names = facts.says(facts.structure().document.title, rule.words);
  for (std::size_t i = 0; i < facts.citations().mentions.size(); ++i) {
    const auto zone = facts.structure().lines[facts.citations().lines[i]].zone;
    names = names ||
            (zone == structure::Zone::title && facts.means(facts.citations().mentions[i], rule.document));
  }
  if (kind && names) return with(facts, Status::met, {&form.kind, &form.subject}, "kind_and_subject");
  if (kind || names)
    return with(facts, Status::partial, {&form.kind, &form.subject},
                kind ? "subject_without_resolution" : "no_kind");
  return with(facts, Status::missing, {}, "neither_kind_nor_subject");
}

Verdict signature(const Facts& facts, const Form& form) {
  const bool office = form.authority.present || form.office.present;
  const bool name = form.signer.present && !form.signer.text.empty();
  const Status status = office && name ? Status::met : office || name ? Status::partial : Status::missing;
  return with(facts, status, {&form.authority, &form.office, &form.signer},
              office && name ? "signed" : "signature_incomplete");
}

/// "Nơi nhận" with a superior body (by the profile's words, or the one in the letterhead) and the archive
/// copy.
Verdict recipients(const Facts& facts, const profile::Rule& rule) {
  const Form& form = facts.structure().form;
  if (!form.recipients_head.present) return with(facts, Status::missing, {}, "no_recipients");
  Verdict verdict;
  const std::u32string parent = text::fold(facts.structure().unit.parent);
  bool superior = false;
  for (std::size_t i = 0; i < form.recipients.size(); ++i) {
    if (form.archive == i) {
      show(facts, verdict, form.recipients[i]);
      continue;
    }
    const std::string& line = form.recipients[i].text;
    const bool own_superior = parent.size() > 6 && text::fold(line).find(parent) != std::u32string::npos;
    if (superior || !(own_superior || facts.says(line, rule.words))) continue;
    superior = true;
    show(facts, verdict, form.recipients[i]);
  }
  const bool archive = form.archive.has_value();
  verdict.status = superior && archive   ? Status::met
                   : superior || archive ? Status::partial
                                         : Status::missing;
  verdict.derivation.push_back({superior ? "superior_recipient" : "no_superior_recipient", {}, {}});
  verdict.derivation.push_back({archive ? "archive_copy" : "no_archive_copy", {}, {}});
  return verdict;
}

}  // namespace

Verdict judge_form(const Facts& facts, const profile::Rule& rule) {
  const Form& form = facts.structure().form;
  const System system = facts.structure().document.system;
  switch (rule.component) {
    case profile::FormComponent::header:
      return header(facts, form, system);
    case profile::FormComponent::issuer:
      return issuer(facts, form);
    case profile::FormComponent::number:
      return number(facts, form, system);
    case profile::FormComponent::date:
      return date(facts, form, rule.not_before);
    case profile::FormComponent::title:
      return title(facts, rule);
    case profile::FormComponent::signature:
      return signature(facts, form);
    case profile::FormComponent::recipients:
      return recipients(facts, rule);
  }
  return {};
}

}  // namespace thamdinh::scoring
