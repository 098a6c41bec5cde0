"""The results of many documents as columns."""

from __future__ import annotations

import html
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    import pandas

Cell = Union[str, int, float, None]

_PANDAS_TYPES = {"text": object, "integer": "Int64", "number": "float64"}
_SHOWN_ROWS = 10
_SHOWN_COLUMNS = 12
_SHOWN_LETTERS = 100

# :not(#_) gives each rule the weight of an id, against the notebook's own; no colour but the notebook's.
_STYLE = """
.thamdinh-table{overflow-x:auto}
.thamdinh-table:not(#_) table{margin:0;border-collapse:collapse;table-layout:auto}
.thamdinh-table:not(#_) th,.thamdinh-table:not(#_) td{text-align:left;vertical-align:top;white-space:nowrap}
.thamdinh-table:not(#_) td.number{text-align:right;font-variant-numeric:tabular-nums}
.thamdinh-table:not(#_) td.words{min-width:16em;white-space:normal;overflow-wrap:anywhere}
.thamdinh-table:not(#_) p{margin:.4em 0 0;opacity:.75}
"""


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
        body = "".join(
            "<tr>" + "".join(self._cell_html(column, row[column]) for column in shown) + "</tr>"
            for row in itertools.islice(self, _SHOWN_ROWS)
        )
        left_out = []
        if len(self) > _SHOWN_ROWS:
            left_out.append(f"the first {_SHOWN_ROWS} rows")
        if len(self.columns) > _SHOWN_COLUMNS:
            left_out.append(f"the first {_SHOWN_COLUMNS} columns")
        note = f" ({' and '.join(left_out)} are shown)" if left_out else ""
        return (
            f"<style>{_STYLE}</style><div class='thamdinh-table'>"
            f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f"<p>{html.escape(repr(self)[1:-1] + note)}</p></div>"
        )

    def _cell_html(self, column: str, cell: Cell) -> str:
        if cell is None:
            return "<td></td>"
        text = str(cell)
        if len(text) > _SHOWN_LETTERS:
            text = text[:_SHOWN_LETTERS].rsplit(" ", 1)[0] + " …"
        # A column of its own width for words; numbers, dates and codes stay on their line.
        kind = "words" if len(text) > 24 else "text" if self._types[column] == "text" else "number"
        return f"<td class='{kind}'>{html.escape(text)}</td>"
