"""What only many plans show: who has answered, second versions, reviewers' decisions, copies; the workbook."""

import csv
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["THAMDINH_COMMAND"]
PLANS = ROOT / "corpus/plans"


def batch(*arguments):
    return subprocess.run([COMMAND, "batch", *map(str, arguments), "--lang", "en"], capture_output=True, text=True)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def edited(plan, out, *changes):
    """A copy of a .docx with some words of its text exchanged."""
    with zipfile.ZipFile(plan) as source, zipfile.ZipFile(out, "w") as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == "word/document.xml":
                text = data.decode()
                for old, new in changes:
                    assert old in text, old
                    text = text.replace(old, new)
                data = text.encode()
            target.writestr(item, data)
        target.comment = b"edited"  # other bytes in any case


@pytest.fixture
def submitted(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("b-benh-vien-mat", "b-chi-bo-uy-ban-kiem-tra", "b-dang-uy-toa-an", "dt-chi-bo-thanh-tra"):
        shutil.copy(PLANS / name / "plan.docx", folder / f"{name}.docx")
    return folder


def test_who_has_answered(submitted, tmp_path):
    units = tmp_path / "units.csv"
    units.write_text("Đơn vị;Loại hình;Tệp;Số, ký hiệu;Hạn nộp;Ngày nhận\n"
                     "Bệnh viện Mắt;;b-benh-vien-mat.docx;;30/4/2024;\n"
                     "UBKT;;;11-KH/CB;31/7/2024;1/8/2024\n"
                     "Toà án nhân dân tỉnh;press;;;;\n"
                     "Sở Tài chính;;;;15/8/2024;\n"
                     "Sở Xây dựng;;;;31/12/2024;\n", encoding="utf-16")
    done = batch(submitted, "--out", tmp_path / "out", "--units", units, "--as-of", "2024-09-01")
    assert done.returncode == 0, done.stderr
    assert [(row["unit"], row["status"], row["match"]) for row in rows(tmp_path / "out/units.csv")] == [
        ("Bệnh viện Mắt", "late", "file"), ("UBKT", "late", "number"), ("Toà án nhân dân tỉnh", "submitted", "likeness"),
        ("Sở Tài chính", "not_submitted", ""), ("Sở Xây dựng", "not_yet_due", ""), ("", "unmatched", "")]
    assert "Not submitted: Sở Tài chính." in done.stdout
    # A doubtful match gives no kind.
    kinds = {row["path"]: row["kind_source"] for row in rows(tmp_path / "out/plans.csv")}
    assert kinds[str(submitted / "b-dang-uy-toa-an.docx")] != "given"


def test_a_unit_found_by_its_name_gets_its_kind(submitted, tmp_path):
    units = tmp_path / "units.csv"
    units.write_text("unit,kind\nĐảng uỷ Toà án nhân dân tỉnh,press\n", encoding="utf-8")
    assert batch(submitted, "--out", tmp_path / "out", "--units", units).returncode == 0
    kinds = {row["path"]: (row["kind"], row["kind_source"]) for row in rows(tmp_path / "out/plans.csv")}
    assert kinds[str(submitted / "b-dang-uy-toa-an.docx")] == ("press", "given")


def test_dates_are_checked(submitted, tmp_path):
    assert batch(submitted, "--out", tmp_path / "out", "--as-of", "1/9/2024").returncode == 2
    assert not (tmp_path / "out").exists()


def test_a_second_version_is_compared(submitted, tmp_path):
    edited(submitted / "dt-chi-bo-thanh-tra.docx", submitted / "e-2.docx", ("Thanh tra tỉnh", "Thanh tra  tỉnh"), ("dân chủ", "dân vận"))
    done = batch(submitted, "--out", tmp_path / "out")
    assert "1 plans have an earlier version" in done.stdout
    versions = rows(tmp_path / "out/versions.csv")
    assert versions and {row["later"] for row in versions} != {row["earlier"] for row in versions}
    assert any(row["change"] == "newly_lacking" for row in versions)
    texts = rows(tmp_path / "out/text_changes.csv")
    assert any("dân vận" in row["text"] for row in texts)
    assert not (tmp_path / "out/copies.csv").exists()  # one's own plan is no copy


def test_a_decision_holds_as_long_as_the_evidence_does(submitted, tmp_path):
    plan = submitted / "b-benh-vien-mat.docx"
    decisions = tmp_path / "decisions.csv"
    decisions.write_text("file,requirement,status,note,who\nb-benh-vien-mat.docx,basis.law,met,=cmd(),An\n", encoding="utf-8")

    def verdict():
        return next(row for row in rows(tmp_path / "out/plans.csv") if row["path"] == str(plan))

    def states():
        return [(row["id"], row["program"], row["decision"], row["state"]) for row in rows(tmp_path / "out/decisions.csv")]

    assert batch(submitted, "--out", tmp_path / "out").returncode == 0
    before = verdict()
    assert before["basis.law"] != "met"
    assert batch(submitted, "--out", tmp_path / "out", "--resume", "--decisions", decisions).returncode == 0
    decided = verdict()
    assert decided["basis.law"] == "met" and float(decided["score"]) > float(before["score"])
    assert states() == [("basis.law", before["basis.law"], "met", "holds")]
    assert "'=cmd()" in (tmp_path / "out/decisions.csv").read_text(encoding="utf-8-sig")
    # Kept without the list, and across a change that leaves the evidence alone.
    edited(plan, tmp_path / "new.docx")
    assert (tmp_path / "new.docx").read_bytes() != plan.read_bytes()
    shutil.move(tmp_path / "new.docx", plan)
    assert batch(submitted, "--out", tmp_path / "out", "--resume").returncode == 0
    assert verdict()["basis.law"] == "met"
    # With other evidence the program's verdict stands again, and that is said.
    shutil.copy(PLANS / "b-chi-bo-uy-ban-kiem-tra/plan.docx", plan)
    done = batch(submitted, "--out", tmp_path / "out", "--resume")
    assert [state[2:] for state in states()] == [("met", "evidence_changed")]
    assert "1 no longer, since the evidence has changed" in done.stdout


@pytest.mark.parametrize("text", ["unit,status\nA,met\n", "unit,requirement,status\nA,no.such,met\n", "unit,requirement,status\nA,basis.law,perhaps\n"])
def test_a_bad_list_of_decisions_is_told_with_its_line(submitted, tmp_path, text):
    (tmp_path / "decisions.csv").write_text(text, encoding="utf-8")
    done = batch(submitted, "--out", tmp_path / "out", "--decisions", tmp_path / "decisions.csv")
    assert done.returncode == 2
    assert "TD907" in done.stderr and "line" in done.stderr


def test_a_copied_plan_is_found_with_its_source(submitted, tmp_path):
    # Under another unit's letterhead it is a copy; under its own it would be a second version.
    with zipfile.ZipFile(submitted / "b-dang-uy-toa-an.docx") as package:
        letterhead = re.search("TÒA ÁN[^<]*", package.read("word/document.xml").decode()).group()
    edited(submitted / "b-dang-uy-toa-an.docx", submitted / "copy.docx", (letterhead, "VIỆN KIỂM SÁT"))
    done = batch(submitted, "--out", tmp_path / "out")
    assert "1 plans share most of their own words" in done.stdout
    copy, = rows(tmp_path / "out/copies.csv")
    assert {copy["path"], copy["source"]} == {str(submitted / "copy.docx"), str(submitted / "b-dang-uy-toa-an.docx")}
    assert float(copy["share"]) > 0.9
    passages = rows(tmp_path / "out/copied_passages.csv")
    assert len(passages) == int(copy["sentences"]) and passages[0]["text"] == passages[0]["source_text"]


def test_the_workbook_has_a_sheet_a_table_and_runs_nothing(submitted, tmp_path):
    (submitted / "=cmd|calc.docx").write_bytes(b"")
    units = tmp_path / "units.csv"
    units.write_text('unit,kind\n"=HYPERLINK(""http://x"",""y"")",\n<script>alert(1)</script>,\n', encoding="utf-8")
    for out in ("a", "b"):
        batch(submitted, "--out", tmp_path / out, "--units", units)
    assert (tmp_path / "a/results.xlsx").read_bytes() == (tmp_path / "b/results.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a/results.xlsx") as book:
        assert book.testzip() is None
        names = re.findall(r'<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode())
        assert names == ["plans", "requirements", "citations", "headings", "findings", "units"]
        sheets = [book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in range(1, 7)]
    for sheet in sheets:
        assert "<autoFilter" in sheet and 'state="frozen"' in sheet
        assert "<f>" not in sheet and "<hyperlink" not in sheet and "<script" not in sheet
    assert "=HYPERLINK(" in sheets[5]
    # For reading: of the verdicts those that want attention, and no places; the CSV has all.
    wanting = [row for row in rows(tmp_path / "a/requirements.csv") if row["status"] in ("missing", "partial", "not_evaluated")]
    assert sheets[1].count("<row ") == 1 + len(wanting) < len(rows(tmp_path / "a/requirements.csv"))
    assert ">advice<" in sheets[1] and ">paragraph<" not in sheets[1]


def words(docx):
    with zipfile.ZipFile(docx) as package:
        return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", package.read("word/document.xml").decode()))


def slips(folder):
    return sorted(path.name for path in (folder / "letters").glob("[0-9]*.docx"))


def test_a_slip_for_each_unit(submitted, tmp_path):
    (submitted / "không đọc được.docx").write_bytes(b"no zip")
    # A second version: the first gets no slip.
    edited(submitted / "b-benh-vien-mat.docx", submitted / "b-benh-vien-mat.v2.docx")
    units = tmp_path / "units.csv"
    units.write_text("unit\nBệnh viện mắt\n", encoding="utf-8")
    (tmp_path / "decisions.csv").write_text("file,requirement,status,note\nb-dang-uy-toa-an.docx,basis.law,met,Đã xem <phụ lục>\n", encoding="utf-8")
    arguments = ("--letters", "--as-of", "2026-11-27", "--units", units, "--decisions", tmp_path / "decisions.csv")
    done = batch(submitted, "--out", tmp_path / "out", "--jobs", 1, *arguments)
    assert done.returncode == 3, done.stderr
    names = slips(tmp_path / "out")
    assert len(names) == 5 and "00002-benh-vien-mat.docx" in names, names
    assert "Review slips: 5 in" in done.stdout
    texts = {name: words(tmp_path / "out/letters" / name) for name in names}
    assert all("{{" not in text and "ngày 27 tháng 11 năm 2026" in text for text in texts.values())
    assert any("người thẩm định quyết định" in text and "Đã xem &lt;phụ lục&gt;" in text for text in texts.values())
    assert any("không đọc được.docx" in text for text in texts.values())
    batch(submitted, "--out", tmp_path / "again", "--jobs", 4, *arguments)
    for name in [*names, "_mau-phieu.docx"]:
        assert (tmp_path / "out/letters" / name).read_bytes() == (tmp_path / "again/letters" / name).read_bytes(), name


def test_an_offices_own_slip(submitted, tmp_path):
    assert batch(submitted, "--out", tmp_path / "out", "--letters").returncode == 0
    form = tmp_path / "form.docx"
    edited(tmp_path / "out/letters/_mau-phieu.docx", form, ("PHIẾU NHẬN XÉT", "Ý KIẾN {{diem}} của {{don_vi}}"))
    assert batch(submitted, "--out", tmp_path / "own", "--letter-template", form).returncode == 0
    assert re.search(r"Ý KIẾN \d+,\d của \S", words(tmp_path / "own/letters" / slips(tmp_path / "own")[0]))
    edited(form, tmp_path / "bad.docx", ("{{diem}}", "{{diem_so}}"))
    done = batch(submitted, "--out", tmp_path / "bad", "--letter-template", tmp_path / "bad.docx")
    assert done.returncode == 2 and "TD909" in done.stderr and "diem_so" in done.stderr, done.stderr
    assert not (tmp_path / "bad/results.sqlite").exists()
