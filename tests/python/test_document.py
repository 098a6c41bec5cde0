"""Documents for questions of one's own; profiles made, compared and sent in Python; what can be pickled."""

import pathlib
import pickle
import subprocess
import sys

import pytest

import thamdinh

PLANS = pathlib.Path(__file__).parents[2] / "corpus/plans"
PLAN = PLANS / "h-so-giao-duc/plan.docx"


def test_a_document_is_read_once_and_appraised_by_each_profile() -> None:
    document = thamdinh.Document.open(PLAN)
    for profile in thamdinh.Profile.builtin_ids():
        assert document.check(profile).to_json() == thamdinh.check(PLAN, profile).to_json()
    assert document.check().profile.id == "49-nq-tu"
    with PLAN.open("rb") as file:
        assert thamdinh.Document.open(file).source.sha256 == document.source.sha256
    assert thamdinh.Document.open(PLAN.read_bytes()).source.path is None


def test_places_lead_to_words() -> None:
    document = thamdinh.Document.open(PLAN)
    assert document.headings and document.citations
    assert all(document.text_at(heading.where) == heading.text for heading in document.headings)
    assert all(document.text_at(citation.where) == citation.text for citation in document.citations)
    paragraphs = {(each.part, each.index): each.text for each in document.paragraphs}
    assert len(paragraphs) == len(document.paragraphs)
    where = document.citations[0].where
    assert paragraphs[where.part, where.paragraph][where.start:where.end] == document.citations[0].text
    report = thamdinh.check(PLAN)
    with pytest.raises(IndexError):
        thamdinh.Document.open(PLANS / "n-thcs/plan.docx").text_at(report.headings[-1].where)


def test_headings_are_a_tree() -> None:
    document = thamdinh.Document.open(PLANS / "n-thcs/plan.docx")

    def count(branches: list) -> int:
        return sum(1 + count(below) for _, below in branches)

    assert count(document.outline) == len(document.headings)
    assert all(below.level > heading.level for heading, branch in document.outline for below, _ in branch)
    assert repr(document).startswith("<Document 'TRƯỜNG THCS ĐỒNG THANH': ")


def test_tables_have_rows() -> None:
    table = thamdinh.Document.open(PLAN).tables[0]
    assert len({len(row) for row in table.rows}) == 1 and any(cell for row in table.rows for cell in row)


def test_what_is_none_is_refused(tmp_path: pathlib.Path) -> None:
    with pytest.raises(thamdinh.FileError) as caught:
        thamdinh.Document.open(b"no zip")
    assert caught.value.code.startswith("TD1")
    with pytest.raises(thamdinh.FileError):
        thamdinh.Document.open(tmp_path / "none.docx")
    with PLAN.open("r", encoding="latin-1") as text, pytest.raises(TypeError):
        thamdinh.Document.open(text)  # type: ignore[arg-type]


def test_a_profile_of_a_few_lines() -> None:
    shipped = thamdinh.Profile.builtin("49-nq-tu")
    own = thamdinh.Profile.from_yaml("extends: 49-nq-tu\nid: own\nversion: '2'\nrequirements:\n  - {id: basis.law, drop: true}\n")
    assert own != shipped and hash(shipped) == hash(thamdinh.Profile.builtin("49-nq-tu"))
    changes = "\n".join(map(str, shipped.diff(own, lang="en")))
    assert "basis.law" in changes and "own" in changes
    ids = {requirement.id for requirement in thamdinh.check(PLAN, own).requirements}
    assert "basis.law" not in ids and "basis.resolution" in ids
    assert shipped.diff(shipped) == [] and not [remark for remark in shipped.lint() if remark["severity"] == "error"]
    assert list(own.files) == ["profile.yaml"]
    with pytest.raises(thamdinh.ProfileError) as caught:
        thamdinh.Profile.from_yaml("id: [")
    assert "profile.yaml" in str(caught.value)


def test_reports_failures_and_profiles_travel(tmp_path: pathlib.Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"")
    reports = thamdinh.check_many([PLAN, tmp_path / "bad.docx"], lang="en")
    for outcome in reports:
        again = pickle.loads(pickle.dumps(outcome))
        assert again == outcome and hash(again) == hash(outcome) and again.to_json() == outcome.to_json() and again.lang == "en"
    assert reports[0] != thamdinh.check(PLANS / "n-thcs/plan.docx")
    place = thamdinh.check(PLAN).headings[0].where
    assert pickle.loads(pickle.dumps(place)) == place
    (tmp_path / "own.yaml").write_text("extends: 49-nq-tu\nid: own\nversion: '2'\n", encoding="utf-8")
    profile = thamdinh.Profile.load(tmp_path / "own.yaml")
    (tmp_path / "profile.pickle").write_bytes(pickle.dumps(profile))
    (tmp_path / "own.yaml").unlink()
    # In another process, where the file it was read from is gone.
    program = f"import pickle; print(pickle.load(open({str(tmp_path / 'profile.pickle')!r}, 'rb')).id)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "own\n"
