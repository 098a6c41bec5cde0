#include "batch/letters.hpp"

#include <thamdinh/batch.hpp>
#include <thamdinh/messages.hpp>

#include "batch/plan_page.hpp"
#include "batch/summary.hpp"
#include "report/compose.hpp"
#include "report/quote.hpp"
#include "report/words.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thamdinh::batch {

namespace {

using document::MergeValues;
using report::ui;

constexpr Language kLanguage = Language::vi;  // the units' own
constexpr std::size_t kMostFindings = 4;
constexpr std::size_t kMostNameLetters = 60;

/// What the built-in template leaves for the table and the paragraphs before and after it, in lines of a
/// cell, and how many letters go on a line: by its column widths and sizes of type, measured on full slips.
constexpr double kPageLines = 36;
constexpr double kLineOfText = 1.35;  ///< a line of running text, in lines of a cell
constexpr double kTextLetters = 76, kTitleLetters = 26, kAdviceLetters = 42;

double lines(const std::string& utf8, double letters) {
  return std::ceil(static_cast<double>(text::to_utf32(utf8).size()) / letters);
}

/// The weight that a verdict cost the plan.
double lost(const RequirementResult& result) {
  return result.max.value_or(0) - result.points.value_or(0);
}

const Applied* decision_on(const std::string& requirement, const std::vector<Applied>* decisions) {
  if (decisions == nullptr) return nullptr;
  const auto found = std::find_if(decisions->begin(), decisions->end(), [&](const Applied& item) {
    return item.decision.requirement == requirement;
  });
  return found == decisions->end() ? nullptr : &*found;
}

std::string status(Status value) {
  return report::term("status." + std::string(to_string(value)), kLanguage);
}

std::string date_line(const std::string& iso) {
  if (iso.size() != 10) return ui("letter.no_date", kLanguage);
  const std::string shown = report::shown_date(iso, kLanguage);  // 05/7/2024
  const std::size_t month = shown.find('/');
  const std::size_t year = shown.rfind('/');
  return ui("letter.date", kLanguage,
            {shown.substr(0, month), shown.substr(month + 1, year - month - 1), shown.substr(year + 1)});
}

/// The slip for one plan that could be read.
class Slip {
 public:
  Slip(const Report& report, const Addressee& to, const profile::Model& model)
      : report_(report), to_(to), model_(model) {}

  void compose(MergeValues& values, std::vector<MergeValues>& rows) {
    describe_document(values);
    std::string& opinion = values["nhan_xet"];
    for (const std::string& sentence : report::summary_opening(report_, kLanguage))
      opinion += (opinion.empty() ? "" : " ") + sentence;
    values["ra_soat"] = findings();
    values["ket_luan"] = report::summary_closing(report_, kLanguage);
    left_ =
        kPageLines - kLineOfText * (lines(opinion, kTextLetters) + lines(values["ra_soat"], kTextLetters));
    add_rows(rows);
    if (!rows.empty()) {
      values["mo_dau_bang"] = ui("letter.table", kLanguage);
      if (!model_.superior.number.empty())
        values["ke_hoach_cap_tren"] = ui("letter.superior", kLanguage, {model_.superior.number});
    }
    if (omitted_ > 0) {
      values["con_lai"] = ui("letter.more", kLanguage, {std::to_string(omitted_), plan_page_name(to_.place)});
    }
  }

 private:
  void describe_document(MergeValues& values) const {
    const DocumentInfo& document = report_.document();
    const report::Counts counts = report::count(report_.requirements());
    const std::string number = report::shown(document.number);
    values["van_ban"] = ui("letter.document", kLanguage,
                           {document.type.empty() ? "document" : document.type, number, document.date});
    values["so_ky_hieu"] = number;
    values["ngay_van_ban"] = report::shown_date(document.date, kLanguage);
    values["trich_yeu"] = report::shown(document.title);
    values["diem"] = report::decimal(report_.score().total, 1, kLanguage);
    values["so_dat"] = std::to_string(counts.met);
    values["so_dat_mot_phan"] = std::to_string(counts.partial);
    values["so_chua_dat"] = std::to_string(counts.missing);
    values["bo_tieu_chi"] = report_.profile().title.in(kLanguage);
  }

  /// What is wrong with the document itself: a citation's date, its form; not what the opinion has said.
  [[nodiscard]] std::string findings() const {
    std::string result;
    std::size_t told = 0;
    for (const Finding& finding : report_.findings()) {
      if (report::said_first(finding.code) || describe(finding.code).severity == Severity::info) continue;
      if (++told > kMostFindings) continue;
      result += (result.empty() ? "" : "; ") +
                ui("summary.item", kLanguage, {std::to_string(told), message(finding, kLanguage)});
    }
    if (told > kMostFindings)
      result += "; " + ui("letter.more_findings", kLanguage, {std::to_string(told - kMostFindings)});
    return result.empty() ? result : ui("letter.findings", kLanguage, {result});
  }

  void add_rows(std::vector<MergeValues>& rows) {
    std::vector<const RequirementResult*> wanting;
    for (const RequirementResult& result : report_.requirements()) {
      const bool lacks = result.status == Status::missing || result.status == Status::partial ||
                         result.status == Status::not_evaluated;
      if (lacks || decision_on(result.id, to_.decisions) != nullptr) wanting.push_back(&result);
    }
    std::stable_sort(wanting.begin(), wanting.end(),
                     [](const auto* a, const auto* b) { return lost(*a) > lost(*b); });
    for (const RequirementResult* result : wanting) add_row(*result, rows);
  }

  void add_row(const RequirementResult& result, std::vector<MergeValues>& rows) {
    MergeValues row;
    row["noi_dung"] = result.title.in(kLanguage);
    if (!result.clause.empty()) row["can_cu"] = ui("letter.clause", kLanguage, {result.clause});
    row["ket_qua"] = status(result.status);
    row["de_nghi"] = advice(result);
    if (const Applied* applied = decision_on(result.id, to_.decisions)) {
      row["ket_qua"] = ui("letter.decided", kLanguage, {status(result.status), status(applied->program)});
      if (!applied->decision.note.empty()) row["de_nghi"] = report::shown(applied->decision.note);
    }
    const double size = std::max(lines(row["noi_dung"] + " " + row["can_cu"], kTitleLetters),
                                 lines(row["de_nghi"], kAdviceLetters));
    // What no longer fits is counted, and nothing lighter comes before it.
    left_ -= size;
    if (omitted_ > 0 || left_ < 0) {
      ++omitted_;
      return;
    }
    row["stt"] = std::to_string(rows.size() + 1);
    rows.push_back(std::move(row));
  }

  [[nodiscard]] static std::string advice(const RequirementResult& result) {
    if (result.status == Status::not_evaluated) return ui("not_evaluated_why", kLanguage);
    if (result.status != Status::missing && result.status != Status::partial) return {};
    const std::string& advice = result.advice.in(kLanguage);
    if (result.status == Status::missing || result.lacking.empty()) return advice;
    return ui("letter.lacking", kLanguage, {report::joined(result.lacking, kLanguage, "; "), advice});
  }

  const Report& report_;
  const Addressee& to_;
  const profile::Model& model_;
  double left_ = 0;  ///< lines of the page
  std::size_t omitted_ = 0;
};

void compose_refusal(const Failure& failure, MergeValues& values) {
  const CodeDescription& about = describe(failure.error.code());
  const std::string path = failure.source.path.value_or("");
  values["van_ban"] = ui("letter.file", kLanguage, {report::shown(path)});
  values["nhan_xet"] =
      ui("letter.refused", kLanguage,
         {report::shown(path), message(failure.error, kLanguage), about.cause.in(kLanguage)});
  values["ket_luan"] = about.remedy.in(kLanguage);
}

std::string addressed(const UnitLine& line, const Addressee& to) {
  if (!to.unit.empty()) return report::shown(to.unit);
  if (!line.unit.empty()) return report::shown(line.unit);
  return ui("letter.sender", kLanguage,
            {report::shown(std::filesystem::path(line.path).filename().string())});
}

}  // namespace

const std::set<std::string>& letter_fields() {
  static const std::set<std::string> fields{
      "bo_tieu_chi", "con_lai",         "diem",         "don_vi",   "ke_hoach_cap_tren", "ket_luan",
      "mo_dau_bang", "ngay_lap",        "ngay_van_ban", "nhan_xet", "ra_soat",           "so_chua_dat",
      "so_dat",      "so_dat_mot_phan", "so_ky_hieu",   "tep",      "trich_yeu",         "van_ban"};
  return fields;
}

const std::set<std::string>& letter_row_fields() {
  static const std::set<std::string> fields{"can_cu", "de_nghi", "ket_qua", "noi_dung", "stt"};
  return fields;
}

std::string Letters::write(const Outcome& outcome, const Addressee& to) const {
  const UnitLine line = line_of(outcome);
  MergeValues values;
  std::vector<MergeValues> rows;
  values["don_vi"] = addressed(line, to);
  values["ngay_lap"] = date_line(as_of_);
  values["tep"] = report::shown(line.path);
  if (const Failure* failure = std::get_if<Failure>(&outcome))
    compose_refusal(*failure, values);
  else
    Slip(std::get<Report>(outcome), to, model_).compose(values, rows);
  return form_.fill(values, rows);
}

std::string Letters::name(const Outcome& outcome, const Addressee& to) {
  const UnitLine line = line_of(outcome);
  std::string words = !to.unit.empty() ? to.unit : line.unit;
  if (words.empty()) words = std::filesystem::path(line.path).stem().string();
  std::string slug;
  for (const char32_t c : text::strip_marks(text::fold(words))) {
    const bool plain = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
    if (plain)
      slug += static_cast<char>(c);
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
    if (slug.size() == kMostNameLetters) break;
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return "letters/" + file_number(to.place) + (slug.empty() ? "" : "-" + slug) + ".docx";
}

}  // namespace thamdinh::batch
