"""Checks the labelled texts in corpus/text: columns, JSON, spans that occur, closed vocabularies.

Usage: validate_text.py [FOLDER]     exit 0 when all is well, 1 with one line for each fault
"""

import datetime
import json
import pathlib
import re
import sys

ROLES = {"purpose", "requirements", "objectives", "tasks", "implementation", "budget", "reporting", "other"}
PARTS = {
    "purpose.awareness": "awareness responsibility democracy",
    "purpose.transparency": "publicity accountability rights",
    "purpose.substance": "formalism abuse",
    "purpose.linked": "timely tied",
    "target.regulation": "regulation inspectorate",
    "target.conference": "conference union commitment",
    "target.supervision": "supervision yearly_plan",
    "target.dissemination": "study all",
    "target.model": "model number",
    "task.dissemination": "a b",
    "task.leadership": "a b c",
    "task.discipline": "a b",
    "task.disclosure": "a b",
    "task.party_meetings": "a b",
    "task.policy_advice": "advice",
    "task.communication": "a b",
    "task.regulation_review": "a b",
    "task.evaluation": "a b",
    "task.participation": "a b",
    "task.people_inspectorate": "renewal",
    "task.steering_committee": "a b",
    "task.digital": "digital",
    "task.summaries": "a b",
    "task.inspection": "a b",
    "task.mobilisation": "a b",
    "task.press_coverage": "a b c",
    "organisation.assignment": "one two duty",
    "organisation.timeline": "one two",
    "organisation.study": "who how",
    "organisation.oversight": "oversight bearer",
    "organisation.reporting": "a preliminary final",
}
MENTION_KEYS = {"text", "id", "form", "status", "date", "issuer", "expected"}
VALUE = {
    "date": r"(\d{4}|XXXX)-\d\d-\d\d|yearly \d\d-\d\d|monthly \d\d",
    "month": r"(\d{4}|XXXX)-\d\d|yearly \d\d",
    "quarter": r"(\d{4}|XXXX)-Q[1-4]|yearly Q[1-4]",
    "year": r"\d{4}|XXXX",
    "period": r"P\d+[DWMY]|PT\d+H|(\d{4}|XXXX)-H[12]|[\d-]+/[\d-]+",
}


def unescape(text):
    """`\\n` in a cell stands for a line break, `\\t` for a tab."""
    return text.replace("\\n", "\n").replace("\\t", "\t")


def check_in_order(text, spans):
    position = 0
    for span in spans:
        position = text.find(span, position)
        if position < 0:
            yield f"does not occur, or not in this order: {span!r}"
            return
        position += len(span)


def check_citation(row):
    mentions = json.loads(row["mentions"])
    yield from check_in_order(unescape(row["text"]), [m["text"] for m in mentions])
    for m in mentions:
        if set(m) != MENTION_KEYS:
            yield f"keys of a mention: {sorted(m)}"
        if m["form"] not in {"full", "dated", "short", "loose", "by_name"}:
            yield f"form {m['form']!r}"
        if m["status"] not in {"ok", "malformed", "conflict", "unknown"}:
            yield f"status {m['status']!r}"
        if m["date"]:
            datetime.date.fromisoformat(m["date"])
        if m["issuer"] and m["issuer"] not in m["text"]:
            yield f"issuer outside the span: {m['issuer']!r}"
        if m["form"] == "short" and m["date"]:
            yield "a short mention with a date"
        if m["status"] in {"ok", "unknown"} and m["expected"]:
            yield f"expected beside status {m['status']}"
        if m["status"] == "malformed" and not m["expected"]:
            yield "malformed without expected"


def check_heading(row):
    kind, line = row["kind"], row["line"]
    if kind not in {"title", "clause", "run_in", "none"}:
        yield f"kind {kind!r}"
    if not set(filter(None, row["roles"].split(","))) <= ROLES:
        yield f"roles {row['roles']!r}"
    if kind == "none" and (row["label"] or row["text"] or row["roles"]):
        yield "a line that is no heading has a label, a text or roles"
    if row["text"] not in line:
        yield "text is not in the line"
    if kind in {"title", "clause"} and not line.endswith(row["text"]):
        yield "text is not the end of the line"
    numbered = re.search(r"numbered\((.*)\)", row["look"])
    if numbered and kind != "none" and numbered[1] != row["label"]:
        yield "label is not the computed one"


def check_clause(row):
    parts = set(filter(None, row["parts"].split(",")))
    if row["requirement"] not in PARTS:
        yield f"requirement {row['requirement']!r}"
    elif not parts <= set(PARTS[row["requirement"]].split()):
        yield f"parts {row['parts']!r}"
    if row["undertaking"] not in {"yes", "mention", "no"}:
        yield f"undertaking {row['undertaking']!r}"
    if (row["undertaking"] == "no") == bool(parts):
        yield "parts stand with yes and mention, and only there"


def check_deadline(row):
    deadlines = json.loads(row["deadlines"])
    yield from check_in_order(unescape(row["text"]), [d["text"] for d in deadlines])
    for d in deadlines:
        if set(d) != {"text", "kind", "value"}:
            yield f"keys of a deadline: {sorted(d)}"
        elif not re.fullmatch(VALUE[d["kind"]], d["value"]):
            yield f"value {d['value']!r} of kind {d['kind']}"


TABLES = {
    "citations.tsv": (["text", "mentions", "why"], check_citation),
    "headings.tsv": (["context", "line", "look", "next", "label", "text", "kind", "roles", "why"], check_heading),
    "clauses.tsv": (["sentence", "heading", "requirement", "parts", "undertaking", "why"], check_clause),
    "deadlines.tsv": (["text", "deadlines", "why"], check_deadline),
}


def check_table(path, columns, check_row):
    header, *lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    if header.split("\t") != columns:
        yield f"{path.name}: header is {header!r}"
        return
    seen = {}
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            yield f"{path.name}:{number}: {len(cells)} columns"
            continue
        first = seen.setdefault(tuple(cells[:-1]), number)
        if first != number:
            yield f"{path.name}:{number}: repeats line {first}"
        try:
            for fault in check_row(dict(zip(columns, cells))):
                yield f"{path.name}:{number}: {fault}"
        except (ValueError, KeyError) as error:
            yield f"{path.name}:{number}: {error!r}"


def main(arguments):
    default = pathlib.Path(__file__).resolve().parents[2] / "corpus" / "text"
    folder = pathlib.Path(arguments[0]) if arguments else default
    faults = [f for name, (columns, check) in TABLES.items() for f in check_table(folder / name, columns, check)]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
