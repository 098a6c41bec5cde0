#pragma once

#include "report/json.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace thamdinh::report {

/// Writes one object key by key, its lists item by item: the tree of a whole report would take several times
/// the room of its text, and a hostile plan has a hundred thousand findings.
class ObjectWriter {
 public:
  void put(std::string_view key, const Json& value) {
    begin(key);
    text_ += dump(value);
  }

  void put_all(const Json& object) {
    for (const auto& [key, value] : object.items()) put(key, value);
  }

  template <typename Items, typename ToValue>
  void put_list(std::string_view key, const Items& items, const ToValue& value_of) {
    begin(key);
    char before = '[';
    for (const auto& item : items) {
      text_ += before;
      text_ += dump(value_of(item));
      before = ',';
    }
    text_ += before == '[' ? "[]" : "]";
  }

  [[nodiscard]] std::string finish() && {
    text_ += text_.empty() ? "{}" : "}";
    return std::move(text_);
  }

 private:
  void begin(std::string_view key) {
    text_ += text_.empty() ? '{' : ',';
    text_ += dump(key);
    text_ += ':';
  }

  std::string text_;
};

}  // namespace thamdinh::report
