#pragma once

#include <thamdinh/report.hpp>

#include "report/compose.hpp"

namespace thamdinh::report {

/// A report with one requirement of each status, and an evil word in every text that comes from a document.
inline ReportData sample_data() {
  ReportData data;
  data.source = {"kế hoạch.docx", std::string(64, 'a'), 12345};
  data.profile = {"49-nq-tu", "1", {"Kế hoạch thực hiện Nghị quyết số 49-NQ/TU", "Plan for 49-NQ/TU"}};
  data.unit = {"CHI BỘ THANH TRA TỈNH", "ĐẢNG BỘ KHỐI", UnitKind::government, UnitKindSource::letterhead};
  data.document = {System::party,
                   "12-KH/CB",
                   "2024-07-05",
                   "Hưng Yên",
                   "KH",
                   "Thực hiện Nghị quyết <49>",
                   {"T/M", "BÍ THƯ", "Nguyễn Văn An"},
                   {"Đảng ủy Khối", "Lưu"}};
  data.headings = {{1,
                    "I-",
                    "MỤC ĐÍCH, YÊU CẦU",
                    HeadingKind::title,
                    HeadingSource::typed,
                    {Role::purpose, Role::requirements},
                    {Part::body, 9, 3, 20, {}}},
                   {2,
                    "",
                    "Nhiệm vụ",
                    HeadingKind::title,
                    HeadingSource::style,
                    {Role::tasks},
                    {Part::body, 12, 0, 8, {}}}};
  Citation citation;
  citation.text = "Nghị quyết số 49/NQ-TU";
  citation.id = "49/NQ-TU";
  citation.type = "NQ";
  citation.status = CitationStatus::malformed;
  citation.expected = "49-NQ/TU";
  citation.where = {Part::body, 6, 10, 32, {}};
  data.citations = {citation};
  data.assignments = {
      {"Tham mưu sơ kết", "Văn phòng", {"Công đoàn"}, "trước 15/12", {Part::body, 30, 0, 15, {}}}};
  const auto requirement = [](const char* id, const char* vi, Status status) {
    RequirementResult result;
    result.id = id;
    result.group = "basis";
    result.title = {vi, std::string(vi) + " (en)"};
    result.definition = {"Định nghĩa", "Definition"};
    result.status = status;
    result.confidence = 0.875;
    if (status != Status::not_applicable && status != Status::not_evaluated) {
      result.max = 20.0 / 3.0;
      result.points = *result.max * (status == Status::met ? 1.0 : status == Status::partial ? 0.5 : 0.0);
    }
    return result;
  };
  RequirementResult met = requirement("basis.resolution", "Viện dẫn Nghị quyết", Status::met);
  met.evidence = {{"Thực hiện <b>Nghị quyết</b> số 49-NQ/TU\nngày 28/5/2024",
                   {Part::body, 6, 0, 40, PlaceEnd{7, 15}},
                   "I- MỤC ĐÍCH"}};
  RequirementResult partial = requirement("basis.law", "Luật Thực hiện dân chủ", Status::partial);
  partial.clause = "II.2.1";
  partial.found = {{"quy chế dân chủ", "statute"}};
  partial.lacking = {{"tên Luật", "the Law"}};
  partial.advice = {"Nêu tên Luật.", "Name the Law."};
  partial.derivation = {{"rejected_past", {"Năm 2023 đã làm"}, {"quy chế dân chủ", "statute"}},
                        {"key_of_tomorrow", {}, {}}};
  RequirementResult missing = requirement("basis.superior_plan", "Kế hoạch cấp trên", Status::missing);
  missing.nearest = {{"kế hoạch của cấp trên", {Part::footnote, 0, 1, 22, {}}, ""}};
  missing.advice = {"Viện dẫn Kế hoạch số 161-KH/ĐUK.", "Cite it."};
  data.requirements = {met, partial, missing,
                       requirement("basis.na", "Không dành cho đơn vị", Status::not_applicable),
                       requirement("basis.ne", "Chưa biết", Status::not_evaluated)};
  data.findings = {{Code::citation_malformed, {"49/NQ-TU", "49-NQ/TU"}, Place{Part::body, 6, 10, 32, {}}},
                   {Code::citation_malformed, {"49/NQ-TU", "49-NQ/TU"}, Place{Part::body, 8, 0, 8, {}}},
                   {Code::unread_content, {"picture", "2"}, Place{Part::body, 20, 0, 0, {}}}};
  data.unread = {{"picture", {Part::body, 20, 0, 0, {}}}, {"picture", {Part::body, 22, 0, 0, {}}}};
  data.score = {50.0,
                {{"basis", {"Căn cứ", "Basis"}, 10.0, 20.0}, {"none", {"Không có gì", "Nothing"}, {}, {}}}};
  compose_messages(data);
  return data;
}

inline Report sample_report() {
  return Report(sample_data());
}

}  // namespace thamdinh::report
