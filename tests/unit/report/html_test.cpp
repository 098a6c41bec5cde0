#include <thamdinh/format.hpp>

#include "sample_report.hpp"

#include <regex>

namespace thamdinh {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Html, EscapesEverythingOfTheDocument) {
  ReportData data = report::sample_data();
  const std::string evil = "<script>alert('\"&')</script>";
  data.unit.name = data.document.title = data.document.number = evil;
  data.requirements[0].evidence[0].text = data.requirements[0].evidence[0].section = evil;
  data.headings[0].text = data.headings[0].label = evil;
  data.citations[0].text = evil;
  data.findings[0].arguments = {evil, evil};
  data.unread[0].what = evil;
  data.source.path = evil;
  const std::string page = to_html(Report(data));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"));
}

TEST(Html, LoadsNothing) {
  const std::string page = to_html(report::sample_report());
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (const char* word : {"http://", "https://", "src=", "@import", "url("})
    EXPECT_THAT(page, Not(HasSubstr(word)));
}

TEST(Html, ClosesWhatItOpens) {
  const std::string page = to_html(report::sample_report());
  std::vector<std::string> open;
  const std::regex tag("<(/?)([a-z0-9]+)[^>]*?(/?)>");
  for (auto it = std::sregex_iterator(page.begin(), page.end(), tag); it != std::sregex_iterator(); ++it) {
    const std::string name = (*it)[2];
    if (name == "meta" || !(*it)[3].str().empty()) continue;
    if ((*it)[1].str().empty()) {
      open.push_back(name);
      continue;
    }
    ASSERT_FALSE(open.empty());
    EXPECT_EQ(open.back(), name);
    open.pop_back();
  }
  EXPECT_TRUE(open.empty());
}

TEST(Html, OfANotebookIsAFragmentWithStylesOfItsOwnScope) {
  const std::string fragment = to_html(report::sample_report(), Language::en, true);
  EXPECT_THAT(fragment, Not(HasSubstr("<html")));
  EXPECT_THAT(fragment, HasSubstr("<article class=\"thamdinh\" lang=\"en\">"));
  const std::string css = fragment.substr(0, fragment.find("</style>"));
  const std::regex rule(R"((^|[}\n,])\s*([a-z*][^{},@]*)\{)");
  EXPECT_FALSE(std::regex_search(css, rule)) << "a rule that would reach the notebook's own elements";
}

TEST(Html, TheNotebooksOwnRulesDoNotWin) {
  const std::string fragment = to_html(report::sample_report(), Language::vi, true);
  const std::string css = fragment.substr(0, fragment.find("</style>"));
  // JupyterLab gives lists and tables the weight of two classes and more.
  EXPECT_FALSE(std::regex_search(css, std::regex(R"(\.thamdinh[ >])")))
      << "a rule without the weight of an id";
  for (const char* theme : {"[data-jp-theme-light=false] .thamdinh", ".vscode-dark .thamdinh"})
    EXPECT_THAT(css, HasSubstr(theme)) << "a dark notebook under a light system";
}

TEST(Html, TellsStatusInWordsNotInColourAlone) {
  const std::string page = to_html(report::sample_report());
  for (const char* word :
       {"Đạt một phần", "Chưa đạt", "Chưa đánh giá được", "aria-label=\"50,0 trên 100 điểm\""})
    EXPECT_THAT(page, HasSubstr(word));
}

}  // namespace
}  // namespace thamdinh
