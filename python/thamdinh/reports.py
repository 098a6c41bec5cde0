"""What check_many gives: the reports of many documents, and their tables."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Union, overload

from . import _core
from .tables import Table

if TYPE_CHECKING:
    from ._core import Lang, Profile

Outcome = Union[_core.Report, _core.Failure]

_SHOWN_ROWS = 20


class Reports(Sequence[Outcome]):
    """A sequence of Report and Failure in the order of the files. Does not change; slices are Reports too."""

    def __init__(
        self,
        outcomes: Iterable[Outcome],
        profile: Profile,
        *,
        lang: Lang = "vi",
        skipped: int = 0,
        others: dict[str, int] | None = None,
    ) -> None:
        self._outcomes = tuple(outcomes)
        self.profile = profile
        self.lang = lang
        self.skipped = skipped  #: temporary and hidden files of the folders
        self.others = others or {}  #: files of other kinds that were left out, by ending

    def __len__(self) -> int:
        return len(self._outcomes)

    @overload
    def __getitem__(self, index: int) -> Outcome: ...

    @overload
    def __getitem__(self, index: slice) -> Reports: ...

    def __getitem__(self, index: int | slice) -> Outcome | Reports:
        if isinstance(index, slice):
            return Reports(self._outcomes[index], self.profile, lang=self.lang)
        return self._outcomes[index]

    @property
    def read(self) -> list[_core.Report]:
        """The reports alone."""
        return [outcome for outcome in self._outcomes if isinstance(outcome, _core.Report)]

    @property
    def failures(self) -> list[_core.Failure]:
        """The files that could not be read."""
        return [outcome for outcome in self._outcomes if isinstance(outcome, _core.Failure)]

    @property
    def mean(self) -> float | None:
        """The mean of the scores, None where nothing could be read."""
        scores = [report.score.total for report in self.read]
        return sum(scores) / len(scores) if scores else None

    def _table(self, name: str) -> Table:
        return Table(name, _core.table(name, self._outcomes, self.profile, self.lang))

    @functools.cached_property
    def plans(self) -> Table:
        """A row a file, unreadable ones too: unit, kind, status, score, then each group and requirement."""
        return self._table("plans")

    @functools.cached_property
    def requirements(self) -> Table:
        """A row a plan and requirement: verdict, points, evidence, what is lacking."""
        return self._table("requirements")

    @functools.cached_property
    def citations(self) -> Table:
        """A row a mention of an official document."""
        return self._table("citations")

    @functools.cached_property
    def headings(self) -> Table:
        """A row a heading."""
        return self._table("headings")

    @functools.cached_property
    def findings(self) -> Table:
        """A row a finding; an unreadable file is a finding by its code."""
        return self._table("findings")

    def __repr__(self) -> str:
        mean = self.mean
        parts = [f"{len(self.read)} plans"]
        if failures := len(self.failures):
            parts.append(f"{failures} not readable")
        if mean is not None:
            parts.append(f"mean score {mean:.1f}")
        return f"<Reports: {', '.join(parts)}>"

    def _repr_html_(self) -> str:
        return _core.outcomes_html(self._outcomes, self.profile, self.lang, _SHOWN_ROWS)
