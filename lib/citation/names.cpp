#include <thamdinh/citation.hpp>

namespace thamdinh {

std::string_view to_string(CitationForm value) {
  switch (value) {
    case CitationForm::full:
      return "full";
    case CitationForm::dated:
      return "dated";
    case CitationForm::short_:
      return "short";
    case CitationForm::loose:
      return "loose";
    case CitationForm::by_name:
      return "by_name";
  }
  return "";
}

std::string_view to_string(CitationStatus value) {
  switch (value) {
    case CitationStatus::ok:
      return "ok";
    case CitationStatus::malformed:
      return "malformed";
    case CitationStatus::conflict:
      return "conflict";
    case CitationStatus::unknown:
      return "unknown";
  }
  return "";
}

}  // namespace thamdinh
