// read_docx [--dump] [--original] FILE...: the text of documents as this project reads them, labels included;
// for the differential run and for the eye. Without --dump one paragraph a line, notes and text boxes after
// the paragraph that they hang on. A refusal is one line with its code, exit 3.

#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "container/package.hpp"
#include "document/document.hpp"
#include "document/number_format.hpp"
#include "dump.hpp"
#include "text/unicode.hpp"

namespace {

using namespace thamdinh;

enum class Form { text, body, dump };

struct Options {
  Form form = Form::text;
  document::ReadOptions read;
};

std::vector<char> bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void print_text(const document::Document& document) {
  for (const auto* paragraph : document::reading_order(document)) {
    if (paragraph->label && !paragraph->label->text.empty())
      std::cout << text::to_utf8(paragraph->label->text) << ' ';
    std::cout << text::to_utf8(paragraph->text) << '\n';
  }
}

/// The body alone, each reference to a note shown by its number, as other programs export a text.
void print_body(const document::Document& document) {
  std::map<std::pair<Part, std::uint32_t>, std::int32_t> numbers;
  std::map<Part, std::int32_t> last;
  for (const auto& paragraph : document.body) {
    std::u32string line = paragraph.label ? paragraph.label->text + U" " : U"";
    std::uint32_t done = 0;
    for (const auto& anchor : paragraph.anchors) {
      if (anchor.part != Part::footnote && anchor.part != Part::endnote) continue;
      const auto [number, added] =
          numbers.try_emplace({anchor.part, anchor.first_paragraph}, last[anchor.part] + 1);
      if (added) ++last[anchor.part];
      line += paragraph.text.substr(done, anchor.offset - done);
      line += document::format_number(number->second, anchor.part == Part::footnote
                                                          ? document::NumberFormat::decimal
                                                          : document::NumberFormat::lower_roman);
      done = anchor.offset;
    }
    std::cout << text::to_utf8(line + paragraph.text.substr(done)) << '\n';
  }
}

void print_dump(const document::Document& document) {
  const auto print = [&](std::string_view name) {
    const std::string section = test::dump_section(document, name);
    if (!section.empty()) std::cout << name << '\n' << section;
  };
  for (const auto name : test::kAlways) print(name);
  for (const auto name : test::kOnDemand) print(name);
}

bool read_file(const std::string& path, const Options& options) {
  const std::vector<char> bytes = bytes_of(path);
  try {
    const auto package = container::Package::open(
        {reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()}, options.read.limits);
    const auto document = document::read(package, options.read);
    if (options.form == Form::dump) print_dump(document);
    if (options.form == Form::body) print_body(document);
    if (options.form == Form::text) print_text(document);
    return true;
  } catch (const Error& error) {
    std::cout << error.what() << '\n';
    return false;
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  bool all_read = true;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--dump") == 0) {
      options.form = Form::dump;
    } else if (std::strcmp(argv[i], "--body") == 0) {
      options.form = Form::body;
    } else if (std::strcmp(argv[i], "--original") == 0) {
      options.read.revisions = Revisions::original;
    } else {
      all_read = read_file(argv[i], options) && all_read;
    }
  }
  return all_read ? 0 : 3;
}
