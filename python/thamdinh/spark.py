"""Plans on a Spark cluster: a frame with the bytes of files in, the tables of their reports out.

>>> files = spark.read.format("binaryFile").option("pathGlobFilter", "*.docx").load("hdfs://…/plans")
>>> plans = thamdinh.spark.check(files, table="plans")

Spark's binaryFile source leaves out files of no bytes: count the files where that matters, or give a frame of your own.
The profile goes to the workers with the function, with all that it extends; a bad file is a row, as everywhere. What is
checked depends on nothing but the bytes and the profile, so the rows are those of thamdinh.check_many, cell by cell. Needs
pyspark 3.3 or later and, on the workers, pyarrow and this package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from . import _core
from .checking import DEFAULT_PROFILE, loaded_profile

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

    from ._core import Lang, Profile
    from .checking import PathLike

_ROWS = 256  # of a batch that goes back: enough to be worth its head, and a few megabytes at most


def check(
    files: DataFrame,
    profile: Profile | PathLike = DEFAULT_PROFILE,
    *,
    table: str = "plans",
    path: str = "path",
    content: str = "content",
    lang: Lang = "vi",
) -> DataFrame:
    """One table of the reports: "plans", "requirements", "citations", "headings" or "findings".

    files: a frame with a column of paths and one of bytes, such as Spark's binaryFile source gives; other columns are left out.
    """
    work = table_of_batches(profile, table=table, path=path, content=content, lang=lang)
    return files.select(path, content).mapInArrow(work, _schema(loaded_profile(profile), table))


def table_of_batches(
    profile: Profile | PathLike = DEFAULT_PROFILE,
    *,
    table: str = "plans",
    path: str = "path",
    content: str = "content",
    lang: Lang = "vi",
) -> Callable[[Iterable[pyarrow.RecordBatch]], Iterable[pyarrow.RecordBatch]]:
    """The function that mapInArrow gets: from Arrow batches of paths and bytes to Arrow batches of a table.

    It can be pickled and holds nothing open, so it serves Dask, Ray and any other pool as well:
    `ray.data.from_arrow(…).map_batches(lambda batch: pyarrow.Table.from_batches(work(batch.to_batches())), batch_format="pyarrow")`.
    """
    loaded = loaded_profile(profile)

    def work(batches: Iterable[pyarrow.RecordBatch]) -> Iterable[pyarrow.RecordBatch]:
        import pyarrow

        for batch in batches:
            paths, contents = batch.column(path), batch.column(content)
            for begin in range(0, batch.num_rows, _ROWS):
                outcomes = [
                    _core.try_check_bytes(contents[i].as_buffer() or b"", loaded, paths[i].as_py() or "", None, lang)
                    for i in range(begin, min(begin + _ROWS, batch.num_rows))
                ]
                # Spark knows no large strings.
                rows = pyarrow.table(_core.table(table, outcomes, loaded, lang))
                yield from rows.cast(_small(rows.schema)).to_batches()

    return work


def _small(schema: pyarrow.Schema) -> pyarrow.Schema:
    import pyarrow

    return pyarrow.schema([field.with_type(pyarrow.string()) if field.type == pyarrow.large_string() else field for field in schema])


def _schema(profile: Profile, table: str) -> str:
    """The table's columns as Spark's DDL has them."""
    names = {"text": "string", "integer": "bigint", "number": "double"}
    return ", ".join(f"`{column}` {names[type_]}" for column, type_ in _core.table(table, [], profile).types.items())
