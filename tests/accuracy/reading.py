"""Citations field by field, the roles of headings, run-in heads and assignments, held against the labels.

Labels have no places, so that expected and found are aligned in reading order, by the most words in common: `exact` counts
equal texts, `overlap` texts that share more than half of their words, and the fields are compared on aligned pairs.
"""

import difflib
import unicodedata
from collections import Counter

CITATION_FIELDS = ["id", "form", "status", "date", "issuer", "expected"]


def plain(text):
    """Text as compared: NFC, one space between words, no final mark, no letter case."""
    text = unicodedata.normalize("NFC", str(text or "")).replace("\u2011", "-").replace("\u00ad", "")
    return " ".join(text.split()).rstrip(" .;:,").casefold()


def shared(a, b):
    """The share of words that two texts have in common, 0 to 1."""
    return difflib.SequenceMatcher(None, plain(a).split(), plain(b).split(), autojunk=False).ratio()


def aligned(expected, found, text_of):
    """Pairs in order with the greatest sum of shared words; pairs that share half or less are not made."""
    width = len(found) + 1
    best = [[0.0] * width for _ in range(len(expected) + 1)]
    alike = [[shared(text_of(e), text_of(f)) for f in found] for e in expected]
    for i in reversed(range(len(expected))):
        for j in reversed(range(len(found))):
            pair = alike[i][j] + best[i + 1][j + 1] if alike[i][j] > 0.5 else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    pairs, i, j = [], 0, 0
    while i < len(expected) and j < len(found):
        if alike[i][j] > 0.5 and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((expected[i], found[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def roles_of(heading):
    """The roles that mean something: a heading below the first level may say no role or `other`."""
    return sorted(set(heading.get("roles") or []) - {"other"})


class Reading:
    """What was read of the plans of one part, counted."""

    def __init__(self):
        self.counts = Counter()  # (name, "expected" | "found" | "right")
        self.differences = []

    def f1(self, name):
        both = self.counts[name, "expected"] + self.counts[name, "found"]
        return 2 * self.counts[name, "right"] / both if both else 1.0

    def share(self, name):
        return self.counts[name, "right"] / max(1, self.counts[name, "expected"])

    def add(self, slug, labels, report):
        self.add_citations(slug, labels["citations"] or [], report["citations"])
        self.add_headings(slug, labels["headings"] or [], report["headings"])
        if labels.get("assignments"):
            self.add_assignments(slug, labels["assignments"], report["assignments"])

    def count(self, name, expected, found, right):
        self.counts[name, "expected"] += expected
        self.counts[name, "found"] += found
        self.counts[name, "right"] += right

    def compare(self, slug, name, expected, found, words):
        self.count(name, 1, 1, expected == found)
        if expected != found:
            self.differences.append(f"{slug}: {name}: expected {expected!r}, found {found!r} in “{words}”")

    def add_citations(self, slug, expected, found):
        pairs = aligned(expected, found, lambda item: item["text"])
        exact = sum(plain(e["text"]) == plain(f["text"]) for e, f in pairs)
        self.count("citations, exact span", len(expected), len(found), exact)
        self.count("citations, overlapping span", len(expected), len(found), len(pairs))
        for e, f in pairs:
            for field in CITATION_FIELDS:
                if field in e:
                    self.compare(slug, f"citation.{field}", plain(e[field]), plain(f[field]), f["text"])

    def add_headings(self, slug, expected, found):
        for kind in ("title", "run_in"):
            mine = [h for h in expected if h["kind"] == kind]
            theirs = [h for h in found if h["kind"] == kind]
            pairs = aligned(mine, theirs, lambda item: item["text"])
            self.count(f"headings, {kind}", len(mine), len(theirs), sum(plain(e["text"]) == plain(f["text"]) for e, f in pairs))
            for e, f in pairs:
                self.compare(slug, f"{kind}.label", plain(e.get("label")), plain(f["label"]), f["text"])
                if kind == "title":
                    self.compare(slug, "title.roles", roles_of(e), roles_of(f), f["text"])

    def add_assignments(self, slug, expected, found):
        pairs = aligned(expected, found, lambda item: item["task"])
        # A plan's labels name the assignments that its author chose: one found beyond them is no mistake.
        self.count("assignment.found", len(expected), len(expected), len(pairs))
        for e, f in pairs:
            self.compare(slug, "assignment.lead", plain(e.get("lead")), plain(f["lead"]), f["task"])
            self.compare(slug, "assignment.deadline", plain(e.get("deadline")), plain(f["deadline"]), f["task"])

    def figures(self):
        names = sorted({name for name, _ in self.counts})
        return {name: round(self.share(name) if "." in name else self.f1(name), 4) for name in names}

    def show(self):
        for name in sorted({name for name, _ in self.counts if "." not in name}):
            counts = [self.counts[name, key] for key in ("right", "found", "expected")]
            print(f"  {name:28} F1 {self.f1(name):.3f}  ({counts[0]} right of {counts[1]} found and {counts[2]} expected)")
        fields = sorted({name for name, _ in self.counts if "." in name})
        print("  of these: " + ", ".join(f"{n} {self.counts[n, 'right']}/{self.counts[n, 'expected']}" for n in fields))
