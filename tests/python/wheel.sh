#!/usr/bin/env bash
# Builds the wheel in a clean virtual environment, installs it in another, appraises a plan with it, runs the package's tests
# against it and executes the notebooks.
set -euo pipefail
root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
/usr/bin/python3 -m venv "$work/build"
"$work/build/bin/pip" wheel --quiet --no-deps --wheel-dir "$work/wheel" "$root"
/usr/bin/python3 -m venv "$work/clean"
"$work/clean/bin/pip" install --quiet "$work"/wheel/thamdinh-*.whl
cd "$work"
"$work/clean/bin/python" - "$root" <<'PY'
import sys
from pathlib import Path

import thamdinh

plan = sorted((Path(sys.argv[1]) / "corpus/plans").glob("*/plan.docx"))[0]
report = thamdinh.check(plan)
print(repr(report))
assert len(report.requirements) == 48
PY
"$work/clean/bin/pip" install --quiet hypothesis nbclient ipykernel matplotlib pandas polars pyarrow pytest
# The package's own tests, on the wheel: nothing of the build tree is in reach, and so no command.
env -u PYTHONPATH -u THAMDINH_COMMAND "$work/clean/bin/python" -B -m pytest -q -c "$root/pyproject.toml" "$root/tests/python"
"$work/clean/bin/python" "$root/tests/python/notebooks.py" "$root"/python/notebooks/*.ipynb
ls -l "$work"/wheel | tail -1 | awk '{print "wheel:", $5, "bytes"}'
