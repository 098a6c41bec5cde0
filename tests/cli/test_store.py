"""The store of a batch: what was done is there whatever happens, and the end is that of an unbroken run."""

import csv
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["THAMDINH_COMMAND"]
PLANS = sorted((ROOT / "corpus/plans").glob("*/plan.docx"))
# The whole proof takes minutes: `ctest -L long`.
TRIALS = int(os.environ.get("THAMDINH_KILL_TRIALS", "6"))


def batch(*arguments, **options):
    return subprocess.run([COMMAND, "batch", *map(str, arguments)], capture_output=True, text=True, **options)


def results(folder):
    """What a user gets: every file but the store."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and not path.name.startswith("results.sqlite")}


def done_in(folder):
    """How many files of the last batch have their result."""
    with sqlite3.connect(folder / "results.sqlite") as store:
        return store.execute("SELECT count(result), count(*) FROM files").fetchone()


@pytest.fixture(scope="module")
def submitted(tmp_path_factory):
    folder = tmp_path_factory.mktemp("submitted")
    for number, plan in enumerate(PLANS + PLANS[:12]):
        # Each its own bytes, as no two offices send the same file: a comment at a zip's end changes nothing else.
        comment = b"%05d" % number
        bytes_ = plan.read_bytes()
        assert bytes_[-2:] == b"\0\0"
        (folder / f"{number:03}.docx").write_bytes(bytes_[:-2] + len(comment).to_bytes(2, "little") + comment)
    (folder / "bad.docx").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def unbroken(submitted, tmp_path_factory):
    out = tmp_path_factory.mktemp("unbroken") / "out"
    began = time.monotonic()
    assert batch(submitted, "--out", out, "--jobs", 2).returncode == 3
    return results(out), time.monotonic() - began


def test_killed_at_any_moment_and_resumed(submitted, unbroken, tmp_path):
    whole, seconds = unbroken
    chance = random.Random(49)
    arguments = [COMMAND, "batch", str(submitted), "--jobs", "2", "--resume"]
    broken_off = 0
    for trial in range(TRIALS):
        out = tmp_path / str(trial)
        for _ in range(chance.randint(1, 3)):
            child = subprocess.Popen([*arguments, "--out", str(out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, seconds))
            child.kill()
            broken_off += child.wait() == -signal.SIGKILL
        done = batch(submitted, "--out", out, "--jobs", 2, "--resume")
        assert done.returncode == 3, done.stderr
        assert results(out) == whole, trial
        with sqlite3.connect(out / "results.sqlite") as store:
            assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        shutil.rmtree(out)
    assert broken_off > 0


def test_ctrl_c_keeps_what_is_done_and_is_resumed(submitted, unbroken, tmp_path):
    out = tmp_path / "out"
    child = subprocess.Popen([COMMAND, "batch", str(submitted), "--out", str(out), "--jobs", "1", "--progress"], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE)
    child.stderr.readline()  # the first plans are done
    child.send_signal(signal.SIGINT)
    said, _ = child.communicate()
    assert child.returncode == 130
    assert "Bị dừng giữa chừng" in said.decode()
    done, total = done_in(out)
    assert 0 < done < total
    assert batch(submitted, "--out", out, "--resume").returncode == 3
    assert results(out) == unbroken[0]


def test_a_full_disk_is_exit_4_and_what_was_committed_stays(submitted, unbroken, tmp_path):
    out = tmp_path / "out"

    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (3 << 20, 3 << 20))

    done = batch(submitted, "--out", out, "--jobs", 1, preexec_fn=small_files)
    assert done.returncode == 4
    assert "TD904" in done.stderr and "results.sqlite" in done.stderr
    assert done_in(out)[0] > 0
    assert batch(submitted, "--out", out, "--resume").returncode == 3
    assert results(out) == unbroken[0]


@pytest.mark.skipif(os.geteuid() != 0, reason="a small disk can be mounted by root alone")
def test_a_small_disk(submitted, unbroken, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", disk], capture_output=True).returncode != 0:
        pytest.skip("no disk may be mounted here")
    try:
        done = batch(submitted, "--out", disk / "out", "--jobs", 2)
        assert done.returncode == 4
        assert "TD904" in done.stderr
        subprocess.run(["mount", "-o", "remount,size=400m", disk], check=True)
        assert batch(submitted, "--out", disk / "out", "--resume").returncode == 3
        assert results(disk / "out") == unbroken[0]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_second_batch_on_one_store_is_refused(submitted, tmp_path):
    out = tmp_path / "out"
    first = subprocess.Popen([COMMAND, "batch", str(submitted), "--out", str(out), "--jobs", "1", "--progress"], stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE)
    first.stderr.readline()
    for option in ([], ["--resume"]):
        second = batch(PLANS[0], "--out", out, *option)
        assert second.returncode == 2
        assert "TD906" in second.stderr
    first.communicate()
    assert first.returncode == 3


def test_a_store_is_refused_without_resume_and_told_how_to_go_on(tmp_path):
    assert batch(PLANS[0], "--out", tmp_path / "out").returncode == 0
    before = results(tmp_path / "out")
    done = batch(PLANS[1], "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "TD905" in done.stderr and "--resume" in done.stderr
    assert results(tmp_path / "out") == before


def test_resume_starts_afresh_without_a_store_and_tells_of_the_whole_set(tmp_path):
    shutil.copy(PLANS[0], tmp_path / "a.docx")
    (tmp_path / "bad.docx").write_bytes(b"")
    for _ in range(2):  # the second time nothing is checked, and the exit is the same
        assert batch(tmp_path / "a.docx", tmp_path / "bad.docx", "--out", tmp_path / "out", "--resume", "--fail-under", 100).returncode == 3
    with (tmp_path / "out/plans.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["status"] for row in csv.DictReader(file)] == ["read", "TD102"]


def test_the_store_is_for_anyone_with_sqlite(tmp_path):
    twin = tmp_path / "twin.docx"
    shutil.copy(PLANS[0], twin)
    batch(PLANS[0], twin, PLANS[1], "--out", tmp_path / "out")
    with sqlite3.connect(tmp_path / "out/results.sqlite") as store:
        assert store.execute("PRAGMA user_version").fetchone() == (1,)
        assert store.execute("SELECT path FROM plans").fetchall() == [(str(path),) for path in (PLANS[0], twin, PLANS[1])]
        assert store.execute("SELECT count(*) FROM results").fetchone() == (2,)
        for view in ("requirements", "citations", "findings"):
            assert store.execute(f"SELECT count(*) FROM {view}").fetchone()[0] > 10
        scores = [row[0] for row in store.execute("SELECT score FROM plans")]
    with (tmp_path / "out/plans.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [float(row["score"]) for row in csv.DictReader(file)] == scores


def test_a_profile_with_the_same_name_and_other_content_is_another(tmp_path):
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "profile.yaml").write_text("id: mine\nversion: 1\nextends: 49-nq-tu\n", encoding="utf-8")
    assert batch(PLANS[0], "--out", tmp_path / "out", "--profile", profile).returncode == 0
    (profile / "profile.yaml").write_text("id: mine\nversion: 1\nextends: 49-nq-tu\n# changed\n", encoding="utf-8")
    assert batch(PLANS[0], "--out", tmp_path / "out", "--profile", profile, "--resume").returncode == 0
    with sqlite3.connect(tmp_path / "out/results.sqlite") as store:
        assert store.execute("SELECT count(DISTINCT profile) FROM results").fetchone() == (2,)


def test_each_file_in_a_process_of_its_own_gives_the_same(submitted, unbroken, tmp_path):
    assert batch(submitted, "--out", tmp_path / "out", "--isolate", "--jobs", 2).returncode == 3
    assert results(tmp_path / "out") == unbroken[0]


def test_a_zip_of_plans_is_a_folder(tmp_path):
    (tmp_path / "in").mkdir()
    for number, plan in enumerate(PLANS[:3]):
        shutil.copy(plan, tmp_path / f"in/kế hoạch {number}.docx")
    (tmp_path / "in/~$lock.docx").write_bytes(b"x")
    shutil.make_archive(str(tmp_path / "plans"), "zip", tmp_path / "in")
    assert batch(tmp_path / "in", "--out", tmp_path / "a", "--lang", "en").returncode == 0
    done = batch(tmp_path / "plans.zip", "--out", tmp_path / "b", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "Skipped: 1" in done.stdout
    unpacked = (tmp_path / "a/requirements.csv").read_text(encoding="utf-8")
    assert (tmp_path / "b/requirements.csv").read_text(encoding="utf-8") == unpacked.replace(f"{tmp_path}/in/", f"{tmp_path}/plans.zip/")


def test_progress_is_plain_lines_where_there_is_no_terminal_and_only_when_asked_for(tmp_path):
    done = batch(*PLANS[:3], "--out", tmp_path / "a", "--progress", "--lang", "en")
    last = done.stderr.splitlines()[-1]
    assert last.startswith("3/3 files, ") and last.endswith("0:00 left")
    assert "\r" not in done.stderr and "\x1b" not in done.stderr
    assert batch(*PLANS[:3], "--out", tmp_path / "b").stderr == ""
