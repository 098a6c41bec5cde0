"""Verdicts against labels, looked at by requirement, by group and by kind of unit; and what a confidence is worth."""

from collections import Counter, defaultdict

STATUSES = ["met", "partial", "missing", "not_applicable"]
EDGES = [0.0, 0.6, 0.7, 0.8, 0.9, 1.01]  # of the ranges of confidence


class Confusion:
    """Labels against verdicts: how often each was given for each."""

    def __init__(self):
        self.counts = Counter()

    def add(self, expected, found):
        self.counts[expected, found] += 1

    @property
    def total(self):
        return sum(self.counts.values())

    def expected(self, status):
        return sum(n for (a, _), n in self.counts.items() if a == status)

    def found(self, status):
        return sum(n for (_, b), n in self.counts.items() if b == status)

    def accuracy(self):
        return sum(n for (a, b), n in self.counts.items() if a == b) / max(1, self.total)

    def macro_f1(self):
        """Over the statuses that the labels have."""
        scores = [2 * self.counts[s, s] / (self.expected(s) + self.found(s)) for s in STATUSES if self.expected(s)]
        return sum(scores) / len(scores) if scores else 1.0

    def opposite(self):
        return self.counts["met", "missing"] + self.counts["missing", "met"]

    def abstentions(self):
        return self.found("not_evaluated")

    def cell(self, status):
        """Precision and recall of one status with its counts: 0.95/0.90 (20 labelled)."""
        expected, found, hits = self.expected(status), self.found(status), self.counts[status, status]
        precision = f"{hits / found:.2f}" if found else "  – "
        recall = f"{hits / expected:.2f}" if expected else "  – "
        return f"{precision}/{recall} ({expected:3})"

    def line(self, name):
        cells = "  ".join(self.cell(status) for status in STATUSES)
        return (f"    {name:31} {cells}  F1 {self.macro_f1():.3f}  right {self.accuracy():.3f} of {self.total:4}"
                f"  opposite {self.opposite():2}  abstained {self.abstentions():2}")  # fmt: skip


class Verdicts:
    """The verdicts of one part of the corpus, cut three ways."""

    def __init__(self):
        self.by_id = defaultdict(Confusion)
        self.by_group = defaultdict(Confusion)
        self.by_kind = defaultdict(Confusion)
        self.confidences = []

    def add(self, kind, result, expected):
        found = result["status"]
        for confusion in (self.by_id[result["id"]], self.by_group[result["group"]], self.by_kind[kind]):
            confusion.add(expected, found)
        if found in ("met", "partial", "missing"):
            self.confidences.append((result["confidence"], expected == found))

    def calibration(self):
        """Per range of confidence: how many, mean confidence, share that was right."""
        rows = []
        for low, high in zip(EDGES, EDGES[1:]):
            inside = [(c, right) for c, right in self.confidences if low <= c < high]
            if inside:
                rows.append((low, min(high, 1.0), len(inside), sum(c for c, _ in inside) / len(inside),
                             sum(right for _, right in inside) / len(inside)))  # fmt: skip
        return rows

    def calibration_error(self):
        """The mean distance between what was said and what was right, weighed by how many (ECE)."""
        total = max(1, len(self.confidences))
        return sum(count * abs(said - right) for _, _, count, said, right in self.calibration()) / total

    def show(self):
        head = "  ".join(f"{status:>15}" for status in STATUSES)
        for name, table in (("requirement", self.by_id), ("group", self.by_group), ("kind of unit", self.by_kind)):
            print(f"  by {name}; precision/recall (labels) of each status")
            print(f"    {'':31}{head}")
            for key, confusion in table.items():
                print(confusion.line(key))
        print(f"  confidence: mean distance from the truth {self.calibration_error():.3f}, over {len(self.confidences)} verdicts")
        for low, high, count, said, right in self.calibration():
            print(f"    {low:.1f} to {high:.1f}: {count:5} verdicts, said {said:.3f}, right {right:.3f}")
