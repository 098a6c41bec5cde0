#!/usr/bin/env python3
"""Executes the notebooks: notebooks.py FILE.ipynb… An error in any cell fails, and so does a notebook that shows no report."""

import pathlib
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def failures(path: pathlib.Path) -> list[str]:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}})
    try:
        client.execute()
    except CellExecutionError as error:
        return [str(error)]
    shown = [output["data"] for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    if not any('<article class="thamdinh"' in data.get("text/html", "") for data in shown):
        return ["no cell shows a report"]
    return []


def main(names: list[str]) -> int:
    if not names:
        print("no notebooks are given", file=sys.stderr)
        return 2
    failed = 0
    for name in names:
        found = failures(pathlib.Path(name).resolve())
        failed += bool(found)
        print(f"{name}: {'; '.join(found) or 'executed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
