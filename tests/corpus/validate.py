#!/usr/bin/python3
"""Checks the corpus: sources, labels, and that each plan has its .docx: validate.py [--hints] [FOLDER...]

Prints a line for each thing that is wrong and exits with 1 if there is one. With --hints it also prints number-symbols
of a source that no labelled citation covers; these are to look at, not errors. Needs PyYAML (python3-yaml).
"""

import re
import sys
import zipfile
from pathlib import Path
from xml.dom import minidom

import yaml

import labels
import source
from build_all import folders
from docx_text import docx_text
from noise import NUMBER_SYMBOL


LIKE_A_CITATION = re.compile(
    NUMBER_SYMBOL.pattern + r"|(?:Nghị quyết|NQ|Kế hoạch|Luật) ?(?:số ?)?(?:\d+|Đại hội|Trung ương)|Luật [A-ZĐ]\w+"
)


class UniqueKeys(yaml.SafeLoader):
    """YAML in which a key given twice is an error, not silently the last one."""


def _unique_mapping(loader, node):
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = sorted({str(key) for key in keys if keys.count(key) > 1})
    if twice:
        raise yaml.YAMLError(f"given twice: {', '.join(twice)}, line {node.start_mark.line + 1}")
    return yaml.SafeLoader.construct_mapping(loader, node, deep=True)


UniqueKeys.add_constructor("tag:yaml.org,2002:map", _unique_mapping)


def check(folder):
    """What is wrong with one plan's folder, a line each."""
    try:
        plan = source.read(folder / "source.html")
    except source.SourceError as error:
        return [f"source.html: {error}"]
    found = docx_problems(folder / "plan.docx", plan)
    path = folder / "labels.yaml"
    if not path.exists():
        return found + ["no labels.yaml"]
    try:
        return found + labels.problems(yaml.load(path.read_text(encoding="utf-8"), UniqueKeys), plan)
    except yaml.YAMLError as error:
        return found + [f"labels.yaml: {' '.join(str(error).split())}"]


def docx_problems(path, plan):
    """What is wrong with a made .docx: not there, XML that is not well formed, or another text than the source's."""
    if not path.exists():
        return ["no plan.docx (run build_all.py)"]
    found = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                try:
                    minidom.parseString(archive.read(name)).unlink()
                except Exception as error:  # expat's own class is not public
                    found.append(f"plan.docx: {name}: {error}")
        if not found:
            found += text_differences(docx_text(archive), "\n".join(line.text for line in source.lines(plan)))
    return found


def text_differences(made, written):
    """The first place where the made text differs from the source's, white space apart."""
    made, written = (labels.folded(text).replace(" ", "") for text in (made, written))
    if made == written:
        return []
    at = next((at for at, (a, b) in enumerate(zip(made, written)) if a != b), min(len(made), len(written)))
    around = slice(max(0, at - 20), at + 20)
    return [f"plan.docx reads {made[around]!r} where the source has {written[around]!r} (stale? run build_all.py)"]


def hints(folder):
    """Number-symbols of the source outside every labelled citation."""
    plan = source.read(folder / "source.html")
    given = yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8"))
    text = labels.folded("\n".join(line.text for line in source.lines(plan)))
    covered, at = [], 0
    for citation in given.get("citations") or []:
        found = text.find(labels.folded(str(citation["text"])), at)
        if found >= 0:
            at = found + len(labels.folded(str(citation["text"])))
            covered.append((found, at))
    own_number = given["document"].get("number")
    for like in LIKE_A_CITATION.finditer(text):
        inside = any(start < like.end() and like.start() < end for start, end in covered)
        if not inside and like.group().replace(" ", "") != own_number:
            yield f"hint: {text[max(0, like.start() - 30) : like.end() + 20]!r}"


def main(arguments):
    with_hints = "--hints" in arguments
    chosen = [Path(name).resolve() for name in arguments if name != "--hints"] or folders()
    wrong = 0
    for folder in chosen:
        found = check(folder)
        wrong += len(found)
        if with_hints and not found:
            found = list(hints(folder))
        for line in found:
            print(f"{folder.parent.name}/{folder.name}: {line}")
    print(f"{len(chosen)} plans, {wrong} problems", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
