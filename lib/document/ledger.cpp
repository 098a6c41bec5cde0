#include "document/ledger.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace thamdinh::document {

namespace {

// A picture is lost text when it can hold some that matters. An emblem is 20 to 30 mm square, a seal or a
// scanned signature 35 to 60 mm with little height, a rule is under 5 mm high; a line of letterhead as a
// picture is wide and 10 mm high; a scanned table or page fills the type area, 160 by 240 mm.
constexpr double kBannerWidth = 90;
constexpr double kBannerHeight = 9;
constexpr double kPageArea = 65.0 * 80.0;
constexpr double kPageSide = 45;

// Where there is hardly any text, small pictures too may be the text: a form photographed piece by piece.
constexpr double kPieceArea = 30.0 * 15.0;
constexpr std::uint64_t kLittleText = 1200;  // Letters: half a page.
constexpr std::size_t kManyPieces = 3;

bool may_hold_text(const Picture& picture) {
  const bool banner = picture.width_mm >= kBannerWidth && picture.height_mm >= kBannerHeight;
  const bool page = picture.width_mm * picture.height_mm >= kPageArea &&
                    std::min(picture.width_mm, picture.height_mm) >= kPageSide;
  return !picture.in_margin && (banner || page);
}

bool is_piece(const Picture& picture) {
  return !picture.in_margin && picture.width_mm * picture.height_mm >= kPieceArea;
}

}  // namespace

std::uint32_t Ledger::announce(std::string what) {
  announced_.push_back(std::move(what));
  return static_cast<std::uint32_t>(announced_.size() - 1);
}

std::uint32_t Ledger::announce_picture(double width_mm, double height_mm) {
  pictures_.push_back({width_mm, height_mm, false, {}});
  return static_cast<std::uint32_t>(pictures_.size() - 1);
}

void Ledger::place_entry(std::uint32_t entry, const Place& where) {
  add(announced_[entry], where);
}

void Ledger::place_picture(std::uint32_t picture, const Place& where) {
  pictures_[picture].where = where;
  pictures_[picture].in_margin = where.part == Part::header || where.part == Part::footer;
}

void Ledger::add(std::string what, const Place& where) {
  entries_.push_back({std::move(what), where});
}

std::vector<Unread> Ledger::settle(std::uint64_t letters) const {
  std::vector<Unread> out = entries_;
  const auto pieces = static_cast<std::size_t>(std::count_if(pictures_.begin(), pictures_.end(), is_piece));
  const bool pieced = letters < kLittleText && pieces >= kManyPieces;
  for (const Picture& picture : pictures_) {
    if (may_hold_text(picture) || (pieced && is_piece(picture))) out.push_back({"picture", picture.where});
  }
  const auto key = [](const Unread& entry) {
    return std::tie(entry.where.part, entry.where.paragraph, entry.where.start, entry.what);
  };
  std::stable_sort(out.begin(), out.end(), [&](const Unread& a, const Unread& b) { return key(a) < key(b); });
  const auto same = [&](const Unread& a, const Unread& b) { return key(a) == key(b); };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

}  // namespace thamdinh::document
