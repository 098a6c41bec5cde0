#!/usr/bin/env python3
"""Files made to hurt, each through the whole command: hostile.py COMMAND [--measure] [--short] [--only WORD]

Each must end with a report or with a code that fits it, and nothing else: no crash, nothing endless. With --measure also
within the budget, as the parent's accounting of the child tells it: processor time and peak resident memory.
"""

import argparse
import json
import os
import pathlib
import signal
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from archives import archives  # noqa: E402
from documents import documents  # noqa: E402

SECONDS = 2.0
MEGABYTES = 256
ENDLESS = 120  # seconds after which a file counts as endless even where nothing is measured


def checked(command, path, output):
    """Exit status (negative: a signal), seconds of processor time and megabytes at the peak of one check."""
    child = os.fork()
    if child == 0:
        signal.alarm(ENDLESS)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.dup2(null, 2)
        os.execv(command, [command, "check", "--format", "json", path])
    _, status, usage = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ending(exit_code, output):
    """None for a report, the code of a refusal, or what else came out."""
    if exit_code not in (0, 3):
        return f"exit {exit_code}"
    try:
        report = json.loads(pathlib.Path(output).read_bytes())
    except ValueError:
        return "no JSON"
    return report["error"]["code"] if "error" in report else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command")
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--short", action="store_true", help="without the files that are only long")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    bad = count = 0
    slowest = largest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path, output = os.path.join(folder, "hostile.docx"), os.path.join(folder, "out")
        for name, expected, make in archives() + documents(options.short):
            if options.only not in name:
                continue
            pathlib.Path(path).write_bytes(make())
            exit_code, seconds, megabytes = checked(options.command, path, output)
            end = ending(exit_code, output)
            wrong = [] if end in expected else [f"not expected: {end or 'a report'}"]
            if options.measure:
                wrong += [f"over {SECONDS} s"] * (seconds > SECONDS) + [f"over {MEGABYTES} MB"] * (megabytes > MEGABYTES)
            if options.measure or wrong:
                print(f"{name:28} {end or 'report':8} {seconds:5.2f} s {megabytes:5.0f} MB  {'; '.join(wrong)}", flush=True)
            count, bad = count + 1, bad + bool(wrong)
            slowest, largest = max(slowest, seconds), max(largest, megabytes)
    measured = f"; at most {slowest:.2f} s of processor time and {largest:.0f} MB" if options.measure else ""
    print(f"{count} files, {bad} with a wrong end{measured}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
