#pragma once

#include "document/merge_template.hpp"

#include <filesystem>
#include <string>

namespace thamdinh::batch {

/// The .docx of the review slip that the program brings, for an office to change: A4, Times New Roman, as
/// Nghị định 30/2020/NĐ-CP (phụ lục I) and Hướng dẫn 36-HD/VPTW lay out an office's papers.
[[nodiscard]] std::string builtin_letter_template();

/// An office's own template, or the program's where `path` is empty. Throws Error: letter_template_invalid
/// for a field that is none of a slip's; a TD1xx code for what is no Word document.
[[nodiscard]] document::MergeTemplate load_letter_template(const std::filesystem::path& path);

}  // namespace thamdinh::batch
