"""Every code block of the guide and of the quick start runs, in order, as it stands."""

import importlib.util
import os
import pathlib
import re
import shutil

import pytest

ROOT = pathlib.Path(__file__).parents[2]
PLANS = ROOT / "corpus/plans"
PAGES = sorted((ROOT / "python/docs").glob("*.md"))


def lacking(block: str) -> str | None:
    """What a block asks for and is not there: a module, or the command."""
    for need in re.findall(r"^# needs: (\w+)$", block, re.MULTILINE):
        there = "THAMDINH_COMMAND" in os.environ if need == "command" else importlib.util.find_spec(need) is not None
        if not there:
            return str(need)
    return None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_page_runs(page: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(PLANS / "h-so-giao-duc/plan.docx", tmp_path / "plan.docx")
    shutil.copy(PLANS / "n-thcs/plan.docx", tmp_path / "other.docx")
    (tmp_path / "submitted").mkdir()
    for name in ("b-benh-vien-mat", "c-cuc-thong-ke", "k-so-xay-dung"):
        shutil.copy(PLANS / name / "plan.docx", tmp_path / "submitted" / f"{name}.docx")
    (tmp_path / "submitted/empty.docx").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    if command := os.environ.get("THAMDINH_COMMAND"):
        monkeypatch.setenv("PATH", str(pathlib.Path(command).parent), prepend=os.pathsep)
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) >= 3
    names: dict[str, object] = {}
    for number, block in enumerate(blocks, 1):
        if need := lacking(block):
            print(f"{page.name}: block {number} is left out, there is no {need}")
            continue
        exec(compile(block, f"{page.name}, block {number}", "exec"), names)
