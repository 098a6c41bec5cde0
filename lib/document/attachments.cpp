#include "document/attachments.hpp"

#include <thamdinh/error.hpp>

#include <algorithm>
#include <utility>

#include "document/property_values.hpp"
#include "document/story_reader.hpp"
#include "document/xml_names.hpp"

namespace thamdinh::document {

namespace {

using namespace std::string_view_literals;

std::string_view relationship_type(Part part) {
  if (part == Part::footnote) return "footnotes";
  if (part == Part::endnote) return "endnotes";
  return "comments";
}

Part part_of(Hanger::Kind kind) {
  if (kind == Hanger::Kind::footnote) return Part::footnote;
  if (kind == Hanger::Kind::endnote) return Part::endnote;
  return kind == Hanger::Kind::comment ? Part::comment : Part::textbox;
}

/// Separators and continuation notices are furniture, not notes.
bool is_furniture(const pugi::xml_node& note) {
  const std::string_view type = note.attribute("w:type").value();
  return !type.empty() && type != "normal"sv;
}

}  // namespace

void Attachments::read_all() {
  while (!reading_.attachments.empty()) {
    const Reading::Attachment next = reading_.attachments.front();
    reading_.attachments.pop_front();
    read(next);
  }
}

void Attachments::read(const Reading::Attachment& attachment) {
  const Part part = part_of(attachment.hanger.kind);
  Range range;
  // Copies: what is read now announces more of its kind, and may move the lists.
  if (part == Part::textbox) {
    const PendingBox box = reading_.boxes[attachment.hanger.item];
    range = read_box(box);
  } else {
    const PendingNote note = reading_.notes[attachment.hanger.item];
    range = read_note(note, attachment);
  }
  if (range.count == 0) return;
  auto& anchors = reading_.document.paragraphs(attachment.part)[attachment.paragraph].anchors;
  anchors.push_back({attachment.hanger.offset, part, range.first, range.count});
}

Attachments::Range Attachments::read_box(const PendingBox& box) {
  auto& paragraphs = reading_.document.paragraphs(Part::textbox);
  const auto first = static_cast<std::uint32_t>(paragraphs.size());
  if (box.content) {
    const std::uint32_t after = std::exchange(box.source->next_paragraph, box.first_paragraph);
    StoryReader(reading_, *box.source, Part::textbox).read(box.content, box.depth);
    box.source->next_paragraph = after;
  } else {
    reading_.count_paragraph();
    ParagraphBuilder builder(reading_.options.limits.paragraph_code_points);
    builder.begin_source(box.first_paragraph);
    builder.append_utf8(box.text,
                        reading_.formats.of({}, {reading_.styles.default_paragraph(), kNoStyle}, false),
                        Run::kComputed, 0);
    Paragraph& paragraph = paragraphs.emplace_back();
    paragraph.part = Part::textbox;
    paragraph.index = first;
    paragraph.text = std::u32string(builder.text());
    paragraph.runs = builder.runs();
    paragraph.source_part = box.source->part->name();
    paragraph.source_paragraph = box.first_paragraph;
  }
  return {first, static_cast<std::uint32_t>(paragraphs.size()) - first};
}

void Attachments::open(Store& store, Part part) {
  store.opened = true;
  const auto name = reading_.main.related(relationship_type(part));
  if (!name) return;
  const XmlPart& xml = reading_.parts.get(*name);
  store.source = &reading_.source_of(xml);
  for (const pugi::xml_node node : xml.root().children()) {
    const std::string_view tag = node.name();
    if (tag != "w:footnote"sv && tag != "w:endnote"sv && tag != "w:comment"sv) continue;
    if (!is_furniture(node)) store.by_id.try_emplace(node.attribute("w:id").value(), store.notes.size());
    store.notes.push_back({node, 0, store.notes.empty()});
  }
}

Attachments::Store& Attachments::store(const PendingNote& note, const Reading::Attachment& attachment) {
  Store& found = stores_[note.part];
  if (found.opened) return found;
  std::string unread = "missing_part";
  try {
    open(found, note.part);
  } catch (const Error& error) {
    if (error.code() != Code::encrypted) throw;
    unread = "encrypted_part";
  }
  if (found.source != nullptr) return found;
  Place where;
  where.part = attachment.part;
  where.paragraph = attachment.paragraph;
  where.start = where.end = attachment.hanger.offset;
  reading_.ledger.add(std::move(unread), where);
  return found;
}

void Attachments::count_up_to(Store& store, std::size_t note) {
  // Notes are nearly always referred to in the order in which they stand: then each has been counted by
  // reading the one before.
  std::size_t known = note;
  while (!store.notes[known].counted) --known;
  for (; known < note; ++known) {
    store.source->next_paragraph = store.notes[known].first_paragraph;
    reading_.skip_subtree(store.notes[known].node, *store.source);
    store.notes[known + 1].first_paragraph = store.source->next_paragraph;
    store.notes[known + 1].counted = true;
  }
}

Attachments::Range Attachments::read_note(const PendingNote& note, const Reading::Attachment& attachment) {
  Store& from = store(note, attachment);
  const auto found = from.by_id.find(note.id);
  if (found == from.by_id.end()) return {};
  const std::size_t index = found->second;
  const auto [range, added] = read_notes_.try_emplace({note.part, index});
  if (!added) return range->second;

  count_up_to(from, index);
  auto& paragraphs = reading_.document.paragraphs(note.part);
  const auto first = static_cast<std::uint32_t>(paragraphs.size());
  from.source->next_paragraph = from.notes[index].first_paragraph;
  StoryReader(reading_, *from.source, note.part).read(from.notes[index].node, 2);
  if (index + 1 < from.notes.size() && !from.notes[index + 1].counted) {
    from.notes[index + 1].first_paragraph = from.source->next_paragraph;
    from.notes[index + 1].counted = true;
  }
  range->second = {first, static_cast<std::uint32_t>(paragraphs.size()) - first};
  return range->second;
}

}  // namespace thamdinh::document
