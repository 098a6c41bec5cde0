"""The package as a whole: import, names, types."""

import os
import pathlib
import re
import subprocess
import sys

import pytest

import thamdinh

HEAVY = ("numpy", "pandas", "polars", "pyarrow", "matplotlib", "tqdm", "IPython")


def run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_import_brings_nothing_heavy() -> None:
    loaded = run("import sys, thamdinh; print(*sorted(sys.modules))").split()
    assert not [name for name in HEAVY if name in loaded]


def test_all_is_what_there_is() -> None:
    assert all(hasattr(thamdinh, name) for name in thamdinh.__all__)
    assert re.fullmatch(r"\d+\.\d+\.\d+", thamdinh.__version__)


def test_it_is_typed() -> None:
    package = pathlib.Path(thamdinh.__file__).parent
    assert (package / "py.typed").exists() and (package / "_core.pyi").exists()


def test_the_types_are_right() -> None:
    api = pytest.importorskip("mypy.api")
    root = pathlib.Path(__file__).parents[2]
    output, errors, status = api.run(["--config-file", str(root / "pyproject.toml"), "--cache-dir", os.devnull, str(root / "python" / "thamdinh")])
    assert status == 0, output + errors
