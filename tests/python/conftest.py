"""What the tests of the package share."""

import os
import pathlib
import shutil

import pytest

SOURCE = pathlib.Path(__file__).parents[2]
PLANS = SOURCE / "corpus" / "plans"


@pytest.fixture(scope="session")
def plan() -> pathlib.Path:
    """One plan that can be read."""
    return PLANS / "dt-chi-bo-thanh-tra" / "plan.docx"


@pytest.fixture(scope="session")
def command() -> str:
    """The command of the same build; the wheel is tested without one."""
    path = os.environ.get("THAMDINH_COMMAND", "")
    if not os.path.exists(path):
        pytest.skip("there is no command beside this package")
    return path


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """Three plans, a text file renamed, an empty file, a scan, and what an office leaves lying about."""
    submitted = tmp_path / "submitted"
    for name in ("b-cong-ty-thuy-loi", "c-cuc-thong-ke", "dt-chi-bo-thanh-tra"):
        (submitted / name).mkdir(parents=True)
        shutil.copy(PLANS / name / "plan.docx", submitted / name)
    (submitted / "a text.docx").write_text("no zip at all")
    (submitted / "empty.docx").write_bytes(b"")
    (submitted / "scan.pdf").write_bytes(b"%PDF-1.4\n")
    (submitted / "~$a.docx").write_bytes(b"x")
    (submitted / "units.xlsx").write_bytes(b"x")
    return submitted
