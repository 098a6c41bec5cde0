#pragma once

#include <thamdinh/messages.hpp>
#include <thamdinh/place.hpp>
#include <thamdinh/requirement.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace thamdinh::report {

/// A row of the message table by its key without "ui.". Throws std::out_of_range for a key that has none.
[[nodiscard]] const std::string& ui(std::string_view key, Language language);

/// The same with its places filled.
[[nodiscard]] std::string ui(std::string_view key, Language language,
                             const std::vector<std::string>& arguments);

/// A word of the contract as a reader says it ("picture" → "ảnh"): row "ui.term.<value>", the value itself
/// where there is none.
[[nodiscard]] std::string term(std::string_view value, Language language);

/// Fills a pattern. {0} is an argument, {t0} its term, {f0} its term as a file's format, {d0} it as a date; a
/// stretch in [ ] is left out when one of its arguments is lacking or empty.
[[nodiscard]] std::string fill(std::string_view pattern, const std::vector<std::string>& arguments,
                               Language language);

/// "83,5" in Vietnamese, "83.5" in English; rounded half up. No locale has a say in it.
[[nodiscard]] std::string decimal(double value, int decimals, Language language);

/// A date as it is written in the language: 2024-07-05 → 05/7/2024 (months from 3 on without a zero), English
/// as it is. What is no ISO date stays as it is.
[[nodiscard]] std::string shown_date(const std::string& iso, Language language);

/// "đoạn 12"; paragraphs count from 1 for a reader.
[[nodiscard]] std::string shown_place(const Place& place, Language language);

/// Texts in one language, one after the other.
[[nodiscard]] std::string joined(const std::vector<Text>& texts, Language language,
                                 std::string_view separator);

/// One step of a verdict's derivation, in a reader's words.
[[nodiscard]] std::string told(const Step& step, Language language);

/// The words of a Part in the contract.
[[nodiscard]] std::string_view name_of(Part part);

}  // namespace thamdinh::report
