#!/usr/bin/python3
"""Holds the command's reports against the hand-made labels of the corpus.

    measure.py --command BIN [--part plans|check] [--plan SLUG] [--show KIND]

Prints, for each part of the corpus, precision, recall and F1 of headings and citations, the letterhead's fields, and for the
requirements accuracy, macro-F1 over the statuses, the confusion table and the opposite verdicts (met for missing or missing for
met); the same by requirement, group and kind of unit with precision and recall of each status, abstentions and the calibration of
the confidence. Fails under the figures of floors.yaml. `--show requirements|headings|citations|fields|reading` lists each difference.
"""

import argparse
import json
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import yaml

import record
from reading import Reading
from verdicts import Verdicts

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "corpus"
STATUSES = ["met", "partial", "missing", "not_applicable"]


def plain(text):
    """Text as compared: NFC, one space between words, no final mark, no letter case."""
    text = unicodedata.normalize("NFC", str(text or ""))
    return " ".join(text.replace("\u2011", "-").split()).rstrip(" .;:,").casefold()


def reports(command, paths):
    """The command's report of every path, in one run."""
    run = subprocess.run([command, "check", "--format", "json", *map(str, paths)], capture_output=True, text=True)
    found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if len(found) != len(paths):
        sys.exit(f"{len(paths)} plans, {len(found)} reports: {run.stderr[-500:]}")
    return found


def align(expected, found):
    """Counts of a multiset comparison: true positives, false positives, false negatives, and the differences."""
    missing, extra = Counter(expected) - Counter(found), Counter(found) - Counter(expected)
    hits = sum((Counter(expected) & Counter(found)).values())
    return hits, sum(extra.values()), sum(missing.values()), list(missing.elements()), list(extra.elements())


class Tally:
    """True and false positives, and misses, added up over plans."""

    def __init__(self):
        self.hits = self.extra = self.missed = 0

    def add(self, hits, extra, missed):
        self.hits, self.extra, self.missed = self.hits + hits, self.extra + extra, self.missed + missed

    @property
    def precision(self):
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else 1.0

    @property
    def recall(self):
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self):
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def line(self, name):
        return f"  {name:26} P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  ({self.hits} right, {self.extra} extra, {self.missed} missed)"


def headings_of(items, with_level):
    """Title headings as comparable tuples."""
    rows = []
    for item in items or []:
        if item["kind"] != "title":
            continue
        key = (plain(item.get("label")), plain(item["text"]))
        rows.append((item["level"], *key) if with_level else key)
    return rows


def citations_of(items, field):
    return [(plain(item["text"]) if field == "text" else plain(item.get("id") or item.get("name") or item["text"])) for item in items or []]


FIELDS = ["system", "number", "date", "place", "type", "title"]


def fields_of(document, unit):
    values = {name: plain(document.get(name)) for name in FIELDS}
    signer = document.get("signer") or {}
    values |= {f"signer.{name}": plain(signer.get(name)) for name in ("authority", "office", "name")}
    values["recipients"] = "; ".join(sorted(plain(line) for line in document.get("recipients") or []))
    values["unit.name"], values["unit.kind"] = plain(unit.get("name")), plain(unit.get("kind"))
    return values


class Part:
    """What is measured over one part of the corpus."""

    def __init__(self):
        self.tallies = {name: Tally() for name in ("headings", "headings with level", "citations by id", "citations by span")}
        self.confusion = Counter()
        self.by_id = {}
        self.verdicts = Verdicts()
        self.fields = Counter()
        self.plans = 0
        self.slugs = set()
        self.wrong = {}  # (plan, requirement): (expected, found)
        self.reading = Reading()
        self.differences = {"requirements": [], "headings": [], "citations": [], "fields": [], "reading": self.reading.differences}

    def add(self, slug, labels, report):
        self.plans += 1
        self.slugs.add(slug)
        for level, name in ((False, "headings"), (True, "headings with level")):
            result = align(headings_of(labels["headings"], level), headings_of(report["headings"], level))
            self.tallies[name].add(*result[:3])
            if not level:
                self.note(slug, "headings", result)
        for field, name in (("id", "citations by id"), ("text", "citations by span")):
            result = align(citations_of(labels["citations"], field), citations_of(report["citations"], field))
            self.tallies[name].add(*result[:3])
            if field == "text":
                self.note(slug, "citations", result)
        self.reading.add(slug, labels, report)
        self.add_fields(slug, labels, report)
        self.add_requirements(slug, labels, report)

    def note(self, slug, kind, result):
        self.differences[kind] += [f"{slug}: missed {row}" for row in result[3]] + [f"{slug}: extra {row}" for row in result[4]]

    def add_fields(self, slug, labels, report):
        expected = fields_of(labels["document"], labels["unit"])
        found = fields_of(report["document"], report["unit"])
        for name, value in expected.items():
            self.fields[name, value == found[name]] += 1
            if value != found[name]:
                self.differences["fields"].append(f"{slug}: {name}: expected '{value}', found '{found[name]}'")

    def add_requirements(self, slug, labels, report):
        for item in report["requirements"]:
            expected, found = labels["requirements"][item["id"]], item["status"]
            self.confusion[expected, found] += 1
            self.verdicts.add(labels["unit"]["kind"], item, expected)
            right, total = self.by_id.get(item["id"], (0, 0))
            self.by_id[item["id"]] = (right + (expected == found), total + 1)
            if expected != found:
                self.wrong[slug, item["id"]] = (expected, found)
                why = (labels.get("why") or {}).get(item["id"], "")
                words = " / ".join(e["text"][:110] for e in (item["evidence"] or item.get("nearest") or [])[:3])
                self.differences["requirements"].append(f"{slug}: {item['id']}: expected {expected}, found {found} [{words}] ({why})")

    def accuracy(self):
        return sum(n for (a, b), n in self.confusion.items() if a == b) / max(1, sum(self.confusion.values()))

    def macro_f1(self):
        scores = []
        for status in STATUSES:
            hits = self.confusion[status, status]
            expected = sum(n for (a, _), n in self.confusion.items() if a == status)
            found = sum(n for (_, b), n in self.confusion.items() if b == status)
            if expected:
                scores.append(2 * hits / (expected + found))
        return sum(scores) / len(scores)

    def opposite(self):
        wrong = self.confusion["met", "missing"] + self.confusion["missing", "met"]
        return wrong / max(1, sum(self.confusion.values()))

    def figures(self):
        kind = self.fields["unit.kind", True] / max(1, self.plans)
        return {"headings_f1": self.tallies["headings"].f1, "citations_f1": self.tallies["citations by id"].f1,
                "accuracy": self.accuracy(), "macro_f1": self.macro_f1(), "opposite": self.opposite(), "unit_kind": kind}

    def show(self, name):
        print(f"\n{name}: {self.plans} plans")
        for key, tally in self.tallies.items():
            print(tally.line(key))
        self.reading.show()
        fields = sorted({key for key, _ in self.fields})
        print("  fields: " + ", ".join(f"{f} {self.fields[f, True]}/{self.fields[f, True] + self.fields[f, False]}" for f in fields))
        print(f"  requirements: accuracy {self.accuracy():.3f}, macro-F1 {self.macro_f1():.3f}, opposite verdicts {self.opposite():.3%}")
        found = STATUSES + ["not_evaluated"]
        print(f"    {'expected':>16} | " + " ".join(f"{s:>14}" for s in found))
        for a in STATUSES:
            print(f"    {a:>16} | " + " ".join(f"{self.confusion[a, b]:>14}" for b in found))
        weak = sorted(self.by_id.items(), key=lambda item: item[1][0] / item[1][1])
        print("    by id: " + ", ".join(f"{i} {r}/{t}" for i, (r, t) in weak if r < t))
        self.verdicts.show()


def measure(command, part, plan):
    result = Part()
    folders = sorted(p.parent for p in (CORPUS / part).glob("*/labels.yaml") if (p.parent / "plan.docx").exists())
    folders = [f for f in folders if plan is None or f.name == plan]
    for folder, report in zip(folders, reports(command, [f / "plan.docx" for f in folders]) if folders else []):
        labels = yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8"))
        result.add(folder.name, labels, report)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True)
    parser.add_argument("--part", choices=["plans", "check"])
    parser.add_argument("--plan")
    parser.add_argument("--show", action="append", default=[], choices=["requirements", "headings", "citations", "fields", "reading"])
    parser.add_argument("--record", action="store_true", help="keep this run's mistakes as those that later runs are held against")
    options = parser.parse_args()
    floors = yaml.safe_load((HERE / "floors.yaml").read_text(encoding="utf-8"))
    failures, mistakes, recorded = [], {}, record.read()
    for part in [options.part] if options.part else ["plans", "check"]:
        result = measure(options.command, part, options.plan)
        if not result.plans:
            continue
        result.show(part)
        record.show(recorded.get(part, {}), result.wrong, result.slugs)
        mistakes[part] = result.wrong
        for kind in options.show:
            print("\n".join(sorted(result.differences[kind])))
        for name, floor in floors[part].items():
            value = result.figures()[name]
            if (value > floor) if name == "opposite" else (value < floor):
                failures.append(f"{part}: {name} is {value:.3f}, the floor is {floor}")
    if options.record:
        record.write(mistakes)
    if not options.plan and failures:
        sys.exit("\n".join(failures))


if __name__ == "__main__":
    main()
