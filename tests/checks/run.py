#!/usr/bin/python3
"""Runs one check over the sources: run.py NAME [--root FOLDER]. A line for each violation; exit 1 if there is any."""

import argparse
import importlib
import pathlib
import sys

from source_tree import SourceTree

CHECKS = ("layering", "third_party", "readmes", "lengths", "marks", "links", "messages")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=CHECKS)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    arguments = parser.parse_args()
    found = importlib.import_module(arguments.name).violations(SourceTree(arguments.root))
    for violation in found:
        print(violation)
    print(f"{arguments.name}: {len(found) or 'no'} violation{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
