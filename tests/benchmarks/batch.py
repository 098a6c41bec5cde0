#!/usr/bin/python3
"""Measures `thamdinh batch` as the number of plans grows: batch.py BUILD [--counts 1000,5000,20000] [--work FOLDER]

Plans are generated from corpus/plans: 75 in 100 words are exchanged for others of the corpus, so that no two have a sentence
in common by chance, as plans of different units have none. For each count, on two cores: seconds and milliseconds a plan,
peak memory; then `--resume` with nothing changed, which reads the store, compares all plans and writes every table and page
anew. For the first count also one core against two, in turn, and `check` alone on the same files.
"""

import argparse
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = set("CỘNG HÒA HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM ĐẢNG SẢN KẾ HOẠCH CHƯƠNG TRÌNH CHI BỘ ỦY UỶ BAN MỤC ĐÍCH YÊU CẦU TIÊU NHIỆM VỤ GIẢI "
           "PHÁP NỘI DUNG TỔ CHỨC THỰC HIỆN I II III IV V".split())
TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]+)(</w:t>)")


def sources() -> list[pathlib.Path]:
    return sorted((ROOT / "corpus" / "plans").rglob("*.docx"))


def words_of_corpus() -> list[str]:
    words = set()
    for path in sources():
        with zipfile.ZipFile(path) as package:
            for match in TEXT.finditer(package.read("word/document.xml").decode()):
                words.update(word for word in match[2].split() if word.isalpha() and word.islower())
    return sorted(words)


def generate(count: int, folder: pathlib.Path) -> None:
    """`count` plans in folders of a thousand; those of an earlier, smaller count are kept."""
    words = words_of_corpus()
    packages = []
    for path in sources():
        with zipfile.ZipFile(path) as package:
            packages.append({name: package.read(name) for name in package.namelist()})
    for number in range(count):
        target = folder / f"{number // 1000:03}" / f"{number:06}.docx"
        if target.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        draw = random.Random(number)

        def exchanged(match: re.Match[str], draw: random.Random = draw) -> str:
            # Half of the capitals too, but for those of every plan: else all would be plans of a few units.
            text = [draw.choice(words) if word.isalpha() and word.islower() and draw.random() < 0.75 else
                    draw.choice(words).upper() if word.isalpha() and word.isupper() and word not in KEPT and draw.random() < 0.5 else word
                    for word in match[2].split(" ")]
            return match[1] + " ".join(text) + match[3]

        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            for name, data in packages[number % len(packages)].items():
                package.writestr(name, TEXT.sub(exchanged, data.decode()) if name == "word/document.xml" else data)


def run(command: list[str], cores: int | None = None) -> tuple[float, float, float]:
    """Seconds, seconds of processor time, and the peak of memory in MB."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        if cores:
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        raise SystemExit(f"{' '.join(command)}: {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Measuring:
    def __init__(self, command: pathlib.Path, work: pathlib.Path) -> None:
        self.command, self.work, self.plans = str(command), work, work / "plans"

    def folders(self, count: int) -> list[str]:
        return [str(self.plans / f"{number:03}") for number in range((count + 999) // 1000)]

    def batch(self, count: int, jobs: int, resume: bool = False) -> tuple[float, float, float]:
        out = self.work / "out"
        if not resume:
            shutil.rmtree(out, ignore_errors=True)
        return run([self.command, "batch", *self.folders(count), "--out", str(out), "--jobs", str(jobs), *(["--resume"] if resume else [])], jobs)

    def cores(self, count: int) -> None:
        best = {1: float("inf"), 2: float("inf")}
        for _ in range(2):
            for jobs in best:
                best[jobs] = min(best[jobs], self.batch(count, jobs)[0])
        files = [str(path) for path in sorted(self.plans.rglob("*.docx"))[:count]]
        checked = min(run([self.command, "check", "--format", "json", *files])[0] for _ in range(2))
        print(f"{count} plans: one core {best[1]:.2f} s, two {best[2]:.2f} s, ratio {best[1] / best[2]:.2f}; "
              f"a plan {1000 * best[1] / count:.2f} ms in batch, {1000 * checked / count:.2f} ms in check", flush=True)

    def growth(self, count: int) -> None:
        seconds, processor, memory = self.batch(count, 2)
        again, _, again_memory = self.batch(count, 2, resume=True)
        print(f"{count} plans on two cores: {seconds:.1f} s ({1000 * seconds / count:.2f} ms a plan, processor {processor:.1f} s), peak {memory:.0f} MB; "
              f"--resume {again:.1f} s ({1000 * again / count:.2f} ms a plan), peak {again_memory:.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--counts", default="1000,5000,20000", type=lambda text: [int(each) for each in text.split(",")])
    parser.add_argument("--work", type=pathlib.Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as own:
        measuring = Measuring((given.build / "bin" / "thamdinh").resolve(), (given.work or pathlib.Path(own)).resolve())
        for number, count in enumerate(given.counts):
            generate(count, measuring.plans)
            if number == 0:
                measuring.cores(count)
            measuring.growth(count)


if __name__ == "__main__":
    sys.exit(main())
