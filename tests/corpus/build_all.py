#!/usr/bin/python3
"""Makes plan.docx beside every source.html of the corpus that is newer than it: build_all.py [--all] [FOLDER...]"""

import sys
from pathlib import Path

from make_docx import make
from source import SourceError

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PARTS = ("plans", "check")


def folders(corpus=CORPUS):
    """Every plan's folder, in order."""
    return sorted(path.parent for part in PARTS for path in (corpus / part).glob("*/source.html"))


def stale(folder):
    """Whether the plan has no .docx yet or an older one than its source."""
    made, written = folder / "plan.docx", folder / "source.html"
    return not made.exists() or made.stat().st_mtime < written.stat().st_mtime


def main(arguments):
    everything = "--all" in arguments
    chosen = [Path(name).resolve() for name in arguments if name != "--all"] or folders()
    failed = 0
    for folder in chosen:
        if not everything and not stale(folder):
            continue
        try:
            make(folder / "source.html", folder / "plan.docx")
            print(f"made {folder.parent.name}/{folder.name}/plan.docx")
        except SourceError as error:
            failed += 1
            print(f"{folder.parent.name}/{folder.name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
