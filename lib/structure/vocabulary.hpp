#pragma once

#include "structure/wording.hpp"

namespace thamdinh::structure {

/// The fixed phrases of official forms (HD 36-HD/VPTW, HD 05-HD/VPTW, NĐ 30/2020/NĐ-CP) and the words that
/// names of bodies and posts begin with. All compare with squeezed, folded text.

[[nodiscard]] const Wording&
draft_marks();  ///< DỰ THẢO, MẬT, HỎA TỐC …: stands in a letterhead, names nothing
[[nodiscard]] const Wording&
body_heads();  ///< first words of the names of bodies: ĐẢNG BỘ, SỞ, CÔNG TY, VĂN PHÒNG …
[[nodiscard]] const Wording&
unfinished_body();  ///< a name that must go on in the next line: "CHI BỘ", "ĐẢNG BỘ CÁC CƠ QUAN VÀ"
[[nodiscard]] const Wording& offices();         ///< posts that sign: BÍ THƯ, GIÁM ĐỐC, CHỦ TỊCH …
[[nodiscard]] const Wording& appendix_heads();  ///< PHỤ LỤC, BIỂU MẪU …
[[nodiscard]] const Wording& party_bodies();    ///< bodies that write in the Party's form
[[nodiscard]] const Wording& joining_words();  ///< a line that ends or begins with one goes on: và, của, về …

}  // namespace thamdinh::structure
