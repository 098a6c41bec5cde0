"""What goes wrong around the command: outputs that cannot be written, a user who stops it, terminals, several exit codes at once."""

import json
import os
import pty
import signal
import subprocess
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["THAMDINH_COMMAND"]
PLANS = sorted((ROOT / "corpus/plans").glob("*/plan.docx"))
SCHEMA = json.loads((ROOT / "lib/report/report.schema.json").read_text(encoding="utf-8"))


def run(*arguments, **options):
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, **options)


def on_terminal(*arguments, **environment):
    """What the command writes to a terminal."""
    leader, follower = pty.openpty()
    child = subprocess.Popen([COMMAND, *map(str, arguments)], stdout=follower, stderr=follower, stdin=subprocess.DEVNULL,
                             env={**os.environ, "TERM": "xterm", **environment})
    os.close(follower)
    written = b""
    try:
        while block := os.read(leader, 65536):
            written += block
    except OSError:  # the other end is closed: all has been read
        pass
    os.close(leader)
    child.wait()
    return written


def test_colour_on_a_terminal_unless_no_color_is_set():
    environment = {name: "" for name in ("NO_COLOR",)}
    assert b"\x1b[32m" in on_terminal("check", PLANS[0], **environment)
    assert b"\x1b[" not in on_terminal("check", PLANS[0], NO_COLOR="1")
    assert b"\x1b[" not in on_terminal("check", PLANS[0], **environment, TERM="dumb")


def test_an_output_never_overwrites_an_input(tmp_path):
    plan = tmp_path / "plan.docx"
    plan.write_bytes(PLANS[0].read_bytes())
    assert run("check", plan, "-o", plan).returncode == 2
    assert plan.read_bytes() == PLANS[0].read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is absent")
@pytest.mark.parametrize("arguments", [("check", PLANS[0]), ("codes",), ("profile", "show")], ids=lambda a: a[0])
def test_a_full_disk_is_told(arguments):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([COMMAND, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 4
    assert b"TD904" in done.stderr


def test_ctrl_c_keeps_what_is_done():
    child = subprocess.Popen([COMMAND, "check", "--format", "json", PLANS[0], "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    first = child.stdout.readline()  # so it is at standard input now, and listens to signals
    child.send_signal(signal.SIGINT)
    rest, _ = child.communicate()
    assert child.returncode == 130
    assert json.loads(first)["score"]["total"] > 0
    assert rest == b""


def test_an_unreadable_file_outweighs_a_low_score(tmp_path):
    assert run("check", "--fail-under", "100", PLANS[0], tmp_path / "none.docx").returncode == 3


def test_fail_under_compares_what_is_printed():
    total = json.loads(run("check", "--format", "json", PLANS[0]).stdout)["score"]["total"]
    assert run("check", "--fail-under", total, PLANS[0]).returncode == 0
    assert run("check", "--fail-under", f"{total + 0.1:.1f}", PLANS[0]).returncode == 1


def test_refusals_follow_the_schema(tmp_path):
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    paths = [tmp_path / "empty.docx", tmp_path / "folder", tmp_path / "none.docx"]
    done = run("check", "--format", "json", *paths)
    errors = [json.loads(line) for line in done.stdout.splitlines()]
    for error in errors:
        jsonschema.validate(error, SCHEMA)
    assert [e["error"]["code"] for e in errors] == ["TD102", "TD101", "TD101"]
    assert [e["source"]["bytes"] for e in errors] == [0, None, None]


def test_one_report_byte_for_byte():
    once, twice = (run("check", "--format", "json", PLANS[0]).stdout for _ in range(2))
    assert once == twice
    assert len(once.splitlines()) == 1


def test_csv_has_a_mark_for_excel_in_a_file_alone(tmp_path):
    out = tmp_path / "citations.csv"
    assert run("citations", "--format", "csv", PLANS[0], "-o", out).returncode == 0
    printed = run("citations", "--format", "csv", PLANS[0]).stdout
    assert out.read_bytes() == b"\xef\xbb\xbf" + printed
    assert printed.startswith(b"path,text,id,") and printed.endswith(b"\r\n")


def test_a_page_is_for_one_file():
    assert run("check", "--format", "html", *PLANS[:2]).returncode == 2
    assert run("check", "--format", "html", PLANS[0]).stdout.startswith(b"<!doctype html>")


@pytest.mark.parametrize("code", ["TD301", "td301", "301", "citation_malformed"])
def test_a_code_may_be_asked_for_in_any_spelling(code):
    assert b"TD301" in run("codes", code).stdout


def test_help_is_in_both_languages_and_names_the_exit_codes():
    vietnamese, english = run("--help").stdout.decode(), run("--lang", "en", "--help").stdout.decode()
    assert "Mã thoát" in vietnamese and "Exit status" in english
    assert all(f"  {code} " in english for code in (0, 1, 2, 3, 4, 130))


def test_completions_know_every_command_and_option():
    """A command or an option that is added must be added to the completions and the manual too."""
    folder = ROOT / "bindings/cli"
    documents = {path: path.read_text(encoding="utf-8") for path in (folder / "completion/thamdinh.bash", folder / "man/thamdinh.1")}
    commands = [line.split()[0] for line in run("--lang", "en", "--help").stdout.decode().split("Commands:")[1].split("\n\n")[0].splitlines() if line.strip()]
    assert "check" in commands
    for path, text in documents.items():
        for command in commands:
            assert command in text, f"{path.name}: {command}"


def test_the_profiles_follow_their_schema():
    yaml = pytest.importorskip("yaml")

    class Loader(yaml.SafeLoader):
        """Dates stay texts."""

    Loader.yaml_implicit_resolvers = {first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(":timestamp")]
                                      for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    schema = json.loads(run("profile", "schema").stdout)
    for path in sorted((ROOT / "lib/profile/builtin").glob("*/*.yaml")):
        jsonschema.validate(yaml.load(path.read_text(encoding="utf-8"), Loader), schema)
