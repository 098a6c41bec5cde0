#include "report/object_writer.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace thamdinh::report {
namespace {

TEST(ObjectWriter, WritesWhatTheTreeWouldHaveWritten) {
  const std::vector<int> some{1, 2, 3};
  const std::vector<int> none;
  ObjectWriter object;
  object.put_all({{"a", nullptr}, {"b\"", "ô\n"}});
  object.put_list("some", some, [](int item) { return Json{{"item", item}}; });
  object.put_list("none", none, [](int item) { return Json(item); });
  object.put("last", 0.5);
  Json tree{{"a", nullptr}, {"b\"", "ô\n"}};
  tree["some"] = {{{"item", 1}}, {{"item", 2}}, {{"item", 3}}};
  tree["none"] = Json::array();
  tree["last"] = 0.5;
  EXPECT_EQ(std::move(object).finish(), dump(tree));
}

TEST(ObjectWriter, AnObjectMayBeEmpty) {
  EXPECT_EQ(ObjectWriter().finish(), "{}");
}

}  // namespace
}  // namespace thamdinh::report
