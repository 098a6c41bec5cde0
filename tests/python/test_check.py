"""One document: what goes in, what comes out."""

import io
import json
import pathlib
import pickle
import subprocess
import threading

import pytest

import thamdinh


def test_path_bytes_and_file_object_give_the_same_report(plan: pathlib.Path) -> None:
    by_path = thamdinh.check(str(plan)).to_dict()
    data = plan.read_bytes()
    with plan.open("rb") as file:
        others = [thamdinh.check(source).to_dict() for source in (plan, data, bytearray(data), memoryview(data), io.BytesIO(data), file)]
    for other in others:
        other["source"]["path"] = by_path["source"]["path"]
        assert other == by_path
    assert thamdinh.check(data).source.path is None
    assert by_path["source"]["bytes"] == len(data)


def test_the_report_is_the_commands_byte_for_byte(plan: pathlib.Path, command: str) -> None:
    for lang in ("vi", "en"):
        run = subprocess.run([command, "check", str(plan), "--format", "json", "--lang", lang], capture_output=True, check=True)
        assert thamdinh.check(plan, lang=lang).to_json() + "\n" == run.stdout.decode("utf-8")


def plain(value: object) -> object:
    """An attribute as the JSON report has it."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if type(value).__module__.startswith("thamdinh"):
        names = [name for name in dir(type(value)) if isinstance(getattr(type(value), name), property)]
        return {name.rstrip("_"): plain(getattr(value, name)) for name in names}
    return value


ONLY_IN_PYTHON = {"Report": {"lang"}, "Requirement": {"definition"}, "GroupScore": {"id"}}
ONLY_IN_JSON = {"Report": {"schema", "tool"}, "Requirement": {"derivation"}}


def assert_mirrors(value: object, json_value: object, where: str) -> None:
    kind = type(value).__name__
    if isinstance(value, (list, tuple)):
        assert len(value) == len(json_value), where
        for i, (item, json_item) in enumerate(zip(value, json_value)):
            assert_mirrors(item, json_item, f"{where}[{i}]")
    elif isinstance(value, dict):
        assert list(value) == list(json_value), where
        for key in value:
            assert_mirrors(value[key], json_value[key], f"{where}.{key}")
    elif json_value is not None and type(value).__module__.startswith("thamdinh"):
        names = {name for name in dir(type(value)) if isinstance(getattr(type(value), name), property)} - ONLY_IN_PYTHON.get(kind, set())
        keys = set(json_value) - ONLY_IN_JSON.get(kind, set())
        # `to` stands in the JSON only where a passage runs on.
        assert {name.rstrip("_") for name in names} - {"to"} == keys - {"to"}, where
        for name in names:
            assert_mirrors(getattr(value, name), json_value.get(name.rstrip("_")), f"{where}.{name}")
    else:
        assert value == json_value, where


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_attributes_mirror_the_json_report(plan: pathlib.Path, lang: str) -> None:
    report = thamdinh.check(plan, lang=lang)
    assert_mirrors(report, json.loads(report.to_json()), "report")
    assert report.lang == lang


def test_parts_outlive_the_report(plan: pathlib.Path) -> None:
    evidence = next(r for r in thamdinh.check(plan).requirements if r.evidence).evidence[0]
    assert evidence.text
    assert evidence.where.end > evidence.where.start or evidence.where.to is not None


def test_it_shows_itself(plan: pathlib.Path) -> None:
    report = thamdinh.check(plan)
    assert repr(report).startswith("<Report '")
    assert f"{report.score.total}/100" in repr(report)
    assert str(report) == report.to_text()
    assert "thamdinh" in report._repr_html_() and "<html" not in report._repr_html_()
    assert "<html" in report.to_html()
    assert report.outline()
    for part in (report.source, report.unit, report.document, report.score, report.citations[0], report.headings[0], report.requirements[0]):
        assert repr(part).startswith("<" + type(part).__name__), repr(part)
    assert float(report.score) == report.score.total


def test_the_language_can_be_changed_later(plan: pathlib.Path) -> None:
    report = thamdinh.check(plan)
    assert report.to_json("en") == thamdinh.check(plan, lang="en").to_json()
    with pytest.raises(ValueError, match="'vi' or 'en'"):
        report.to_text("fr")
    with pytest.raises(ValueError):
        thamdinh.check(plan, lang="fr")


def test_the_callers_kind_wins(plan: pathlib.Path) -> None:
    report = thamdinh.check(plan, unit_kind="press")
    assert (report.unit.kind, report.unit.kind_source) == ("press", "given")
    with pytest.raises(ValueError, match="ministry"):
        thamdinh.check(plan, unit_kind="ministry")


def test_the_text_before_tracked_changes(plan: pathlib.Path) -> None:
    accepted, original = thamdinh.check(plan), thamdinh.check(plan.read_bytes(), revisions="original")
    assert accepted.tracked_changes.present
    assert (accepted.tracked_changes.read, original.tracked_changes.read) == ("accepted", "original")
    many = thamdinh.check_many([plan], revisions="original")
    assert many[0].to_dict()["requirements"] == original.to_dict()["requirements"]
    with pytest.raises(ValueError, match="final"):
        thamdinh.check(plan, revisions="final")


def test_a_bad_file_is_an_error_with_a_code(tmp_path: pathlib.Path) -> None:
    with pytest.raises(thamdinh.FileError) as caught:
        thamdinh.check(b"")
    assert (caught.value.code, caught.value.name) == ("TD102", "file_empty")
    assert str(caught.value) == f"TD102: {caught.value.message}"
    with pytest.raises(thamdinh.Error) as english:
        thamdinh.check(b"no zip", lang="en")
    assert english.value.code.startswith("TD1")
    assert english.value.message.isascii()
    with pytest.raises(thamdinh.FileError) as missing:
        thamdinh.check(tmp_path / "none.docx")
    assert missing.value.code == "TD101"
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), copy.code, copy.remedy) == (thamdinh.FileError, "TD102", caught.value.remedy)


def test_wrong_arguments_are_pythons_own_errors(plan: pathlib.Path) -> None:
    with plan.open("r", encoding="latin-1") as file, pytest.raises(TypeError, match="binary mode"):
        thamdinh.check(file)
    with pytest.raises((TypeError, AttributeError)):
        thamdinh.check(5)


def test_explain(plan: pathlib.Path) -> None:
    report = thamdinh.check(plan)
    assert report.requirements[0].id in report.explain(report.requirements[0].id) or report.explain(report.requirements[0].id)
    with pytest.raises(thamdinh.Error) as caught:
        report.explain("none.such")
    assert caught.value.code == "TD901"


def test_profiles(plan: pathlib.Path, tmp_path: pathlib.Path) -> None:
    profile = thamdinh.Profile.builtin("49-nq-tu")
    assert profile.id in thamdinh.Profile.builtin_ids()
    assert repr(profile) == f"<Profile '49-nq-tu', version {profile.version}>"
    assert thamdinh.check(plan, profile).to_json() == thamdinh.check(plan).to_json()
    assert profile.to_dict()["id"] == "49-nq-tu"
    with pytest.raises(thamdinh.ProfileError) as unknown:
        thamdinh.check(plan, profile="none")
    assert unknown.value.code == "TD903"
    (tmp_path / "bad.yaml").write_text("id: [")
    with pytest.raises(thamdinh.ProfileError) as invalid:
        thamdinh.check(plan, profile=tmp_path / "bad.yaml")
    assert invalid.value.code == "TD902"
    assert "bad.yaml" in invalid.value.message


def test_codes() -> None:
    codes = thamdinh.codes("en")
    assert [code.code for code in codes] == sorted(code.code for code in codes)
    old = next(code for code in codes if code.name == "legacy_doc")
    assert (old.code, old.severity) == ("TD106", "error")
    assert old.cause and old.remedy and old.message


def test_threads_check_at_once(plan: pathlib.Path) -> None:
    data = plan.read_bytes()
    expected = thamdinh.check(data).to_json()
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.extend(thamdinh.check(data).to_json() for _ in range(5))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 40


def test_places_compare_and_hash(plan: pathlib.Path) -> None:
    first, second = (thamdinh.check(plan).citations[0].where for _ in range(2))
    assert first == second and first is not second
    assert len({first, second}) == 1
    assert first != thamdinh.check(plan).citations[1].where
    assert first != "body"
