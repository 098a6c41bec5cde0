"""What the documentation points at exists: links, pictures, anchors, and paths of the tree in back-quotes."""

import re

from source_tree import SourceTree

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\s]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+\s+(.*)$", re.MULTILINE)
TOP = ("lib/", "include/", "bindings/", "python/", "corpus/", "tests/", ".ci/")


def violations(tree: SourceTree) -> list[str]:
    found = []
    for path in tree.files(suffixes=(".md",)):
        text = FENCE.sub("", path.read_text(encoding="utf-8"))
        for target in LINK.findall(text):
            if re.match(r"[a-z]+:", target):
                continue
            file, _, anchor = target.partition("#")
            goal = path.parent / file if file else path
            if not goal.exists():
                found.append(f"{tree.name(path)}: no file {target}")
            elif anchor and anchor not in _anchors(goal.read_text(encoding="utf-8")):
                found.append(f"{tree.name(path)}: no heading {target}")
        for code in CODE.findall(text):
            # A place-holder (<layer>, *, …, {a,b}) or a line number is no path.
            if code.startswith(TOP) and not re.search(r"[<>*…{}:$()]", code) and not (tree.root / code).exists():
                found.append(f"{tree.name(path)}: no such path: {code}")
    return found


def _anchors(text: str) -> set[str]:
    """The anchors of the headings, as the usual renderers of Markdown form them."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in HEADING.findall(text)}
