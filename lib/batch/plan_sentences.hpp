#pragma once

#include <thamdinh/limits.hpp>

#include "batch/near_copies.hpp"
#include "report/passage.hpp"
#include "structure/structure.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace thamdinh::batch {

/// The sentences of a plan's body and appendices, headings and letterhead left out: what can be copied from
/// it. Words only: figures differ in copies too.
[[nodiscard]] Sentences sentences_of(const structure::Structure& structure);

/// The same of a text that was kept, as report::passages_from_archive() gives it back.
[[nodiscard]] Sentences sentences_of(const std::vector<report::Passage>& passages);

/// The same of a file's bytes. Throws Error as `check` does.
[[nodiscard]] Sentences read_sentences(std::span<const std::byte> bytes, const Limits& limits = {});

}  // namespace thamdinh::batch
