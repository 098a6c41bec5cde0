#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/reading.hpp"

namespace thamdinh::document {

/// Reads what hangs on paragraphs: text boxes, footnotes, endnotes, comments (29500-1, 17.11, 17.13.4), in
/// the order in which they were met, each note once. Boxes in notes and notes in boxes come after.
class Attachments {
 public:
  explicit Attachments(Reading& reading) : reading_(reading) {}

  /// Reads until nothing is left, what is met on the way included.
  void read_all();

 private:
  struct Note {
    pugi::xml_node node;
    std::uint32_t first_paragraph = 0;  ///< index of its first w:p in the part, once `counted`
    bool counted = false;
  };
  /// A part of notes or comments, each found by its id.
  struct Store {
    bool opened = false;
    Source* source = nullptr;
    std::vector<Note> notes;
    std::unordered_map<std::string_view, std::size_t> by_id;
  };
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };

  void read(const Reading::Attachment& attachment);
  Range read_box(const PendingBox& box);
  Range read_note(const PendingNote& note, const Reading::Attachment& attachment);
  Store& store(const PendingNote& note, const Reading::Attachment& attachment);
  void open(Store& store, Part part);
  void count_up_to(Store& store, std::size_t note);

  Reading& reading_;
  std::map<Part, Store> stores_;
  std::map<std::pair<Part, std::size_t>, Range> read_notes_;
};

}  // namespace thamdinh::document
