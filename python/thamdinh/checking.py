"""check and check_many: the ways in."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Union

from . import _core
from .reports import Reports

if TYPE_CHECKING:
    from typing import Protocol

    from ._core import Kind, Lang, Profile, Report, Revisions

    class _Readable(Protocol):
        def read(self) -> bytes: ...

    PathLike = Union[str, "os.PathLike[str]"]
    Source = Union[PathLike, bytes, bytearray, memoryview, _Readable]
    Progress = Union[bool, Callable[[int, int], object]]

DEFAULT_PROFILE = "49-nq-tu"


def check(
    source: Source,
    profile: Profile | PathLike = DEFAULT_PROFILE,
    *,
    unit_kind: Kind | None = None,
    lang: Lang = "vi",
    revisions: Revisions = "accepted",
) -> Report:
    """Appraises one document.

    source: a path, the file's bytes, or a binary file object (read to its end, not closed).
    profile: the id of a built-in profile, a path to one, or a Profile.
    unit_kind: where it is known, for example from the office's list; it wins over what the document tells.
    lang: the language of the report's messages.
    revisions: which text of a document with tracked changes is appraised: "accepted", as if all of them were, or "original".

    Raises FileError (TD1xx) for a file that cannot be read, ProfileError for the profile.
    """
    loaded = loaded_profile(profile)
    if isinstance(source, (str, os.PathLike)):
        return _core.check_path(source, loaded, unit_kind, lang, revisions)
    data = source if isinstance(source, (bytes, bytearray, memoryview)) else source.read()
    if isinstance(data, str):
        raise TypeError("the file object gives text: open it in binary mode, open(path, 'rb')")
    return _core.check_bytes(data, loaded, unit_kind, lang, revisions)


def check_many(
    paths: PathLike | Iterable[PathLike],
    profile: Profile | PathLike = DEFAULT_PROFILE,
    *,
    jobs: int | None = None,
    progress: Progress = False,
    units: PathLike | None = None,
    lang: Lang = "vi",
    revisions: Revisions = "accepted",
) -> Reports:
    """Appraises many documents on threads of the library; the results stand in the order of the files.

    paths: a folder (walked recursively), a zip, a file, or any iterable of these.
    jobs: threads; None for as many as the machine has cores.
    progress: True for a bar where tqdm is installed, or a function of (done, total).
    units: the list of units, a CSV; its columns `file` and `kind` give files their kinds.
    revisions: which text of documents with tracked changes is appraised: "accepted" or "original".

    A file that cannot be read is a Failure in its place, and a row of the tables; so is a path where nothing is. Raises
    ProfileError for the profile, Error TD907 for the list of units.
    """
    if jobs is not None and jobs < 1:
        raise ValueError("jobs must be at least 1")
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    loaded = loaded_profile(profile)
    files, skipped, others = _core.list_files(given)
    report_progress, close = _progress(progress, len(files))
    try:
        outcomes = _core.check_files(files, loaded, jobs or 0, lang, units, report_progress, revisions)
    finally:
        close()
    return Reports(outcomes, loaded, lang=lang, skipped=skipped, others=others)


def read_results(store: PathLike, profile: Profile | PathLike = DEFAULT_PROFILE, *, lang: Lang = "vi") -> Reports:
    """The reports that `thamdinh batch` left in its folder, without reading a plan again.

    store: the folder, or its results.sqlite.
    profile: the one that the batch was run with.

    Reviewers' decisions are left out. Raises Error: TD101 where there is no store, TD908 for one of another version, TD901 for
    results of another profile.
    """
    loaded = loaded_profile(profile)
    return Reports(_core.read_results(store, loaded, lang), loaded, lang=lang)


def loaded_profile(profile: Profile | PathLike) -> Profile:
    """A profile as it is, by its id, or from a file or folder."""
    if isinstance(profile, _core.Profile):
        return profile
    name = os.fspath(profile)
    if name not in _core.Profile.builtin_ids() and os.path.exists(name):
        return _core.Profile.load(name)
    return _builtin(name)


@functools.lru_cache(maxsize=8)
def _builtin(name: str) -> Profile:
    return _core.Profile.builtin(name)


def _progress(progress: Progress, total: int) -> tuple[Callable[[int, int], object] | None, Callable[[], object]]:
    """What to call after each file, and what to call at the end."""
    if callable(progress):
        return progress, lambda: None
    if progress:
        try:
            from tqdm.auto import tqdm
        except ImportError:
            return None, lambda: None
        bar = tqdm(total=total, unit="file")
        return lambda done, _total: bar.update(done - bar.n), bar.close
    return None, lambda: None
