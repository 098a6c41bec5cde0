#!/usr/bin/python3
"""Sets our speed against its budget, all in one run: compare.py BUILD [FILE…]   (without files: corpus/plans, ../shared/161-kh-duk)

Within one process: the check against the floor (inflating, parsing, joining text with the same libraries), and as a plan
grows 100 times. As whole processes, start and all: the floor, `thamdinh check`, and python-docx reading the paragraphs of
the same files. Of several rounds, taken in turn, the fastest counts. Exit 1 past a bound.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

PYTHON_DOCX = """
import sys, time
import docx
began = time.perf_counter()
for path in sys.argv[1:]:
    document = docx.Document(path)
    for paragraph in document.paragraphs:
        paragraph.text
print(time.perf_counter() - began)
"""


def plans() -> list[pathlib.Path]:
    return sorted([*(ROOT / "corpus" / "plans").rglob("*.docx"), *(ROOT.parent / "shared" / "161-kh-duk").glob("*.docx")])


def in_process(build: pathlib.Path, rounds: int) -> dict[str, float]:
    """Milliseconds of each benchmark, the fastest of the rounds."""
    command = [build / "bin" / "benchmarks", "--benchmark_format=json", f"--benchmark_repetitions={rounds}",
               "--benchmark_enable_random_interleaving=true", "--benchmark_min_time=0.05"]
    done = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)
    fastest: dict[str, float] = {}
    for row in done["benchmarks"]:
        if row["run_type"] == "iteration":
            name = row["run_name"]
            fastest[name] = min(fastest.get(name, float("inf")), row["cpu_time"])
    return fastest


def seconds(command: list[str | pathlib.Path]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def whole_processes(build: pathlib.Path, files: list[pathlib.Path], rounds: int) -> dict[str, float]:
    commands: dict[str, list[str | pathlib.Path]] = {
        "floor": [build / "bin" / "floor", *files],
        "thamdinh check": [build / "bin" / "thamdinh", "check", "--format", "json", *files],
        "python-docx": ["/usr/bin/python3", "-c", PYTHON_DOCX, *files],
    }
    return {name: min(seconds(command) for _ in range(rounds)) for name, command in commands.items()}


def python_docx(files: list[pathlib.Path], rounds: int) -> float:
    """Milliseconds of python-docx for all files, its import and the interpreter's start left out."""
    command = ["/usr/bin/python3", "-c", PYTHON_DOCX, *files]
    return 1000 * min(float(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout) for _ in range(rounds))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("files", type=pathlib.Path, nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    files = arguments.files or plans()

    inside = in_process(arguments.build, arguments.rounds)
    whole = whole_processes(arguments.build, files, arguments.rounds)
    docx = python_docx(plans(), arguments.rounds)

    print(f"{len(plans())} plans, milliseconds for all in one process (fastest of {arguments.rounds}):")
    for name, value in {**inside, "python-docx reading": docx}.items():
        print(f"  {name:24} {value:10.3f}")
    print(f"{len(files)} files, milliseconds as whole processes:")
    for name, value in whole.items():
        print(f"  {name:24} {1000 * value:10.1f}")

    # What the budget asks for, and the bound that a change must not pass on the way there: the bound is only ever tightened.
    ratios = [
        ("check / floor", inside["check_mix"] / inside["floor_of_mix"], "<=", 2.0, 7.0),
        ("python-docx / check", docx / inside["check_mix"], ">=", 10.0, 2.0),
        ("a plan 100 times as long", inside["check_grown/100"] / inside["check_grown/1"], "<=", 120.0, 120.0),
        ("a paragraph 100 times", inside["check_long_paragraph/100"] / inside["check_long_paragraph/1"], "<=", 120.0, 120.0),
    ]
    print("ratios, the budget, and the bound of today:")
    over = 0
    for name, value, sign, budget, bound in ratios:
        kept, bounded = (value <= budget, value <= bound) if sign == "<=" else (value >= budget, value >= bound)
        over += not bounded
        print(f"  {name:24} {value:8.2f}  {sign} {budget:g} {'holds' if kept else 'NOT YET'}, {sign} {bound:g} {'holds' if bounded else 'EXCEEDED'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
