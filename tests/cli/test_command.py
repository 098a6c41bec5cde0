"""The command as its users meet it: forms, exit codes, refusals, the contract's JSON."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["THAMDINH_COMMAND"]
PLANS = sorted((ROOT / "corpus/plans").glob("*/plan.docx"))
SUPERIOR = ROOT.parent / "shared/161-kh-duk"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def run(*arguments, stdin=None, **environment):
    """The finished process of one call; text in and out."""
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, input=stdin, env={**os.environ, **environment})


def report_of(path, *options):
    return json.loads(run("check", "--format", "json", *options, path).stdout)


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.parent.name)
def test_json_follows_the_schema(plan):
    schema = json.loads((ROOT / "lib/report/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report_of(plan), schema)


def test_several_files_are_lines_in_order():
    lines = run("check", "--format", "json", *PLANS[:3]).stdout.decode().splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == [str(path) for path in PLANS[:3]]


def test_standard_input_gives_the_same_verdicts():
    given = json.loads(run("check", "--format", "json", "-", stdin=PLANS[0].read_bytes()).stdout)
    assert given["source"]["path"] == "-"
    assert given["requirements"] == report_of(PLANS[0])["requirements"]


@pytest.mark.parametrize(("name", "content", "code"), [
    ("empty.docx", b"", "TD102"),
    ("text.docx", "Kế hoạch".encode(), "TD107"),
    ("old.doc", OLE, None),
    ("cut.docx", PLANS[0].read_bytes()[:2000], "TD108"),
])
def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_checked(tmp_path, name, content, code):
    bad = tmp_path / name
    bad.write_bytes(content)
    done = run("check", "--format", "json", bad, PLANS[0])
    first, second = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 3
    assert first["error"]["code"].startswith("TD1") and (code is None or first["error"]["code"] == code)
    assert first["error"]["message"] in done.stderr.decode()
    assert second["score"]["total"] > 0


def test_exit_codes(tmp_path):
    assert run("check", PLANS[0]).returncode == 0
    assert run("check", "--fail-under", "100", PLANS[0]).returncode == 1
    assert run("check", "--no-such-option", PLANS[0]).returncode == 2
    assert run("check", "--profile", "no-such", PLANS[0]).returncode == 2
    assert run("check", tmp_path / "missing.docx").returncode == 3
    assert run("check", PLANS[0], "-o", tmp_path / "no/such/folder/out").returncode == 4


def test_no_colour_where_there_is_no_terminal():
    assert b"\x1b[" not in run("check", PLANS[0]).stdout


def test_both_languages():
    assert "Điểm" in run("check", PLANS[0]).stdout.decode()
    assert "Điểm theo" not in run("check", "--lang", "en", PLANS[0]).stdout.decode()


def test_the_other_commands_answer():
    assert run("--version").stdout.decode().startswith("thamdinh 0.1.0")
    assert "I-" in run("outline", PLANS[-1]).stdout.decode() or run("outline", PLANS[-1]).returncode == 0
    assert "49-NQ/TU" in run("citations", "--format", "csv", *PLANS).stdout.decode()
    assert "TD101" in run("codes").stdout.decode()
    assert "49-nq-tu" in run("profile", "list").stdout.decode()
    assert "target.model" in run("profile", "show", "49-nq-tu").stdout.decode()
    assert run("explain", PLANS[0], "target.model").returncode == 0
    assert run("explain", PLANS[0], "no.such").returncode == 2


def test_a_profiles_examples_are_run(tmp_path):
    done = run("profile", "test", "target.model")
    assert done.returncode == 0 and "0 sai" in done.stdout.decode()
    all_of_them = json.loads(run("profile", "test", "--format", "json").stdout)
    assert len({example["requirement"] for example in all_of_them}) == 48 and all(example["passed"] for example in all_of_them)
    profile = tmp_path / "province.yaml"
    profile.write_text('id: province\nversion: "1"\nextends: 49-nq-tu\nexamples:\n  target.model:\n    met:\n'
                       '      - Xây dựng mô hình về dân chủ ở cơ sở.\n', encoding="utf-8")  # fmt: skip
    wrong = run("profile", "test", profile, "--requirement", "target.model", "--lang", "en")
    assert wrong.returncode == 2 and f"{profile}:7" in "".join(wrong.stdout.decode().split("\n    "))
    assert run("profile", "test", "target.none").returncode == 2


def test_a_profile_is_looked_over_and_compared(tmp_path):
    profile = tmp_path / "province.yaml"
    profile.write_text('id: province\nversion: "1"\nextends: 49-nq-tu\ngroups: [{id: form, weight: 5}]\n', encoding="utf-8")
    found = json.loads(run("profile", "lint", profile, "--format", "json").stdout)
    assert [(remark["key"], remark["line"], remark["severity"]) for remark in found] == [("weights", 4, "error")]
    assert run("profile", "lint", profile).returncode == 2
    profile.write_text('id: province\nversion: "1"\nextends: 49-nq-tu\ngroups: [{id: form, weight: 5}, {id: target, weight: 20}]\n', encoding="utf-8")
    assert run("profile", "lint", profile).returncode == 0
    moved = json.loads(run("profile", "diff", "49-nq-tu", profile, "--on", PLANS[0], "--format", "json").stdout)
    assert {change["key"] for change in moved["changes"]} == {"id", "weight"}
    assert moved["plans"][0]["score_before"] != moved["plans"][0]["score_after"]
    run("batch", PLANS[0], PLANS[1], "--out", tmp_path / "out")
    moved = json.loads(run("profile", "diff", "49-nq-tu", profile, "--on", tmp_path / "out/results.sqlite", "--format", "json").stdout)
    assert [plan["path"] for plan in moved["plans"]] == [str(PLANS[0]), str(PLANS[1])]
    assert run("profile", "diff", "49-nq-tu", "49-nq-tu").stdout.decode().strip() == "Hai bộ tiêu chí đánh giá như nhau."


@pytest.mark.skipif(not SUPERIOR.exists(), reason="the superior plan is not here")
def test_the_superior_plan_gives_a_draft_that_names_every_clause(tmp_path):
    draft = tmp_path / "draft.yaml"
    assert run("profile", "draft", SUPERIOR / "plan.docx", "-o", draft).returncode == 0
    assert run("profile", "lint", draft).returncode == 0
    drafted = yaml.safe_load(draft.read_text(encoding="utf-8"))["requirements"]
    clauses = [requirement["clause"] for requirement in drafted if "clause" in requirement]
    numbered = "I.1 I.2 I.3 II.2.1 II.2.2 II.2.3 II.2.4 II.2.5 II.2.6 III.1 III.2 III.3 III.4".split()
    items = [f"II.1, ý {n}" for n in range(1, 6)] + [f"II.2.1, ý {n}" for n in range(1, 5)] + [f"II.2.3, ý {n}" for n in range(1, 10)]
    assert set(numbered + items) <= set(clauses) and len(set(clauses)) == len(clauses)
    own = report_of(SUPERIOR / "plan.docx", "--profile", draft)
    assert own["score"]["total"] > 75, "the plan that a profile was drafted from says what the draft asks"
    assert run("profile", "draft", tmp_path / "none.docx").returncode == 3


def test_the_text_before_tracked_changes(tmp_path):
    plan = ROOT / "corpus/plans/dt-chi-bo-thanh-tra/plan.docx"
    accepted, original = report_of(plan), report_of(plan, "--revisions", "original")
    assert accepted["tracked_changes"] == {"present": True, "read": "accepted"}
    assert original["tracked_changes"] == {"present": True, "read": "original"}
    told = [next(f["message"] for f in report["findings"] if f["code"] == "TD405") for report in (accepted, original)]
    assert "sau khi chấp nhận" in told[0] and "trước khi chỉnh sửa" in told[1]
    for command in (["outline", plan], ["citations", plan], ["explain", plan, "target.model"], ["batch", plan, "--out", tmp_path / "out"]):
        assert run(*command, "--revisions", "original").returncode == 0, command
    assert run("check", plan, "--revisions", "final").returncode == 2
    assert report_of(PLANS[0])["tracked_changes"]["present"] is False


def test_batch_writes_its_tables(tmp_path):
    (tmp_path / "in").mkdir()
    for number, plan in enumerate(PLANS[:3]):
        (tmp_path / f"in/{number}.docx").write_bytes(plan.read_bytes())
    (tmp_path / "in/bad.docx").write_bytes(b"")
    (tmp_path / "in/~$lock.docx").write_bytes(b"x")
    outs = []
    for jobs in (1, 2):
        out = tmp_path / f"out{jobs}"
        assert run("batch", tmp_path / "in", "--out", out, "--jobs", jobs).returncode == 3
        outs.append({path.name: path.read_bytes() for path in out.iterdir() if path.suffix == ".csv"})
    assert outs[0] == outs[1]
    assert len(outs[0]["plans.csv"].decode("utf-8-sig").splitlines()) == 5


@pytest.mark.skipif(not SUPERIOR.exists(), reason="../shared is absent")
@pytest.mark.parametrize("name", ["plan.docx", "plan-numbered.docx", "plan-libreoffice.docx"])
def test_the_superior_plan(name):
    report = report_of(SUPERIOR / name)
    titles = [(h["level"], h["label"], h["text"]) for h in report["headings"] if h["kind"] == "title"]
    assert titles == [(1, "I-", "MỤC ĐÍCH, YÊU CẦU"), (1, "II-", "NỘI DUNG"), (2, "1.", "Mục tiêu"),
                      (2, "2.", "Nhiệm vụ, giải pháp"), (1, "III-", "TỔ CHỨC THỰC HIỆN")]
    mentions = [c for c in report["citations"] if c["id"] == "49-NQ/TU"]
    assert (len(mentions), sum(c["date"] is not None for c in mentions)) == (14, 10)
    assert report["document"]["number"] == "161-KH/ĐUK" and report["document"]["date"] is None
    assert len(report["document"]["recipients"]) == 8
    statuses = {r["id"]: r["status"] for r in report["requirements"]}
    assert statuses["form.date"] == "partial"
