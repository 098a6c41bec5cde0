"""Each layer folder says what it is for, what it may include, and how one more of its kind is added."""

import re

from layers import MAY_INCLUDE
from source_tree import SourceTree

ASKED = {
    "what it may include": re.compile("may include", re.IGNORECASE),
    "how to add one more": re.compile(r"\badd(ed|ing)?\b|one more", re.IGNORECASE),
}


def violations(tree: SourceTree) -> list[str]:
    found = []
    for layer in MAY_INCLUDE:
        path = tree.root / "lib" / layer / "README.md"
        if not path.is_file():
            found.append(f"lib/{layer}/README.md is missing")
            continue
        text = path.read_text(encoding="utf-8")
        found += [f"lib/{layer}/README.md does not say: {asked}" for asked, pattern in ASKED.items() if not pattern.search(text)]
    return found
