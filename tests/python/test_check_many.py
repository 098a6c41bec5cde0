"""Many documents: order, bad files, tables."""

import csv
import os
import pathlib
import signal
import subprocess
import sys
import textwrap
import time

import pytest

import thamdinh

TABLES = ("plans", "requirements", "citations", "headings", "findings")


def test_a_bad_file_is_a_row(folder: pathlib.Path) -> None:
    reports = thamdinh.check_many(folder)
    assert [pathlib.Path(r.source.path).relative_to(folder).as_posix() for r in reports] == [
        "a text.docx", "b-cong-ty-thuy-loi/plan.docx", "c-cuc-thong-ke/plan.docx", "dt-chi-bo-thanh-tra/plan.docx", "empty.docx", "scan.pdf"]
    assert len(reports.read) == 3
    assert [failure.code for failure in reports.failures] == ["TD107", "TD102", "TD107"]
    assert (reports.skipped, reports.others) == (1, {".xlsx": 1})
    failure = reports.failures[1]
    assert failure.name == "file_empty" and failure.message and failure.remedy
    assert failure.to_dict()["error"]["code"] == "TD102"
    assert repr(failure).startswith("<Failure TD102 ")


def test_order_does_not_depend_on_jobs(folder: pathlib.Path) -> None:
    one = [outcome.to_json() for outcome in thamdinh.check_many(folder, jobs=1)]
    assert [outcome.to_json() for outcome in thamdinh.check_many(folder, jobs=5)] == one
    with pytest.raises(ValueError):
        thamdinh.check_many(folder, jobs=0)


def test_any_iterable_of_paths(folder: pathlib.Path, plan: pathlib.Path) -> None:
    assert len(thamdinh.check_many(p for p in [plan, str(folder / "empty.docx")])) == 2
    assert len(thamdinh.check_many(plan)) == 1
    assert len(thamdinh.check_many([])) == 0
    missing = thamdinh.check_many([folder / "none.docx"])
    assert missing[0].code == "TD101"


def test_reports_are_a_sequence(folder: pathlib.Path) -> None:
    reports = thamdinh.check_many(folder)
    assert reports[-1].code == "TD107"
    assert isinstance(reports[1:3], thamdinh.Reports) and len(reports[1:3]) == 2
    assert len(reports[1:3].plans) == 2
    assert "3 plans, 3 not readable, mean score" in repr(reports)
    assert thamdinh.check_many([]).mean is None


def test_reports_show_themselves_in_their_language(folder: pathlib.Path) -> None:
    shown = thamdinh.check_many(folder)._repr_html_()
    for words in ("Loại hình", "doanh nghiệp", "3 tệp không đọc được", "TD102"):
        assert words in shown
    assert str(folder) not in shown and "empty.docx" in shown  # the folder of them all is not repeated
    assert "Kind of unit" in thamdinh.check_many(folder, lang="en")._repr_html_()
    assert "<table" not in thamdinh.check_many([])._repr_html_()


def test_kinds_by_the_list_of_units(folder: pathlib.Path, tmp_path: pathlib.Path) -> None:
    units = tmp_path / "units.csv"
    units.write_text("file;kind\nc-cuc-thong-ke/plan.docx;press\n", encoding="utf-8-sig")
    kinds = {r.unit.kind_source for r in thamdinh.check_many(folder, units=units).read if "thong-ke" in r.source.path}
    assert kinds == {"given"}
    units.write_text("file;kind\na.docx;ministry\n")
    with pytest.raises(thamdinh.Error) as caught:
        thamdinh.check_many(folder, units=units)
    assert caught.value.code == "TD907"


def test_progress_is_called_in_order(folder: pathlib.Path) -> None:
    calls: list[tuple[int, int]] = []
    thamdinh.check_many(folder, progress=lambda done, total: calls.append((done, total)))
    assert calls == [(i, 6) for i in range(1, 7)]

    def stop(done: int, total: int) -> None:
        raise RuntimeError(f"at {done}")

    with pytest.raises(RuntimeError, match="at 1"):
        thamdinh.check_many(folder, progress=stop)


def cells(table: thamdinh.Table) -> list[list[str]]:
    """As a CSV writer would have them."""
    def text(cell: object) -> str:
        if cell is None:
            return ""
        return repr(cell).removesuffix(".0") if isinstance(cell, float) else str(cell)

    return [table.columns] + [[text(cell) for cell in row.values()] for row in table]


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_tables_are_the_commands_cell_by_cell(folder: pathlib.Path, tmp_path: pathlib.Path, command: str, lang: str) -> None:
    out = tmp_path / "out"
    run = subprocess.run([command, "batch", str(folder), "--out", str(out), "--lang", lang], capture_output=True)
    assert run.returncode == 3, run.stderr
    reports = thamdinh.check_many(folder, lang=lang)
    for name in TABLES:
        with (out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = [[unguarded(cell) for cell in row] for row in csv.reader(file)]
        assert cells(getattr(reports, name)) == rows, name


def test_tables_by_columns(folder: pathlib.Path) -> None:
    plans = thamdinh.check_many(folder).plans
    assert plans.columns[:2] == ["path", "unit"]
    assert plans["status"] == ["TD107", "read", "read", "read", "TD102", "TD107"]
    assert plans["score"][0] is None
    assert plans.types["score"] == "number" and plans.types["met"] == "integer"
    assert repr(plans) == f"<Table plans: 6 rows, {len(plans.columns)} columns>"
    assert plans.to_dict()["status"] == plans["status"]
    shown = plans._repr_html_()
    assert "<table>" in shown and f"{len(plans)} rows" in shown and "the first 12 columns are shown" in shown
    title = next(title for title in plans["title"] if title and len(title) > 100)
    assert title not in shown and title[:60] in shown and " …</td>" in shown
    with pytest.raises(KeyError):
        plans["none"]


def test_pandas(folder: pathlib.Path) -> None:
    pandas = pytest.importorskip("pandas")
    reports = thamdinh.check_many(folder)
    frame = reports.plans.to_pandas()
    assert frame.shape == (6, len(reports.plans.columns))
    assert frame["score"].dtype == "float64" and frame["score"].isna().sum() == 3
    assert frame["met"].dtype == "Int64"
    requirements = reports.requirements.to_pandas()
    per_plan = requirements.groupby("path")["status"].count()
    assert set(per_plan) == {len(reports.read[0].requirements)}
    assert isinstance(thamdinh.check_many([]).citations.to_pandas(), pandas.DataFrame)


def test_a_path_that_is_no_utf8(tmp_path: pathlib.Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"k\xff.docx")
    with open(path, "wb"):
        pass
    reports = thamdinh.check_many(tmp_path)
    assert reports[0].source.path == os.fsdecode(path)
    assert reports.plans["path"][0].endswith("k\ufffd.docx")
    assert reports[0].code == "TD102" and repr(reports) and reports._repr_html_()


def test_ctrl_c_ends_it(plan: pathlib.Path) -> None:
    program = textwrap.dedent("""
        import sys, thamdinh
        print("begun", flush=True)
        try:
            thamdinh.check_many([sys.argv[1]])
            thamdinh._core.check_files([sys.argv[1]] * 200_000, thamdinh.Profile.builtin("49-nq-tu"), 2)
        except KeyboardInterrupt:
            print("interrupted", flush=True)
    """)
    process = subprocess.Popen([sys.executable, "-c", program, str(plan)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    time.sleep(0.7)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=10)[0] == "interrupted\n"
