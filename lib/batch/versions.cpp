#include "batch/versions.hpp"

#include "batch/ordered_pool.hpp"
#include "text/normalised.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace thamdinh::batch {

namespace {

/// Longer texts are compared by what each alone has, without regard to order.
constexpr std::size_t kMostCells = 16'000'000;

std::u32string key_of(const std::string& text) {
  std::u32string key;
  for (const char32_t c : text::fold(text)) {
    if (!text::is_space(c)) key += c;
  }
  return key;
}

struct Line {
  const std::string* text;
  std::u32string key;
};

std::vector<Line> lines_of(const std::vector<report::Passage>& passages) {
  std::vector<Line> lines;
  for (const report::Passage& passage : passages) {
    std::u32string key = key_of(passage.text);
    if (!key.empty()) lines.push_back({&passage.text, std::move(key)});
  }
  return lines;
}

/// lengths[i][j]: of the longest row of lines common to both from i and j on.
class CommonLines {
 public:
  CommonLines(const std::vector<Line>& a, const std::vector<Line>& b)
      : width_(b.size() + 1), lengths_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;) {
      for (std::size_t j = b.size(); j-- > 0;)
        at(i, j) = a[i].key == b[j].key ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
  }

  [[nodiscard]] std::uint32_t length(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

 private:
  std::uint32_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

std::vector<TextChange> by_order(const std::vector<Line>& a, const std::vector<Line>& b) {
  const CommonLines common(a, b);
  std::vector<TextChange> changes;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i].key == b[j].key) {
      ++i;
      ++j;
    } else if (i < a.size() && (j == b.size() || common.length(i + 1, j) >= common.length(i, j + 1))) {
      changes.push_back({false, *a[i++].text});
    } else {
      changes.push_back({true, *b[j++].text});
    }
  }
  return changes;
}

std::vector<TextChange> by_presence(const std::vector<Line>& a, const std::vector<Line>& b) {
  std::vector<TextChange> changes;
  const auto add_missing = [&](const std::vector<Line>& from, const std::vector<Line>& in, bool added) {
    std::vector<std::u32string_view> keys;
    for (const Line& line : in) keys.emplace_back(line.key);
    std::sort(keys.begin(), keys.end());
    for (const Line& line : from) {
      if (!std::binary_search(keys.begin(), keys.end(), std::u32string_view(line.key)))
        changes.push_back({added, *line.text});
    }
  };
  add_missing(a, b, false);
  add_missing(b, a, true);
  return changes;
}

bool lacks(Status status) {
  return status == Status::missing || status == Status::partial;
}

/// The kind of change between two verdicts; empty where there is nothing to tell.
std::string change_of(Status before, Status after) {
  if (lacks(after)) return lacks(before) ? "still_lacking" : "newly_lacking";
  return lacks(before) && after == Status::met ? "mended" : "";
}

std::string path_of(const Report& report) {
  return text::to_utf8(text::to_utf32(report.source().path.value_or("")));
}

std::vector<Row> verdict_rows(const Report& earlier, const Report& later, Language language) {
  std::vector<Row> rows;
  for (const RequirementResult& after : later.requirements()) {
    const auto before = std::find_if(earlier.requirements().begin(), earlier.requirements().end(),
                                     [&](const RequirementResult& item) { return item.id == after.id; });
    if (before == earlier.requirements().end()) continue;
    const std::string change = change_of(before->status, after.status);
    if (change.empty()) continue;
    rows.push_back({text_or_none(later.unit().name), path_of(earlier), path_of(later), earlier.score().total,
                    later.score().total, after.id, after.title.in(language),
                    std::string(to_string(before->status)), std::string(to_string(after.status)), change});
  }
  return rows;
}

}  // namespace

std::vector<TextChange> text_changes(const std::vector<report::Passage>& earlier,
                                     const std::vector<report::Passage>& later) {
  const std::vector<Line> a = lines_of(earlier);
  const std::vector<Line> b = lines_of(later);
  return (a.size() + 1) * (b.size() + 1) <= kMostCells ? by_order(a, b) : by_presence(a, b);
}

std::vector<Replacement> replacements(const std::vector<std::vector<std::size_t>>& groups) {
  std::vector<Replacement> pairs;
  for (const auto& group : groups) {
    for (std::size_t n = 1; n < group.size(); ++n) pairs.push_back({group[n - 1], group[n]});
  }
  return pairs;
}

Sheet compare_versions(const std::vector<Replacement>& pairs, Language language, unsigned jobs,
                       const std::function<Outcome(std::size_t)>& outcome) {
  Sheet sheet{"versions",
              {{"unit"},
               {"earlier"},
               {"later"},
               {"earlier_score", CellType::number},
               {"later_score", CellType::number},
               {"id"},
               {"title"},
               {"before"},
               {"after"},
               {"change"}},
              {}};
  run_ordered<std::vector<Row>>(
      pairs.size(), {jobs, {}},
      [&](std::size_t i) {
        const Outcome before = outcome(pairs[i].earlier);
        const Outcome after = outcome(pairs[i].later);
        const Report* earlier = std::get_if<Report>(&before);
        const Report* later = std::get_if<Report>(&after);
        return earlier == nullptr || later == nullptr ? std::vector<Row>()
                                                      : verdict_rows(*earlier, *later, language);
      },
      [&](std::vector<Row>&& rows) { std::move(rows.begin(), rows.end(), std::back_inserter(sheet.rows)); });
  return sheet;
}

LongSheet text_changes_sheet(std::vector<Replacement> pairs, const std::vector<PlanFacts>& files,
                             PassagesOf passages) {
  LongSheet sheet{"text_changes", {{"unit"}, {"earlier"}, {"later"}, {"change"}, {"text"}}, pairs.size(), {}};
  sheet.rows_of = [pairs = std::move(pairs), &files, passages = std::move(passages)](std::size_t part) {
    const PlanFacts& earlier = files[pairs[part].earlier];
    const PlanFacts& later = files[pairs[part].later];
    std::vector<Row> rows;
    if (earlier.status != "read" || later.status != "read") return rows;
    for (TextChange& change : text_changes(passages(pairs[part].earlier), passages(pairs[part].later)))
      rows.push_back({text_or_none(later.unit), shown_path(earlier), shown_path(later),
                      std::string(change.added ? "added" : "removed"), std::move(change.text)});
    return rows;
  };
  return sheet;
}

}  // namespace thamdinh::batch
