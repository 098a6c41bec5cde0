#!/usr/bin/env python3
"""Differential run over the shared collection of .docx: the words of LibreOffice's text must be found in ours, in order.

usage: zoo.py READ_DOCX [--under 0.99] [--diff NAME] [--collection DIR]

Compared is the body, references to notes by their numbers: LibreOffice's text has neither notes nor boxes, headers and footers.
Recall is the share of the reference's words found in our text in order (longest common subsequence), precision the share of
ours found in the reference. Prints every file under the bound, with the reason that `zoo.tsv` gives for it, and the figures over
all. Fails where a file is under the bound without a reason, or where a refusal is not one that `zoo.tsv` expects.
Says so and succeeds where the collection is absent.
"""

import argparse
import difflib
import os
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT = os.path.join(HERE, "..", "..", "..", "shared", "docx-zoo")


def words(text):
    """Words as they are compared: hyphens and spaces of every kind alike, bullets left out."""
    text = unicodedata.normalize("NFC", text.lstrip("\ufeff"))
    text = text.replace("\u2011", "-").replace("\u00ad", "").replace("\u00a0", " ").replace("\u200b", "")
    return re.findall(r"\w+", text)


def common(a, b):
    """Length of the longest common subsequence, after cutting what is equal at both ends."""
    start = 0
    while start < len(a) and start < len(b) and a[start] == b[start]:
        start += 1
    end = 0
    while end < len(a) - start and end < len(b) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[start:len(a) - end], b[start:len(b) - end]
    if not a or not b:
        return start + end
    row = [0] * (len(b) + 1)
    for word in a:
        previous = 0
        for j, other in enumerate(b, 1):
            kept = row[j]
            row[j] = previous + 1 if word == other else max(row[j], row[j - 1])
            previous = kept
    return start + end + row[-1]


def load_reasons():
    reasons = {}
    with open(os.path.join(HERE, "zoo.tsv"), encoding="utf-8") as table:
        for line in table:
            if line.strip() and not line.startswith("#"):
                name, verdict, reason = line.rstrip("\n").split("\t")
                reasons[name] = (verdict, reason)
    return reasons


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("read_docx")
    parser.add_argument("--under", type=float, default=0.99)
    parser.add_argument("--diff")
    parser.add_argument("--collection", default=DEFAULT)
    options = parser.parse_args()
    if not os.path.isdir(options.collection):
        print(f"skipped: no collection at {os.path.normpath(options.collection)}")
        return 0

    files = []
    for folder in sorted(os.listdir(options.collection)):
        path = os.path.join(options.collection, folder)
        if folder != "reference" and os.path.isdir(path):
            files += [os.path.join(path, name) for name in sorted(os.listdir(path))]

    def compare(path):
        name = os.path.basename(path)
        stem = os.path.splitext(name)[0]
        reference_path = os.path.join(options.collection, "reference", stem + ".txt")
        run = subprocess.run([options.read_docx, "--body", path], capture_output=True, check=False, timeout=60)
        text = run.stdout.decode("utf-8")
        reference = open(reference_path, encoding="utf-8", errors="replace").read() if os.path.exists(reference_path) else ""
        return path, run.returncode, text, reference

    if options.diff:
        for path in files:
            if options.diff in path:
                _, _, text, reference = compare(path)
                print(path)
                for line in difflib.unified_diff(reference.splitlines(), text.splitlines(), "reference", "ours", lineterm="", n=0):
                    print(line)
        return 0

    reasons = load_reasons()
    total = matched = ours = bad = read = refused = 0
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(compare, files))
    for path, code, text, reference in results:
        name = os.path.basename(path)
        verdict, reason = reasons.get(name, ("", ""))
        if code not in (0, 3):
            print(f"CRASH {code} {path}")
            bad += 1
            continue
        if code == 3:
            refused += 1
            expected = verdict.startswith("TD") and text.startswith(verdict)
            print(f"refused {text.strip()} {name}" + (f": {reason}" if expected else "  NOT EXPLAINED"))
            bad += not expected
            continue
        read += 1
        a, b = words(reference), words(text)
        same = common(a, b)
        total, matched, ours = total + len(a), matched + same, ours + len(b)
        recall = same / len(a) if a else 1.0
        precision = same / len(b) if b else 1.0
        if min(recall, precision) < options.under:
            print(f"{recall:.3f} {precision:.3f} {len(a):6} {name}: " + (f"{verdict}: {reason}" if reason else "NOT EXPLAINED"))
            bad += not reason
    print(f"{len(files)} files: {read} read, {refused} refused; words: recall {matched / max(total, 1):.4f}, "
          f"precision {matched / max(ours, 1):.4f} ({total} in the reference, {ours} in ours)")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
