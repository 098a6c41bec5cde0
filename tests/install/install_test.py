#!/usr/bin/python3
"""Installs a build into an empty folder and uses it as a stranger would: install_test.py --build BUILD --compiler CXX.

The installed tree is moved before use, so that nothing in it may lean on where it was built or put.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def run(*command: str | pathlib.Path, expect: int = 0, **options) -> str:
    done = subprocess.run([str(c) for c in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)
    if done.returncode != expect:
        sys.exit(f"{' '.join(str(c) for c in command)}\ngave {done.returncode}, not {expect}\n{done.stdout}{done.stderr}")
    return done.stdout


def some_plan() -> pathlib.Path:
    plan = next(iter(sorted((ROOT / "corpus" / "plans").glob("*/plan.docx"))), None)
    if plan is None:
        sys.exit("corpus/plans has no plan.docx")
    return plan


def use(program: pathlib.Path, plan: pathlib.Path, broken: pathlib.Path, environment: dict[str, str]) -> str:
    """The report of `plan` by a stranger's program, which must also survive a file that is no .docx."""
    text = run(program, plan, env=environment)
    report = json.loads(text)
    assert report["schema"] == "thamdinh-report/1", report["schema"]
    assert report["requirements"], "no requirement was judged"
    run(program, broken, expect=3, env=environment)
    return text


def check_tree(prefix: pathlib.Path, library_folder: pathlib.Path) -> None:
    """All that must be there is, and no internal header."""
    for name in ("include/thamdinh/thamdinh.hpp", "share/doc/thamdinh/LICENSE"):
        assert (prefix / name).is_file(), f"{name} was not installed"
    public = {p.name for p in (ROOT / "include" / "thamdinh").iterdir()}
    installed = {p.relative_to(prefix / "include").as_posix() for p in (prefix / "include").rglob("*") if p.is_file()}
    assert installed == {f"thamdinh/{name}" for name in public}, installed
    machine_paths = [p for p in library_folder.rglob("*") if p.suffix in (".cmake", ".pc") and str(ROOT) in p.read_text(encoding="utf-8")]
    assert not machine_paths, f"the source folder's path stands in {machine_paths}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--compiler", default="c++")
    parser.add_argument("--flags", default="", help="further flags of the stranger's compiler")
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        run("cmake", "--install", arguments.build.resolve(), "--prefix", work / "first")
        prefix = (work / "first").rename(work / "moved")
        package = next(prefix.rglob("thamdinhConfig.cmake")).parent
        library_folder = package.parents[1]
        shared = (library_folder / "libthamdinh.so").exists()
        check_tree(prefix, library_folder)

        plan = some_plan()
        broken = work / "broken.docx"
        broken.write_text("no document", encoding="utf-8")
        environment = dict(os.environ)

        build = work / "stranger"
        run("cmake", "-S", HERE / "stranger", "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
            f"-DCMAKE_CXX_COMPILER={arguments.compiler}", f"-DCMAKE_CXX_FLAGS={arguments.flags}")
        run("cmake", "--build", build)
        by_cmake = use(build / "stranger", plan, broken, environment)

        environment["PKG_CONFIG_PATH"] = str(library_folder / "pkgconfig")
        flags = run("pkg-config", "--cflags", "--libs", "thamdinh", env=environment).split()
        program = work / "by_pkg_config"
        run(arguments.compiler, "-std=c++20", *arguments.flags.split(), HERE / "stranger" / "stranger.cpp", "-o", program, *flags)
        environment["LD_LIBRARY_PATH"] = str(library_folder)
        by_pkg_config = use(program, plan, broken, environment)
        assert by_cmake == by_pkg_config, "the two programs report differently"

        command = prefix / "bin" / "thamdinh"
        if command.exists():
            # It finds its library by its own place.
            by_command = run(command, "check", plan, "--format", "json")
            assert by_command == by_cmake, "the command reports otherwise than the library"
        print(f"install: {'shared' if shared else 'static'} library by find_package and pkg-config"
              f"{', command' if command.exists() else ''}: the same report of {plan.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
