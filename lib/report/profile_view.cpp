#include <thamdinh/format.hpp>

#include "profile/embedded_schema_json.hpp"
#include "profile/model.hpp"
#include "report/json.hpp"
#include "report/text_page.hpp"
#include "report/words.hpp"

namespace thamdinh::report {

namespace {

std::string kinds_of(const profile::Requirement& requirement, Language language) {
  std::string names;
  for (const UnitKind kind : requirement.kinds) {
    names += (names.empty() ? "" : ", ") + term("kind." + std::string(to_string(kind)), language);
  }
  return names;
}

std::string text_of(const profile::Model& model, const TextOptions& options) {
  const Language language = options.language;
  TextPage page(options);
  page.heading(model.title.in(language));
  page.paragraph("  ", ui("profile_identity", language,
                          {model.id, model.version, model.effective_from, model.effective_to}));
  for (const profile::Group& group : model.groups) {
    page.blank();
    page.heading(ui("group_line", language, {group.title.in(language), decimal(group.weight, 0, language)}));
    for (const profile::Requirement& requirement : model.requirements) {
      if (requirement.group != group.id) continue;
      page.paragraph("  " + requirement.id + "  ", requirement.title.in(language), Style::plain, Style::bold);
      page.paragraph("      ", requirement.definition.in(language), Style::dim);
      const std::string kinds = kinds_of(requirement, language);
      if (!requirement.clause.empty())
        page.paragraph("      ", ui("source_clause", language) + ": " + requirement.clause, Style::dim);
      if (!kinds.empty()) page.paragraph("      ", ui("only_for", language, {kinds}), Style::dim);
    }
  }
  return page.take();
}

Json value_of(const profile::Model& model, Language language) {
  Json value;
  value["id"] = model.id;
  value["version"] = model.version;
  value["title"] = model.title.in(language);
  value["effective"] = {{"from", or_null(model.effective_from)}, {"to", or_null(model.effective_to)}};
  value["resolution"] = or_null(model.resolution);
  value["groups"] = Json::array();
  for (const profile::Group& group : model.groups) {
    value["groups"].push_back(
        {{"id", group.id}, {"title", group.title.in(language)}, {"weight", group.weight}});
  }
  value["requirements"] = Json::array();
  for (const profile::Requirement& requirement : model.requirements) {
    Json kinds = Json::array();
    for (const UnitKind kind : requirement.kinds) kinds.push_back(to_string(kind));
    value["requirements"].push_back({{"id", requirement.id},
                                     {"group", requirement.group},
                                     {"clause", or_null(requirement.clause)},
                                     {"title", requirement.title.in(language)},
                                     {"definition", requirement.definition.in(language)},
                                     {"advice", requirement.advice.in(language)},
                                     {"kinds", std::move(kinds)}});
  }
  return value;
}

}  // namespace

}  // namespace thamdinh::report

namespace thamdinh {

std::string profile_line(const Profile& profile, const TextOptions& options) {
  const profile::Model& model = profile.model();
  report::TextPage page(options);
  page.paragraph(model.id + "  ", report::ui("profile_line", options.language,
                                             {model.title.in(options.language), model.id, model.version}));
  return page.take();
}

std::string profile_schema() {
  return std::string(profile::schema_json);
}

std::string profile_text(const Profile& profile, const TextOptions& options) {
  return report::text_of(profile.model(), options);
}

std::string profile_json(const Profile& profile, Language language) {
  return report::dump(report::value_of(profile.model(), language));
}

}  // namespace thamdinh
