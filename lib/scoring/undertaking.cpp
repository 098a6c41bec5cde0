#include "scoring/undertaking.hpp"

#include <algorithm>
#include <array>

namespace thamdinh::scoring {

namespace {

constexpr Position reach_of_negation =
    6;  // "chưa có điều kiện tổ chức hội nghị": farther away it speaks of something else
constexpr Position reach_inside = 5;
constexpr Position reach_of_source =
    20;  // a document's full name with its date and issuer stands between it and its verb
constexpr int commas_of_a_list = 2;
constexpr Position longest_list = 200;  // syllables: what a governing verb can still be felt over

/// One clause read with one match in mind.
class Reading {
 public:
  Reading(const Facts& facts, const Clause& clause, Range match)
      : facts_(facts), language_(facts.model().language), clause_(clause), match_(match) {}

  /// Told of the past: a mark of it up to the match with no word of present duty between; "X đã …" where X is
  /// the clause's subject; or a sentence that opens with a past period.
  [[nodiscard]] bool past() const {
    const Range* mark = last_before(language_.past, {clause_.range.begin, match_.end + 1});
    if (!mark && clause_.sentence.begin < clause_.range.begin) mark = past_announcement();
    if (!mark) mark = past_of_subject();
    if (mark && !renewed({mark->end, std::max(mark->end, match_.end)})) return true;
    const Range* period = facts_.hit_in(language_.past_period, {clause_.sentence.begin, match_.begin});
    // "Năm qua, …; chi bộ tháng nào cũng …": the period holds to the sentence's end, whoever its subject.
    return period && period->begin <= clause_.sentence.begin + 4 &&
           !taken_up_again({period->end, clause_.range.end});
  }

  [[nodiscard]] bool under_review() const {
    return facts_.heading_says(clause_.section, language_.review_heading) &&
           !facts_.section_has(clause_.section, Role::tasks) && !says(language_.duty, clause_.range);
  }

  /// "không", "chưa" close before the match, or close before its last words ("Ban Thanh tra nhân dân không
  /// thành lập").
  [[nodiscard]] bool negated() const {
    const auto back = [&](Position from, Position reach) {
      return from > clause_.range.begin + reach ? from - reach : clause_.range.begin;
    };
    const Range* mark =
        last_before(language_.negation, {back(match_.begin, reach_of_negation), match_.begin});
    if (!mark)
      mark = last_before(language_.negation,
                         {std::max(match_.begin, back(match_.end, reach_inside)), match_.end});
    if (says(language_.set_aside, clause_.range)) return true;
    if (mark && says(language_.double_negation, {clause_.range.begin, mark->begin})) return false;
    return mark && !says(language_.duty, {mark->end, match_.end});
  }

  /// What somebody else said or does: "Kế hoạch số 161-KH/ĐUK yêu cầu …", "Theo Nghị quyết số 49-NQ/TU, …",
  /// "Đảng ủy Khối tổ chức …".
  [[nodiscard]] bool reported() const {
    if (clause_.quoted || facts_.heading_says(clause_.section, language_.directive_heading)) return true;
    const Range before{clause_.sentence.begin, match_.begin};
    const Range* verb = last_before(language_.reporting_verb, before);
    if (verb && source_speaks({before.begin, verb->begin}) && !own_subject({verb->end, match_.begin}))
      return true;
    const Range* according = facts_.hit_in(language_.according, before);
    if (according && according->begin <= before.begin + 1 && !own_subject({according->end, match_.end}) &&
        other_source({according->begin, std::min(according->end + 8, match_.begin)})) {
      return true;
    }
    const Range* asked = last_before(language_.asking, {clause_.range.begin, match_.begin});
    const Range* whom = asked ? facts_.hit_in(language_.superior, {asked->end, clause_.range.end}) : nullptr;
    if (whom && whom->begin <= asked->end + 3) return true;
    return others_act();
  }

  /// The superior as the subject: first in the clause, or at the head of the sentence, or as a run-in head
  /// ("Ban Tuyên giáo Đảng ủy Khối: …").
  [[nodiscard]] bool others_act() const {
    // "… phục vụ Hội đồng nhân dân tỉnh lấy phiếu tín nhiệm": the doer stands right before what is done.
    const Range* doer = last_before(language_.superior, {clause_.range.begin, match_.begin});
    if (doer && doer->end == match_.begin && !advised_before(doer->begin)) return true;
    for (const Position head : {clause_.range.begin, clause_.sentence.begin}) {
      const Range* superior = facts_.hit_in(language_.superior, {head, match_.end});
      if (superior && superior->begin <= head + 1 &&
          !own_subject({superior->end, std::max(superior->end, match_.begin)}))
        return true;
    }
    const Range* run_in = facts_.hit_in(language_.superior, {clause_.paragraph.begin, clause_.range.begin});
    return run_in && run_in->begin <= clause_.paragraph.begin + 1 && facts_.folded(run_in->end) == U":";
  }

  /// "tham mưu Tỉnh ủy ban hành …", "trình UBND tỉnh …": the superior's act is what the unit works for.
  [[nodiscard]] bool advised_before(Position superior) const {
    constexpr Position reach = 6;
    const Position from = superior > clause_.range.begin + reach ? superior - reach : clause_.range.begin;
    return says(language_.action, {from, superior}) || says(language_.asking, {from, superior});
  }

  /// The opening and closing formulas of a plan: "… xây dựng Kế hoạch thực hiện Nghị quyết như sau:", "Trên
  /// đây là Kế hoạch …".
  [[nodiscard]] bool formula() const {
    const Range* words = facts_.hit_in(language_.formula, clause_.sentence);
    if (!words || own_subject({words->end, std::max(words->end, match_.begin)})) return false;
    return clause_.section < 0 || words->begin <= clause_.sentence.begin + 1;
  }

  /// "nhằm …" and what follows it to the clause's end; and a sentence under a heading of purpose that lays no
  /// duty on anybody.
  [[nodiscard]] bool purpose() const {
    const Range* mark = last_before(language_.purpose, {clause_.range.begin, match_.begin});
    if (mark && !says(language_.duty, {mark->end, match_.end})) return true;
    const std::int32_t section = facts_.section_of_role(clause_.section);
    if (section < 0) return false;
    const auto& roles = facts_.structure().headings[static_cast<std::size_t>(section)].roles;
    const auto plays = [&](Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
    if (!plays(Role::purpose) || plays(Role::objectives)) return false;
    return !plays(Role::requirements) || !says(language_.duty, clause_.sentence);
  }

  /// "Nghiên cứu … khi thấy cần thiết": undertakes nothing yet.
  [[nodiscard]] bool conditional() const { return says(language_.conditional, clause_.sentence); }

  [[nodiscard]] bool placeholder() const {
    constexpr Position reach = 10;
    const Position from = std::max(clause_.range.begin, match_.begin > reach ? match_.begin - reach : 0);
    // A row of dots may be longer than the reach: where it begins is what counts.
    const Range* blank =
        facts_.hit_in(static_cast<profile::ConceptId>(profile::Builtin::blank), {from, clause_.range.end});
    return blank != nullptr && blank->begin < match_.end + reach;
  }

  [[nodiscard]] bool on_topic() const {
    if (says(language_.topic, clause_.sentence)) return true;
    if (clause_.lead_in >= 0 && says(language_.topic, lead().range)) return true;
    return facts_.heading_says(clause_.section, language_.topic);
  }

  [[nodiscard]] bool other_subject() const {
    if (says(language_.topic, clause_.sentence)) return false;
    return says(language_.other_subject, clause_.sentence) ||
           facts_.heading_says(clause_.section, language_.other_subject);
  }

  /// An item without a verb of its own: in a list below a lead-in, or between commas after "cần quan tâm".
  [[nodiscard]] bool bare() const {
    const Range* governor = last_before(language_.list_governor, {clause_.sentence.begin, match_.begin});
    if (governor && items({governor->end, clause_.sentence.end}) >= commas_of_a_list) return true;
    return clause_.lead_in >= 0 && !clause_.row && !says(language_.action, clause_.range) &&
           !says(language_.duty, clause_.range);
  }

  [[nodiscard]] bool list_is_governed() const {
    if (clause_.lead_in < 0) return true;
    const Clause& above = lead();
    const Reading reading(facts_, above, {above.range.end - 1, above.range.end});
    return !reading.past() && !reading.reported();
  }

  [[nodiscard]] const Clause& lead() const {
    return facts_.clauses()[static_cast<std::size_t>(clause_.lead_in)];
  }

  /// Whether the lead-in of the list says something that voids all its items.
  [[nodiscard]] bool lead_in_voids(Ground& ground) const {
    if (clause_.lead_in < 0) return false;
    const Clause& above = lead();
    const Reading reading(facts_, above, {above.range.end - 1, above.range.end});
    if (reading.past()) return ground = Ground::past, true;
    if (reading.reported()) return ground = Ground::reported, true;
    return false;
  }

 private:
  /// "Đảng ủy Khối đã đề ra mục tiêu: …; …; …": what is announced as past in the sentence's first clause
  /// stays past to its end.
  [[nodiscard]] const Range* past_announcement() const {
    const Range before{clause_.sentence.begin, clause_.range.begin};
    const Range* mark = last_before(language_.past, before);
    return mark && other_source({before.begin, mark->begin}) ? mark : nullptr;
  }

  /// "Ban Thanh tra nhân dân nhiệm kỳ 2023-2025 đã được bầu": no verb stands between the clause's head and
  /// the mark.
  [[nodiscard]] const Range* past_of_subject() const {
    const Range* mark = facts_.hit_in(language_.past, {match_.end, clause_.range.end});
    if (!mark) return nullptr;
    const Range head{clause_.range.begin, mark->begin};
    if (facts_.folded(head.begin) == U"việc") return mark;  // "Việc lấy phiếu tín nhiệm đã làm xong": a noun
    return says(language_.action, head) || says(language_.duty, head) ||
                   says(language_.duty, {mark->end, clause_.range.end}) ||
                   says(language_.present_again, {mark->end, clause_.range.end})
               ? nullptr
               : mark;
  }

  [[nodiscard]] bool says(profile::ConceptId concept_id, Range range) const {
    return facts_.hit_in(concept_id, range) != nullptr;
  }

  [[nodiscard]] const Range* last_before(profile::ConceptId concept_id, Range range) const {
    return facts_.last_hit_in(concept_id, range);
  }

  [[nodiscard]] bool taken_up_again(Range range) const {
    return says(language_.present_again, range) || says(language_.duty, range);
  }

  /// A present duty after a mark of the past: "đã thành lập, nay tiếp tục kiện toàn …".
  [[nodiscard]] bool renewed(Range range) const {
    if (taken_up_again(range)) return true;
    // "… đã được biên tập thành đề cương, chi bộ dùng đề cương ấy học": a new sentence about the unit begins
    // after the comma.
    return own_subject(range);
  }

  /// The unit itself as the subject of a new sentence: at the head of a clause, or after a comma.
  [[nodiscard]] bool own_subject(Range range) const {
    for (const Range* own = facts_.hit_in(language_.own_body, range); own;
         own = facts_.hit_in(language_.own_body, {own->begin + 1, range.end})) {
      if (own->begin == clause_.range.begin || (own->begin > 0 && facts_.folded(own->begin - 1) == U","))
        return true;
    }
    return false;
  }

  /// Whether the words just before a reporting verb are the superior's or a document's name, and none of the
  /// unit's own.
  [[nodiscard]] bool source_speaks(Range before) const {
    const Range near{
        before.end > before.begin + reach_of_source ? before.end - reach_of_source : before.begin,
        before.end};
    return other_source(near) && !own_subject(near);
  }

  /// The superior, or a cited document, in a range.
  [[nodiscard]] bool other_source(Range range) const {
    if (says(language_.superior, range)) return true;
    return facts_.mentions_document(range);
  }

  /// The marks that part the items of a list.
  [[nodiscard]] int items(Range range) const {
    int count = 0;
    for (Position p = range.begin; p < std::min(range.end, range.begin + longest_list); ++p)
      count += facts_.folded(p) == U"," || facts_.folded(p) == U";" ? 1 : 0;
    return count;
  }

  const Facts& facts_;
  const profile::Language& language_;
  const Clause& clause_;
  Range match_;
};

}  // namespace

Assessment assess(const Facts& facts, const Clause& clause, Range match, const profile::Pattern& pattern) {
  const Reading reading(facts, clause, match);
  if (pattern.topic == profile::Topic::strict && !reading.on_topic())
    return {Force::none, Ground::other_subject};
  if (pattern.topic == profile::Topic::own && reading.other_subject())
    return {Force::none, Ground::other_subject};
  if (!pattern.blanks && reading.placeholder()) return {Force::none, Ground::placeholder};
  if (!pattern.any_tense) {
    Ground ground{};
    if (reading.under_review()) return {Force::none, Ground::review_section};
    if (reading.past()) return {Force::none, Ground::past};
    if (!pattern.purpose && reading.formula()) return {Force::none, Ground::formula};
    if (!pattern.negated && reading.negated()) return {Force::none, Ground::negated};
    if (reading.conditional()) return {Force::none, Ground::conditional};
    if (reading.reported()) return {Force::none, Ground::reported};
    if (reading.lead_in_voids(ground)) return {Force::none, ground};
    if (!pattern.purpose && reading.purpose()) return {Force::none, Ground::purpose};
    if (!pattern.purpose && reading.bare()) {
      return reading.list_is_governed() ? Assessment{Force::mention, Ground::governed_list}
                                        : Assessment{Force::none, Ground::ungoverned_list};
    }
  }
  if (pattern.mention) return {Force::none, Ground::ungoverned_list};
  return {Force::undertaking, Ground::undertaken};
}

std::string_view name_of(Ground ground) {
  constexpr std::array<std::string_view, 12> names{
      "undertaken", "governed_list", "ungoverned_list", "past",          "review_section", "negated",
      "reported",   "purpose",       "placeholder",     "other_subject", "formula",        "conditional"};
  return names[static_cast<std::size_t>(ground)];
}

}  // namespace thamdinh::scoring
