"""Tables: cell by cell the CSV that the command writes; the store read again; handed over by Arrow's capsules."""

import csv
import pathlib
import subprocess

import pytest

import thamdinh

ROOT = pathlib.Path(__file__).parents[2]
PLANS = ROOT / "corpus/plans"
TABLES = ("plans", "requirements", "citations", "headings", "findings")


def written(cell: object) -> str:
    """A cell as CSV has it."""
    if cell is None:
        return ""
    return f"{cell:.10g}" if isinstance(cell, float) else str(cell)


def unescaped(cell: str) -> str:
    """What the command puts before a text that a spreadsheet would run."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell


def rows(path: pathlib.Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def batch(command: str, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    out = tmp_path_factory.mktemp("batch") / "out"
    subprocess.run([command, "batch", str(PLANS), "--out", str(out)], check=True, capture_output=True)
    return out


def same_number(ours: str, theirs: str) -> bool:
    try:
        return float(ours) == float(theirs)
    except ValueError:
        return False


@pytest.mark.parametrize("name", TABLES)
def test_the_command_python_and_the_store_have_the_same_cells(batch: pathlib.Path, name: str) -> None:
    head, *expected = rows(batch / f"{name}.csv")
    for reports in (thamdinh.check_many(PLANS), thamdinh.read_results(batch)):
        table: thamdinh.Table = getattr(reports, name)
        assert table.columns == head and len(table) == len(expected) > 0
        for ours, theirs in zip(table, expected):
            for column, cell in zip(head, theirs):
                mine = written(ours[column])
                assert mine == unescaped(cell) or same_number(mine, cell), (name, column)


def test_results_are_of_their_profile_and_version(batch: pathlib.Path, tmp_path: pathlib.Path) -> None:
    assert list(thamdinh.read_results(batch / "results.sqlite"))[0] == thamdinh.read_results(batch)[0]
    with pytest.raises(thamdinh.Error) as caught:
        thamdinh.read_results(batch, "27-ct-tw")
    assert caught.value.code == "TD901"
    with pytest.raises(thamdinh.FileError):
        thamdinh.read_results(tmp_path)


def test_arrow_takes_the_columns(tmp_path: pathlib.Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    reports = thamdinh.check_many(PLANS)
    for name in TABLES:
        table = getattr(reports, name)
        taken = pyarrow.table(table)
        taken.validate(full=True)
        assert taken.to_pydict() == table.to_dict()
        schema = pyarrow.schema(table)
        assert schema.names == table.columns
    none = pyarrow.table(thamdinh.check_many([]).citations)
    assert none.num_rows == 0 and none.column_names == reports.citations.columns
    reports.plans.to_parquet(tmp_path / "plans.parquet")
    assert (tmp_path / "plans.parquet").stat().st_size > 0


def test_polars_takes_the_columns(tmp_path: pathlib.Path) -> None:
    polars = pytest.importorskip("polars")
    requirements = thamdinh.check_many(PLANS).requirements
    frame = requirements.to_polars()
    assert frame.to_dict(as_series=False) == requirements.to_dict()
    del requirements
    assert frame.group_by("status").len()["len"].sum() == frame.height, "the columns outlive the table"
    requirements_file = tmp_path / "r.parquet"
    frame.write_parquet(requirements_file)
    assert polars.read_parquet(requirements_file).height == frame.height


def test_the_capsules_release_what_nobody_took() -> None:
    table = thamdinh.check_many([PLANS / "n-thcs/plan.docx"]).plans
    for _ in range(1000):
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()
