#include "report/reasons.hpp"

#include "report/quote.hpp"
#include "report/words.hpp"

#include <algorithm>

namespace thamdinh::report {

std::string reason_of(const RequirementResult& result, Language language) {
  if (result.status != Status::partial && result.status != Status::missing) return {};
  std::string reason;
  for (const Step& step : result.derivation) {
    // What has a subject is about a part; a slip is quoted beside the verdict, and counted in a step of its
    // own.
    if (!step.subject.in(language).empty() || step.key == "slip") continue;
    reason += (reason.empty() ? "" : "; ") + told(step, language);
  }
  return shown(reason);
}

std::string refusal_of(const RequirementResult& result, const Evidence& nearest, Language language) {
  const auto step =
      std::find_if(result.derivation.begin(), result.derivation.end(), [&](const Step& candidate) {
        return candidate.key.starts_with("rejected_") && !candidate.arguments.empty() &&
               candidate.arguments.front() == nearest.text;
      });
  // Without its argument a step is told without the words, which stand beside it.
  return step == result.derivation.end() ? std::string() : shown(told({step->key, {}, {}}, language));
}

}  // namespace thamdinh::report
