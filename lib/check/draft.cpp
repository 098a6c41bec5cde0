#include <thamdinh/authoring.hpp>

#include "check/input.hpp"
#include "check/superior_plan.hpp"
#include "container/package.hpp"
#include "document/document.hpp"
#include "profile/draft.hpp"
#include "structure/structure.hpp"

namespace thamdinh {

std::string draft_profile(const std::filesystem::path& file, const std::string& id) {
  const Limits limits;
  Source source;
  const std::string bytes = checking::read_file(file, limits, source);
  const auto package = container::Package::open(std::as_bytes(std::span(bytes.data(), bytes.size())), limits);
  const document::Document document = document::read(package, {});
  const structure::Structure structure = structure::analyse(document);
  const citation::Citations citations = citation::find(structure, document);
  const auto model = profile::office_model();
  const scoring::Facts facts(*model, structure, citations, document.unread);
  return profile::write_draft(checking::SuperiorPlan(facts, id).draft());
}

}  // namespace thamdinh
