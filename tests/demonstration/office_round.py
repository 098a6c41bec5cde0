#!/usr/bin/python3
"""An office's whole round: 60 units, 52 files in a first batch, slips sent back, 10 second versions, a reviewer's decisions.

  office_round.py --command build/release/bin/thamdinh --out build/office-round

office.csv is the office's knowledge: the units it waits for, as a clerk writes their names, and what each sent (a plan of
corpus/plans under the name that it came by; "=doc" and "=cut" are a file of old Word and one cut off on its way). Each step is
shown as a user would type it, with what the command says; what the round must come to is asserted.
"""

import argparse
import collections
import csv
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLANS = HERE.parents[1] / "corpus/plans"
DUE = "30/9/2024"

# What a unit adds when its slip has told it what is lacking.
SUPPLEMENT = """Chỉ tiêu bổ sung: 100% cán bộ, đảng viên, người lao động của đơn vị được học tập, quán triệt Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy và Luật Thực hiện dân chủ ở cơ sở.
Trong năm 2024, đơn vị xây dựng ít nhất 01 mô hình điểm về thực hiện dân chủ ở cơ sở.
Rà soát, sửa đổi, bổ sung Quy chế thực hiện dân chủ của đơn vị; kiện toàn Ban Thanh tra nhân dân trong quý IV năm 2024.
Cấp ủy tổ chức hội nghị học tập, quán triệt Nghị quyết trong tháng 10 năm 2024.
Giao Văn phòng theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch; định kỳ 6 tháng, hằng năm báo cáo kết quả về Đảng ủy Khối, sơ kết, tổng kết theo quy định.""".split("\n")


def office():
    with (HERE / "office.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def write_manifest(units, path):
    """As a spreadsheet saves it: UTF-16, semicolons."""
    lines = ["Đơn vị;Loại hình;Hạn nộp;Ngày nhận"] + [f"{unit['unit']};{unit['kind']};{DUE};{unit['received']}" for unit in units]
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-16")


def send(unit, folder):
    target = folder / unit["file"]
    target.parent.mkdir(parents=True, exist_ok=True)
    if unit["plan"] == "=doc":
        target.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2048))
    elif unit["plan"] == "=cut":
        target.write_bytes((PLANS / "n-thcs/plan.docx").read_bytes()[:4000])
    else:
        shutil.copy(PLANS / unit["plan"] / "plan.docx", target)


def closing_place(xml):
    """Before the last long paragraph outside tables, with which a plan closes."""
    place = xml.rfind("<w:sectPr")
    for paragraph in re.finditer(r"<w:p[ >].*?</w:p>", xml, re.DOTALL):
        in_table = xml.rfind("<w:tbl>", 0, paragraph.start()) > xml.rfind("</w:tbl>", 0, paragraph.start())
        if len(re.sub(r"<[^>]+>", "", paragraph[0])) > 60 and not in_table:
            place = paragraph.start()
    return place


def send_again(unit, folder):
    """The same plan with what its slip asked for put in."""
    source = PLANS / unit["plan"] / "plan.docx"
    added = "".join(f'<w:p><w:r><w:t xml:space="preserve">- {line}</w:t></w:r></w:p>' for line in SUPPLEMENT)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(folder / f"{Path(unit['file']).stem} lan 2.docx", "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                text = data.decode()
                at = closing_place(text)
                data = (text[:at] + added + text[at:]).encode()
            new.writestr(item.filename, data)


class Round:
    def __init__(self, command, out):
        self.command, self.out = command, out

    def run(self, *arguments, expect):
        line = ["thamdinh", "batch", *map(str, arguments), "--out", "ket-qua", "--units", "don-vi.csv", "--letters"]
        print("\n$ " + shlex.join(line))
        done = subprocess.run([self.command, *line[1:]], cwd=self.out, capture_output=True, text=True)
        print(done.stdout + done.stderr)
        assert done.returncode == expect, done.returncode

    def table(self, name):
        with (self.out / "ket-qua" / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def slips(self):
        return sorted((self.out / "ket-qua/letters").glob("[0-9]*.docx"))


def first_batch(office_round, units):
    for unit in units:
        if unit["plan"]:
            send(unit, office_round.out / "lan-1")
    (office_round.out / "lan-1/~$34-KH-DU.docx").write_bytes(b"somebody has it open")
    write_manifest(units, office_round.out / "don-vi.csv")
    office_round.run("lan-1", "--as-of", "2024-10-15", expect=3)
    rows = office_round.table("units.csv")
    status = collections.Counter(row["status"] for row in rows)
    print(dict(status))
    assert status == {"submitted": 47, "late": 3, "unreadable": 2, "not_submitted": 8}
    assert len(office_round.table("plans.csv")) == 52 and len(office_round.slips()) == 52
    # Every name is found for sure, whoever wrote it; the files that could not be read are a guess by what they are called.
    match = {row["unit"]: row["match"] for row in rows if row["status"] != "not_submitted"}
    assert all((match[unit["unit"]] == "likeness") == unit["plan"].startswith("=") for unit in units if unit["plan"])


def second_versions(office_round, units):
    (office_round.out / "lan-2").mkdir()
    again = [unit for unit in units if unit["second"]]
    for unit in again:
        send_again(unit, office_round.out / "lan-2")
    (office_round.out / "quyet-dinh.csv").write_text(
        "Đơn vị;Tiêu chí;Kết quả;Ghi chú;Người quyết định\nSở Xây dựng;task.digital;Đạt;Đã nêu ở Phụ lục 2 của kế hoạch;Bà Hạnh\n", encoding="utf-8-sig")
    office_round.run("lan-1", "lan-2", "--as-of", "2024-11-15", "--resume", "--decisions", "quyet-dinh.csv", expect=3)
    mended = {}
    for row in office_round.table("versions.csv"):
        mended.setdefault(row["unit"], []).append(row["change"])
    for name, changes in sorted(mended.items()):
        print(f"{name}: {changes.count('mended')} mended, {changes.count('still_lacking')} still lacking, {changes.count('newly_lacking')} newly")
    assert len(mended) == len(again) and all("mended" in changes for changes in mended.values())
    assert [row["state"] for row in office_round.table("decisions.csv")] == ["holds"]
    assert len(office_round.table("plans.csv")) == 62 and len(office_round.slips()) == 52, "one slip a unit"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--command", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    given = parser.parse_args()
    shutil.rmtree(given.out, ignore_errors=True)
    given.out.mkdir(parents=True)
    office_round = Round(given.command.resolve(), given.out.resolve())
    units = office()
    first_batch(office_round, units)
    second_versions(office_round, units)
    print(f"Pages, tables, slips: {given.out / 'ket-qua'}")


if __name__ == "__main__":
    sys.exit(main())
