"""The results of many documents as columns."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    import pandas

Cell = Union[str, int, float, None]

_PANDAS_TYPES = {"text": object, "integer": "Int64", "number": "float64"}
_SHOWN_ROWS = 10
_SHOWN_COLUMNS = 12


class Table:
    """A table by columns: the same names and cells as the CSV that `thamdinh batch` writes. `None` is no value."""

    def __init__(self, name: str, columns: list[tuple[str, str, list[Any]]]) -> None:
        self.name = name
        self._types = {column: type_ for column, type_, _ in columns}
        self._cells = {column: cells for column, _, cells in columns}

    @property
    def columns(self) -> list[str]:
        """The columns' names, in order."""
        return list(self._cells)

    @property
    def types(self) -> dict[str, str]:
        """"text", "integer" or "number" of each column."""
        return dict(self._types)

    def __len__(self) -> int:
        return len(next(iter(self._cells.values()), []))

    def __getitem__(self, column: str) -> list[Cell]:
        return self._cells[column]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """The rows, each a dict."""
        for row in zip(*self._cells.values()):
            yield dict(zip(self._cells, row))

    def to_dict(self) -> dict[str, list[Cell]]:
        """The cells of each column; the lists are the table's own."""
        return dict(self._cells)

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame: texts as object, whole numbers as Int64 (they may lack), others as float64."""
        import pandas

        series = {
            column: pandas.Series(cells, dtype=_PANDAS_TYPES[self._types[column]], copy=False)
            for column, cells in self._cells.items()
        }
        return pandas.DataFrame(series, copy=False)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows, {len(self._cells)} columns>"

    def _repr_html_(self) -> str:
        shown = self.columns[:_SHOWN_COLUMNS]
        head = "".join(f"<th>{html.escape(column)}</th>" for column in shown)
        rows = []
        for _, row in zip(range(_SHOWN_ROWS), self):
            rows.append("".join(f"<td>{html.escape('' if row[c] is None else str(row[c])[:120])}</td>" for c in shown))
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table><caption>{html.escape(repr(self)[1:-1])}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
