"""The tables from Spark are those of check_many, cell by cell: the function itself wherever pyarrow is, a cluster where Java is."""

import os
import pathlib
import pickle
import shutil
import sys

import pytest

import thamdinh

pyarrow = pytest.importorskip("pyarrow")
PLANS = pathlib.Path(__file__).parents[2] / "corpus/plans"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Plans enough for several workers, and two files that cannot be read."""
    folder = tmp_path_factory.mktemp("spark")
    times = int(os.environ.get("THAMDINH_SPARK_TIMES", "1"))
    for number in range(times):
        for plan in sorted(PLANS.glob("*/plan.docx")):
            shutil.copy(plan, folder / f"{number:03}-{plan.parent.name}.docx")
    (folder / "cut.docx").write_bytes(b"PK")
    (folder / "text.docx").write_bytes(b"no zip")
    return folder


def batch_of(folder: pathlib.Path) -> "pyarrow.RecordBatch":
    files = sorted(folder.glob("*.docx"))
    return pyarrow.RecordBatch.from_pydict({"path": [str(file) for file in files], "content": [file.read_bytes() for file in files]})


@pytest.mark.parametrize("table", ["plans", "requirements", "citations", "headings", "findings"])
def test_the_function_gives_the_rows_of_check_many(folder: pathlib.Path, table: str) -> None:
    import thamdinh.spark

    work = thamdinh.spark.table_of_batches(table=table)
    rows = pyarrow.Table.from_batches(work(iter([batch_of(folder)])))
    expected = getattr(thamdinh.check_many(sorted(folder.glob("*.docx"))), table)
    assert rows.to_pydict() == expected.to_dict()


# Spark's own warnings, of distutils and of sockets left to the collector, are no concern of ours.
@pytest.mark.filterwarnings("ignore")
def test_a_real_cluster_gives_the_same(folder: pathlib.Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("there is no Java: Spark itself is not run")
    sql = pytest.importorskip("pyspark.sql")
    cloudpickle = pytest.importorskip("pyspark.cloudpickle")
    import thamdinh.spark

    own = thamdinh.Profile.from_yaml("extends: 49-nq-tu\nid: own\nversion: '2'\n")
    assert pickle.loads(cloudpickle.dumps(thamdinh.spark.table_of_batches(own)))
    spark = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join(sys.path))
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .getOrCreate()
    )
    try:
        files = spark.read.format("binaryFile").load(str(folder)).repartition(4)
        expected = thamdinh.check_many(sorted(folder.glob("*.docx")), own)
        for table in ("plans", "requirements"):
            frame = thamdinh.spark.check(files, own, table=table)
            columns = getattr(expected, table)
            assert frame.columns == columns.columns
            found = sorted((_comparable(row.asDict()) for row in frame.collect()), key=str)
            wanted = sorted((_comparable(row) for row in columns), key=str)
            assert found == wanted
    finally:
        spark.stop()


def _comparable(row: dict) -> list:
    return [pathlib.Path(str(cell)).name if column == "path" else cell for column, cell in row.items()]
