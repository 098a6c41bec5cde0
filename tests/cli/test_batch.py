"""The batch command: tables, the page, exit codes."""

import base64
import csv
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["THAMDINH_COMMAND"]
FILES = ["citations.csv", "findings.csv", "headings.csv", "index.html", "plans.csv", "requirements.csv", "results.xlsx"]


def run(*arguments):
    return subprocess.run([COMMAND, "batch", *map(str, arguments)], capture_output=True, text=True)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def plans(tmp_path):
    folder = tmp_path / "in"
    for name in ("b-cong-ty-thuy-loi", "dt-chi-bo-thanh-tra"):
        (folder / name).mkdir(parents=True)
        shutil.copy(ROOT / "corpus/plans" / name / "plan.docx", folder / name)
    return folder


def test_writes_tables_and_a_page_and_prints_a_table(plans, tmp_path):
    done = run(plans, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted([*FILES, "plans", "results.sqlite"])
    assert [row["status"] for row in rows(tmp_path / "out/plans.csv")] == ["read", "read"]
    assert "CHI BỘ THANH TRA TỈNH" in done.stdout
    assert str(tmp_path / "out/index.html") in done.stdout
    assert done.stderr == ""


def test_the_pages_policy_names_its_script(plans, tmp_path):
    run(plans, "--out", tmp_path / "out")
    page = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    script, = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in page


def test_the_same_bytes_for_any_number_of_jobs(plans, tmp_path):
    for jobs in (1, 4):
        run(plans, "--out", tmp_path / str(jobs), "--jobs", jobs)
    for name in FILES:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "4" / name).read_bytes(), name


def test_a_file_that_cannot_be_read_is_a_row_and_exit_3(plans, tmp_path):
    (plans / "empty.docx").write_bytes(b"")
    done = run(plans, plans / "none.docx", "--out", tmp_path / "out", "--fail-under", 100)
    assert done.returncode == 3
    assert [row["status"] for row in rows(tmp_path / "out/plans.csv")] == ["read", "read", "TD102", "TD101"]
    assert "TD102" in done.stdout


def test_exit_1_under_the_score_asked_for(plans, tmp_path):
    assert run(plans, "--out", tmp_path / "a", "--fail-under", 100).returncode == 1
    assert run(plans, "--out", tmp_path / "b", "--fail-under", 0).returncode == 0


def test_overwrites_nothing(plans, tmp_path):
    run(plans, "--out", tmp_path / "out")
    before = (tmp_path / "out/plans.csv").read_bytes()
    done = run(plans, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "TD905" in done.stderr
    assert (tmp_path / "out/plans.csv").read_bytes() == before


def test_exit_4_where_nothing_can_be_written(plans, tmp_path):
    (tmp_path / "file").write_text("")
    done = run(plans, "--out", tmp_path / "file")
    assert done.returncode == 4
    assert "TD904" in done.stderr


def test_kinds_by_the_list_of_units(plans, tmp_path):
    units = tmp_path / "units.csv"
    units.write_text("unit;kind;file\nA;press;dt-chi-bo-thanh-tra/plan.docx\nB;;bao.docx\n", encoding="utf-16")
    done = run(plans, "--out", tmp_path / "out", "--units", units)
    assert done.returncode == 0, done.stderr
    assert "Chưa gửi: B." in done.stdout
    kinds = {row["path"]: (row["kind"], row["kind_source"]) for row in rows(tmp_path / "out/plans.csv")}
    assert kinds[str(plans / "dt-chi-bo-thanh-tra/plan.docx")] == ("press", "given")
    units.write_text("file;kind\na.docx;ministry\n")
    refused = run(plans, "--out", tmp_path / "other", "--units", units)
    assert refused.returncode == 2
    assert "TD907" in refused.stderr


def test_an_empty_folder_is_said(tmp_path):
    (tmp_path / "in").mkdir()
    done = run(tmp_path / "in", "--out", tmp_path / "out", "--lang", "en")
    assert done.returncode == 0
    assert done.stdout.startswith("There is no file to appraise.")
