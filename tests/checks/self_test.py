#!/usr/bin/python3
"""Each check catches a bad sample and lets the good one pass: self_test.py [-v]. CXX names the compiler for headers."""

import os
import pathlib
import subprocess
import tempfile
import types
import unittest

import layering
import lengths
import links
import marks
import messages
import readmes
import stubs
import third_party
from layers import MAY_INCLUDE
from source_tree import SourceTree


class Sample(unittest.TestCase):
    """A small tree in a temporary folder."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name in (*MAY_INCLUDE, "cmake"):
            (self.root / "lib" / name).mkdir(parents=True)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def expect(self, check, *fragments: str) -> None:
        """The check finds exactly one violation for each fragment, in that order."""
        found = check.violations(SourceTree(self.root))
        self.assertEqual(len(found), len(fragments), found)
        for violation, fragment in zip(found, fragments):
            self.assertIn(fragment, violation)


class Layering(Sample):
    def test_good(self) -> None:
        self.write("lib/document/a.cpp", '#include "document/a.hpp"\n#include "text/b.hpp"\n#include <thamdinh/place.hpp>\n')
        self.write("lib/batch/a.cpp", '#include "check/a.hpp"\n#include <thamdinh/check.hpp>\n')
        self.write("include/thamdinh/report.hpp", "#include <thamdinh/place.hpp>\n#include <vector>\n")
        self.write("bindings/cli/a.hpp", "")
        self.write("bindings/cli/a.cpp", '#include "a.hpp"\n#include <CLI/CLI.hpp>\n#include <thamdinh/thamdinh.hpp>\n')
        self.expect(layering)

    def test_higher_layer(self) -> None:
        self.write("lib/text/a.cpp", '#include "document/a.hpp"\n')
        self.expect(layering, "lib/text/a.cpp:1")

    def test_sibling_layer(self) -> None:
        self.write("lib/profile/a.cpp", '\n  #  include "document/a.hpp"\n')
        self.expect(layering, "lib/profile/a.cpp:2")

    def test_public_header_of_a_higher_layer(self) -> None:
        self.write("lib/citation/a.cpp", "#include <thamdinh/report.hpp>\n")
        self.expect(layering, "citation may not include")

    def test_public_header_with_internals_or_third_parties(self) -> None:
        self.write("include/thamdinh/report.hpp", '#include "scoring/a.hpp"\n#include <nlohmann/json.hpp>\n')
        self.expect(layering, "scoring/a.hpp", "nlohmann/json.hpp")

    def test_public_header_that_no_layer_owns(self) -> None:
        self.write("include/thamdinh/extra.hpp", "")
        self.expect(layering, "extra.hpp")

    def test_binding_with_internals(self) -> None:
        self.write("bindings/cli/a.cpp", '#include "scoring/a.hpp"\n#include <thamdinh/secret.hpp>\n')
        self.expect(layering, "scoring/a.hpp", "secret.hpp")

    def test_folder_that_is_no_layer(self) -> None:
        (self.root / "lib/utils").mkdir()
        self.expect(layering, "lib/utils")


class ThirdParty(Sample):
    def test_good(self) -> None:
        self.write("lib/container/a.cpp", "#include <zip.h>\n#include <pugixml.hpp>\n#include <string>\n")
        self.write("lib/text/a.cpp", "#include <unicode/uchar.h>\n")
        self.write("lib/batch/a.cpp", "#include <thread>\n")
        self.expect(third_party)

    def test_away_from_home(self) -> None:
        self.write("lib/scoring/a.cpp", "#include <re2/re2.h>\n#include <unicode/uchar.h>\n#include <thread>\n")
        self.expect(third_party, "<re2/re2.h>", "<unicode/uchar.h>", "<thread>")

    def test_in_no_list(self) -> None:
        self.write("lib/text/a.cpp", "#include <boost/any.hpp>\n")
        self.expect(third_party, "boost/any.hpp")


class Readmes(Sample):
    def test_missing_and_silent(self) -> None:
        for layer in MAY_INCLUDE:
            self.write(f"lib/{layer}/README.md", "# a\n**May include** b. **To add** one, do c.\n")
        self.expect(readmes)
        self.write("lib/text/README.md", "# text\n")
        (self.root / "lib/batch/README.md").unlink()
        self.expect(readmes, "what it may include", "how to add", "lib/batch/README.md is missing")


class Lengths(Sample):
    def test_too_long(self) -> None:
        self.write("lib/text/a.cpp", "\n" * 500)
        self.write("lib/text/data.tsv", "\n" * 900)
        self.expect(lengths)
        self.write("lib/text/a.cpp", "\n" * 501)
        self.expect(lengths, "lib/text/a.cpp")


class Marks(Sample):
    def test_unfinished(self) -> None:
        self.write("lib/text/a.cpp", "// Phần XXX of the text\n")
        self.write("lib/text/b.cpp", f"// NO{'LINTNEXTLINE'}(some-check): C needs the pointer\nGTEST_{'SKIP'}() << \"no plans here\";\n")
        self.expect(marks)
        self.write("lib/text/a.cpp", f"// {'TO' + 'DO'}: later\nint a;  // {'NO' + 'LINT'}\nGTEST_{'SKIP'}();\n")
        self.expect(marks, "a.cpp:1", "a.cpp:2", "a.cpp:3")


class Links(Sample):
    def test_dead(self) -> None:
        self.write("lib/text/a.cpp", "")
        self.write("README.md", "# One thing\n[a](lib/text/a.cpp) [b](#one-thing) `lib/text/a.cpp` `lib/<layer>/x` [c](https://a.b)\n")
        self.expect(links)
        self.write("README.md", "[a](lib/none.cpp) ![b](b.png) [c](#none) `tests/none`\n")
        self.expect(links, "lib/none.cpp", "b.png", "#none", "tests/none")


class Messages(Sample):
    HEAD = "\t".join(messages.COLUMNS) + "\n"
    ROW = "TD101\tfile_not_found\terror\tKhông có {0}\tNo {0}\ta\tb\tc\td\n"
    TEXT = "ui.score\t\t\tĐiểm\tScore\n"

    def setUp(self) -> None:
        super().setUp()
        self.write("include/thamdinh/error.hpp", "enum class Code {\n  file_not_found = 101,  ///< no such file\n};\n")
        self.write("lib/report/a.cpp", 'text("ui.score"); text("ui.sc" + x); prefix("ui.");')

    def table(self, *rows: str) -> None:
        self.write(messages.TABLE, self.HEAD + "".join(rows))

    def test_good(self) -> None:
        self.write("lib/report/a.cpp", 'text("ui.score"); prefix("ui.");')
        self.table(self.ROW, self.TEXT)
        self.expect(messages)

    def test_row_missing_too_many_or_misnamed(self) -> None:
        self.write("lib/report/a.cpp", "")
        self.table(self.TEXT)
        self.expect(messages, "no row for TD101")
        self.table(self.ROW, self.ROW.replace("TD101", "TD102"))
        self.expect(messages, "TD102 is not in")
        self.table(self.ROW.replace("file_not_found", "no_file"))
        self.expect(messages, "TD101 is named no_file")

    def test_language_missing(self) -> None:
        self.write("lib/report/a.cpp", "")
        self.table(self.ROW.replace("\tb\t", "\t\t"), self.TEXT.replace("Score", ""))
        self.expect(messages, "cause_en is empty", "en is empty")

    def test_places_differ(self) -> None:
        self.write("lib/report/a.cpp", "")
        self.table(self.ROW.replace("No {0}", "No file"))
        self.expect(messages, "different places")

    def test_key_twice_or_unknown_severity(self) -> None:
        self.write("lib/report/a.cpp", "")
        self.table(self.ROW.replace("error", "fatal"), self.TEXT, self.TEXT)
        self.expect(messages, "no severity", "stands twice")

    def test_key_that_is_used_and_not_there(self) -> None:
        self.table(self.ROW, self.TEXT)
        self.expect(messages, "ui.sc is not")

    def test_columns(self) -> None:
        self.write(messages.TABLE, "key\tvi\ten\n")
        self.expect(messages, "the columns must be")


def module_like(doc_of_f: str, **more: object) -> types.ModuleType:
    """A module with one function, as pybind11 would make it, and what else is given."""
    module = types.ModuleType("sample")

    def f(*_: object) -> None:
        pass

    f.__doc__ = doc_of_f
    module.f = f
    for name, value in more.items():
        setattr(module, name, value)
    return module


class Stubs(unittest.TestCase):
    DOC = "f(path: os.PathLike, *, names: List[str] = ['a', 'b'], kind: k.Kind = <Kind.a: 0>) -> int\n\nSays.\n"
    STUB = "def f(path: str, *, names: list[str] = ..., kind: Kind = ...) -> int: ...\n"

    def test_equal(self) -> None:
        self.assertEqual(stubs.compare(self.STUB, module_like(self.DOC)), [])

    def test_overloads(self) -> None:
        doc = "f(*args, **kwargs)\nOverloaded function.\n\n1. f(a: int) -> int\n\n2. f(b: Dict[str, int], c: int = 1) -> int\n"
        stub = "@overload\ndef f(a: int) -> int: ...\n@overload\ndef f(b: dict[str, int], c: int = ...) -> int: ...\n"
        self.assertEqual(stubs.compare(stub, module_like(doc)), [])
        self.assertEqual(len(stubs.compare(stub.replace("c: int", "d: int"), module_like(doc))), 1)

    def test_function_missing_on_either_side(self) -> None:
        self.assertIn("not in the stub", stubs.compare("", module_like(self.DOC))[0])
        self.assertIn("not in the module", stubs.compare(self.STUB + "def g() -> None: ...\n", module_like(self.DOC))[0])

    def test_parameter_renamed_or_default_lost(self) -> None:
        self.assertEqual(len(stubs.compare(self.STUB.replace("names", "words"), module_like(self.DOC))), 1)
        self.assertEqual(len(stubs.compare(self.STUB.replace("kind: Kind = ...", "kind: Kind"), module_like(self.DOC))), 1)

    def test_class_members(self) -> None:
        sample = type("C", (), {"total": property(lambda self: 1)})
        stub = self.STUB + "class C:\n    @property\n    def total(self) -> float: ...\n"
        self.assertEqual(stubs.compare(stub, module_like(self.DOC, C=sample)), [])
        self.assertEqual(len(stubs.compare(stub.replace("total", "sum"), module_like(self.DOC, C=sample))), 2)


class Headers(Sample):
    def test_header_that_does_not_stand_alone(self) -> None:
        self.write("good.hpp", "#pragma once\n#include <string>\nstd::string f();\n")
        self.write("bad.hpp", "#pragma once\nstd::string f();\n")
        self.assertTrue(self.compiles("good.hpp"))
        self.assertFalse(self.compiles("bad.hpp"))

    def compiles(self, header: str) -> bool:
        self.write("alone.cpp", f'#include "{header}"\n#include "{header}"\n')
        command = [os.environ.get("CXX", "c++"), "-std=c++20", "-fsyntax-only", str(self.root / "alone.cpp")]
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0


if __name__ == "__main__":
    unittest.main()
