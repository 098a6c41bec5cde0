"""What holds for any document: its text comes back as it was put in, every place leads to its words, a copy is equal, memory
is flat."""

import io
import os
import pathlib
import pickle
import re
import zipfile
from xml.sax.saxutils import escape

import pytest

import thamdinh

PLANS = pathlib.Path(__file__).parents[2] / "corpus/plans"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PIECES = ["Kế hoạch ", "thực hiện Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy", "I- MỤC ĐÍCH, YÊU CẦU", "1. ", "đ) ", "Giao Văn phòng ",
          "đôn đốc, kiểm tra", "; ", "\u00a0", "\u2011", "o\u0302\u0301", "100% ", "……", "<&>", "\u0344", "😀"]


def docx(paragraphs: list[str]) -> bytes:
    """The least that Word opens."""
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>' for text in paragraphs)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Target="word/document.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return file.getvalue()


def test_any_document() -> None:
    hypothesis = pytest.importorskip("hypothesis")
    st = hypothesis.strategies
    # XML 1.0 has no control characters and no surrogates; a line break is an element of its own.
    letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff\u00ad")
    text = st.lists(st.one_of(st.sampled_from(PIECES), st.text(letters, max_size=12)), max_size=6).map("".join)

    @hypothesis.settings(max_examples=200, deadline=None, suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(st.lists(text, max_size=12))
    def holds(paragraphs: list[str]) -> None:
        data = docx(paragraphs)
        document = thamdinh.Document.open(data)
        assert [paragraph.text for paragraph in document.paragraphs] == paragraphs
        report = thamdinh.check(data)
        assert document.check() == report == pickle.loads(pickle.dumps(report))
        for citation in report.citations:
            where = citation.where
            if where.to is None:
                assert len(paragraphs[where.paragraph][where.start:where.end]) == where.end - where.start > 0
        assert 0 <= report.score.total <= 100 and len({each.id for each in report.requirements}) == len(report.requirements)

    holds()


def test_bytes_and_a_path_give_the_same_report(tmp_path: pathlib.Path) -> None:
    for plan in sorted(PLANS.glob("*/plan.docx"))[:10]:
        by_path, by_bytes = thamdinh.check(plan).to_dict(), thamdinh.check(plan.read_bytes()).to_dict()
        by_path["source"]["path"] = None
        assert by_path == by_bytes


def resident() -> int:
    """Kilobytes of this process in memory."""
    status = pathlib.Path("/proc/self/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+)", status)
    assert found
    return int(found[1])


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="memory is read from /proc")
def test_memory_is_flat() -> None:
    data = (PLANS / "n-thcs/plan.docx").read_bytes()
    times = int(os.environ.get("THAMDINH_LEAK_CHECKS", "400"))

    def work(count: int) -> None:
        for _ in range(count):
            report = thamdinh.check(data)
            pickle.loads(pickle.dumps(report))
            thamdinh.Document.open(data)

    work(100)
    before = resident()
    work(times)
    assert resident() - before < 4096
