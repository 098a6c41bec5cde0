"""Nothing is left unfinished or switched off in the sources."""

import re

from source_tree import SourceTree

# Put together here so that this file does not hold the words itself.
WORDS = ("TO" + "DO", "FIX" + "ME", "HA" + "CK", "DIS" + "ABLED_", "NotImplemented" + "Error")
# A lint that is switched off names the lint and gives its reason.
LINT_OFF = "NO" + r"LINT(?!(?:NEXTLINE)?\([^)]+\): \S)"
# A test that cannot run here says why.
SILENT_SKIP = "GTEST_" + r"SKIP(?!\(\) << )"
MARK = re.compile(r"\b(?:" + "|".join((*WORDS, LINT_OFF, SILENT_SKIP)) + r")")
SUFFIXES = (".cpp", ".hpp", ".py", ".cmake", ".sh", ".txt", ".md", ".yaml", ".js", ".css")


def violations(tree: SourceTree) -> list[str]:
    found = []
    for path in tree.files(suffixes=SUFFIXES):
        name = tree.name(path)
        if name.startswith("corpus/"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if match := MARK.search(line):
                found.append(f"{name}:{number}: {match[0]}")
    return found
