#pragma once

#include <thamdinh/check.hpp>

#include "document/document.hpp"
#include "report/passage.hpp"
#include "structure/structure.hpp"

#include <cstddef>
#include <new>
#include <span>
#include <vector>

namespace thamdinh::checking {

/// A document read whole; the structure points into it, also after a move.
struct ReadDocument {
  Source source;
  Revisions revisions = Revisions::accepted;
  document::Document document;
  structure::Structure structure;
};

/// Bytes → container → document → structure. Throws Error (TD1xx).
[[nodiscard]] ReadDocument read_document(std::span<const std::byte> bytes, Source source,
                                         const CheckOptions& options);

/// Citations → scoring → report: what a document comes to by a profile. `structure` is that of `read`, or a
/// copy; what it holds moves into the report. `passages`, where it is asked for, gets the text.
[[nodiscard]] Report appraise(const ReadDocument& read, structure::Structure&& structure,
                              const Profile& profile, std::vector<report::Passage>* passages = nullptr);

/// Runs `step`: what a file does to memory in spite of the limits is the file's fault, and told as such.
template <typename Step>
auto guarded(const Source& source, const Step& step) {
  try {
    return step();
  } catch (const std::bad_alloc&) {
    throw Error(Code::over_limit, {"memory", std::to_string(source.bytes)});
  }
}

}  // namespace thamdinh::checking
