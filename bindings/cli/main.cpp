#include "program.hpp"

int main(int argc, char** argv) {
  return thamdinh::cli::run(argc, argv);
}
