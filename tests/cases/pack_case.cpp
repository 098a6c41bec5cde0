// pack_case FOLDER OUT.docx: a case as the file that the test reads, to open it elsewhere.

#include <fstream>
#include <iostream>

#include "case_folder.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: pack_case FOLDER OUT.docx\n";
    return 2;
  }
  std::ofstream(argv[2], std::ios::binary) << thamdinh::test::pack(argv[1]);
  return 0;
}
