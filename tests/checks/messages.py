"""The message table is whole: a row for each code, both languages in every row, the same places in both, every key that the
sources use."""

import pathlib
import re

from source_tree import SourceTree

TABLE = "lib/report/messages.tsv"
CODES = "include/thamdinh/error.hpp"
COLUMNS = ["key", "name", "severity", "vi", "en", "cause_vi", "cause_en", "remedy_vi", "remedy_en"]
PAIRS = (("vi", "en"), ("cause_vi", "cause_en"), ("remedy_vi", "remedy_en"))
SEVERITIES = ("error", "warning", "info")

ENUMERATOR = re.compile(r"^\s*(\w+) = (\d+),", re.MULTILINE)
PLACE = re.compile(r"\{\d+\}")
USED_KEY = re.compile(r'"(ui\.[\w.]*)"')


def violations(tree: SourceTree) -> list[str]:
    lines = (tree.root / TABLE).read_text(encoding="utf-8").splitlines()
    if not lines or lines[0].split("\t") != COLUMNS:
        return [f"{TABLE}:1: the columns must be {' '.join(COLUMNS)}"]
    rows = {}
    found = []
    for number, line in enumerate(lines[1:], 2):
        row = dict(zip(COLUMNS, line.split("\t") + [""] * len(COLUMNS)))
        if row["key"] in rows:
            found.append(f"{TABLE}:{number}: {row['key']} stands twice")
        rows[row["key"]] = row
        found += [f"{TABLE}:{number}: {row['key']}: {what}" for what in _row_violations(row)]
    return found + _codes(tree, rows) + _used_keys(tree, rows)


def _row_violations(row: dict[str, str]) -> list[str]:
    found = []
    is_code = re.fullmatch(r"TD\d{3}", row["key"]) is not None
    if not is_code and not row["key"].startswith("ui."):
        found.append("a key is TDnnn or ui.…")
    if is_code and row["severity"] not in SEVERITIES:
        found.append(f"no severity: {row['severity']!r}")
    for vi, en in PAIRS if is_code else PAIRS[:1]:
        for column in (vi, en):
            if not row[column].strip():
                found.append(f"{column} is empty")
        if set(PLACE.findall(row[vi])) != set(PLACE.findall(row[en])):
            found.append(f"{vi} and {en} have different places {{n}}")
    return found


def _codes(tree: SourceTree, rows: dict[str, dict[str, str]]) -> list[str]:
    codes = {f"TD{number}": name for name, number in ENUMERATOR.findall((tree.root / CODES).read_text(encoding="utf-8"))}
    in_table = {key for key in rows if key.startswith("TD")}
    found = [f"{TABLE}: no row for {code} {codes[code]}" for code in sorted(codes.keys() - in_table)]
    found += [f"{TABLE}: {code} is not in {CODES}" for code in sorted(in_table - codes.keys())]
    for code in sorted(codes.keys() & in_table):
        if rows[code]["name"] != codes[code]:
            found.append(f"{TABLE}: {code} is named {rows[code]['name']}, in {CODES} {codes[code]}")
    return found


def _used_keys(tree: SourceTree, rows: dict[str, dict[str, str]]) -> list[str]:
    """Keys that the sources name; one that ends in '.' or '_' is the beginning of several."""
    found = []
    for path in (*tree.cpp("lib", "bindings"), *tree.files("lib", "python", suffixes=(".py", ".js"))):
        for key in USED_KEY.findall(_text(path)):
            whole = not key.endswith((".", "_"))
            if (whole and key not in rows) or (not whole and not any(other.startswith(key) for other in rows)):
                found.append(f"{tree.name(path)}: {key} is not in {TABLE}")
    return found


def _text(path: pathlib.Path) -> str:
    return path.read_text(encoding="utf-8")
