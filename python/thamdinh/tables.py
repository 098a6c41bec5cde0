"""The results of many documents as columns."""

from __future__ import annotations

import html
import itertools
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    import pandas
    import polars

    from . import _core

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
    """A table by columns: the same names and cells as the CSV that `thamdinh batch` writes. `None` is no value.

    Any library that knows the Arrow PyCapsule interface takes it as it is: polars.DataFrame(table), pyarrow.table(table).
    """

    def __init__(self, name: str, columns: _core.Columns) -> None:
        self.name = name
        self._columns = columns
        self._types: dict[str, str] = columns.types
        self._cells: dict[str, list[Cell]] = {}

    @property
    def columns(self) -> list[str]:
        """The columns' names, in order."""
        return list(self._types)

    @property
    def types(self) -> dict[str, str]:
        """"text", "integer" or "number" of each column."""
        return dict(self._types)

    def __len__(self) -> int:
        return len(self._columns)

    def __getitem__(self, column: str) -> list[Cell]:
        if column not in self._cells:
            self._cells[column] = self._columns.cells(column)
        return self._cells[column]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """The rows, each a dict."""
        for row in zip(*(self[column] for column in self._types)):
            yield dict(zip(self._types, row))

    def __arrow_c_schema__(self) -> object:
        return self._columns.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._columns.__arrow_c_stream__(requested_schema)

    def to_dict(self) -> dict[str, list[Cell]]:
        """The cells of each column; the lists are the table's own."""
        return {column: self[column] for column in self._types}

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame: texts as object, whole numbers as Int64 (they may lack), others as float64."""
        import pandas

        series = {column: pandas.Series(self[column], dtype=_PANDAS_TYPES[type_], copy=False) for column, type_ in self._types.items()}
        return pandas.DataFrame(series, copy=False)

    def to_polars(self) -> polars.DataFrame:
        """A data frame of polars (1.3 or later), its columns taken over without a copy."""
        import polars

        return polars.DataFrame(self)

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Writes a Parquet file, by pyarrow or else by polars, whichever is there."""
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError:
            self.to_polars().write_parquet(os.fspath(path))
        else:
            pyarrow.parquet.write_table(pyarrow.table(self), path)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows, {len(self._types)} columns>"

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
