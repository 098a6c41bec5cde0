"""What the last recorded run got wrong, so that a run can say what was gained and what was lost since.

`recorded.tsv` has a line for each verdict that was wrong: part, plan, requirement, expected, found. measure.py --record writes it.
"""

from pathlib import Path

FILE = Path(__file__).resolve().parent / "recorded.tsv"


def read():
    """The recorded mistakes by part: {(plan, requirement): "expected, found"}."""
    parts = {}
    for line in FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []:
        part, plan, requirement, expected, found = line.split("\t")
        parts.setdefault(part, {})[plan, requirement] = f"expected {expected}, found {found}"
    return parts


def write(mistakes):
    """`mistakes` by part: {(plan, requirement): (expected, found)}."""
    rows = [[part, *key, *verdicts] for part, wrong in mistakes.items() for key, verdicts in wrong.items()]
    FILE.write_text("".join("\t".join(row) + "\n" for row in sorted(rows)), encoding="utf-8")


def show(recorded, wrong, plans):
    """Prints what the run mended and what it broke, among the plans of a part that it read."""
    gained = sorted(key for key in recorded if key not in wrong and key[0] in plans)
    lost = sorted(key for key in wrong if key not in recorded)
    print(f"  against the last recorded run: {len(gained)} verdicts gained, {len(lost)} lost")
    for sign, keys in (("+", gained), ("-", lost)):
        for plan, requirement in keys:
            now = "expected {}, found {}".format(*wrong[plan, requirement]) if sign == "-" else "was: " + recorded[plan, requirement]
            print(f"    {sign} {plan}: {requirement} ({now})")
