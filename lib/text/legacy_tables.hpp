#pragma once

#include <array>

namespace thamdinh::text {

/// What Windows-1252 shows for the bytes 0x80 to 0x9F; 0 where it leaves one undefined.
inline constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// TCVN 5712:1993 VN3, the code of the .Vn fonts: byte to Unicode, 0 where the byte stands for itself.
[[nodiscard]] const std::array<char32_t, 256>& tcvn3_table();

/// VISCII 1.1 (RFC 1456): byte to Unicode, 0 where the byte stands for itself.
[[nodiscard]] const std::array<char32_t, 256>& viscii_table();

/// The letter that VNI writes as one character (đ, ơ, ư, the tones of i, ỵ); 0 if it is none.
[[nodiscard]] char32_t vni_single(char32_t c) noexcept;

/// Whether a lower-case letter may be followed by a mark in VNI.
[[nodiscard]] bool vni_takes_mark(char32_t lower_base) noexcept;

/// The combining marks that a VNI mark adds to its vowel: quality, then tone. `first` is 0 where the pair
/// does not exist.
struct VniMark {
  char32_t first = 0;
  char32_t second = 0;
};
[[nodiscard]] VniMark vni_mark(char32_t lower_mark, char32_t lower_base) noexcept;

}  // namespace thamdinh::text
