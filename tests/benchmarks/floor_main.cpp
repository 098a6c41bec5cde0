// The floor as a whole process, for compare.py: floor FILE… → the bytes of text of all.

#include "floor.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  std::size_t total = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    total += thamdinh::bench::read_at_the_floor(bytes);
  }
  std::cout << total << '\n';
  return 0;
}
