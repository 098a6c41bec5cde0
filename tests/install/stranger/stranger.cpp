// What a document-management system would do at an upload: stranger PLAN → the report as JSON; 3 for a file
// that cannot be read.
#include <thamdinh/thamdinh.hpp>

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    const auto profile = thamdinh::Profile::builtin("49-nq-tu");
    const auto report = thamdinh::check(std::filesystem::path{argv[1]}, profile);
    std::cout << thamdinh::to_json(report) << '\n';
    return 0;
  } catch (const thamdinh::Error& error) {
    std::cerr << thamdinh::message(error, thamdinh::Language::en) << '\n';
    return 3;
  }
}
