#include "plans.hpp"

#include "../unit/container/zip_writer.hpp"
#include "floor.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace thamdinh::bench {

namespace fs = std::filesystem;

namespace {

std::string file_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> plan_paths() {
  const fs::path root = THAMDINH_SOURCE_DIR;
  std::vector<fs::path> paths;
  for (const auto& folder : {root / "corpus/plans", root.parent_path() / "shared/161-kh-duk"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == ".docx") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string package_of(std::string document) {
  return test::package_members()
      .add("word/document.xml", std::move(document))
      .add("word/_rels/document.xml.rels",
           "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>")
      .bytes();
}

}  // namespace

std::vector<std::string> mixed_plans() {
  std::vector<std::string> plans;
  for (const auto& path : plan_paths()) plans.push_back(file_bytes(path));
  if (plans.empty()) throw std::runtime_error("no plan to measure on");
  return plans;
}

std::string grown_plan(unsigned times) {
  const std::string plan = file_bytes(plan_paths().front());
  std::string xml = inflate_part(plan, "word/document.xml");
  const auto begin = xml.find('>', xml.find("<w:body")) + 1;
  const auto end = std::min(xml.rfind("<w:sectPr"), xml.rfind("</w:body>"));
  const std::string body = xml.substr(begin, end - begin);
  std::string more;
  more.reserve(body.size() * (times - 1));
  for (unsigned i = 1; i < times; ++i) more += body;
  xml.insert(end, more);
  return package_of(std::move(xml));
}

std::string grown_paragraph(unsigned times) {
  std::string text;
  for (unsigned i = 0; i < 200 * times; ++i)
    text += "Chi bộ chủ trì, phối hợp với Công đoàn theo dõi; báo cáo trước ngày 30/6/2024 ……. ";
  return package_of(
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
      "<w:body><w:p><w:r><w:t xml:space='preserve'>" +
      text + "</w:t></w:r></w:p></w:body></w:document>");
}

}  // namespace thamdinh::bench
