"""Reads `source.html`: checks its elements, settles its white space, counts its automatic numbers, gives its text.

The writer (`make_docx.py`) and the checker (`validate.py`) both stand on this module, so that they agree on what a
source says. The format is described in `corpus/README.md`.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

OPTIONS = {"split", "nbhyphen", "nfd", "stray", "nbsp", "oldstyles", "clean"}
PRODUCERS = {"word", "libreoffice"}
INLINE = {
    "b", "i", "u", "sup", "sub", "caps", "hidden", "br", "tab", "fn", "ins", "del", "nbhyphen", "softhyphen", "nbsp",
    "link", "sdt", "page", "picture", "pagebreak",
}  # fmt: skip
BLOCKS = {"p", "table", "textbox", "sdt", "pagebreak", "picture"}
ATTRIBUTES = {
    "plan": {"producer", "options", "font", "size"},
    "numbering": {"id"},
    "level": {"format", "text", "start"},
    "p": {"align", "indent", "hanging", "style", "num", "size"},
    "table": {"border"},
    "td": {"width", "colspan", "rowspan"},
    "link": {"href"},
    "picture": {"alt"},
}
CHARACTERS = {
    "br": "\n", "pagebreak": "\n", "tab": "\t", "nbsp": "\u00a0", "nbhyphen": "\u2011", "softhyphen": "\u00ad",
}  # fmt: skip


class SourceError(ValueError):
    """The source does not follow the format; the message says where and why."""


@dataclass(frozen=True)
class Level:
    """One level of an automatic numbering: `format` as Word names it, `text` with %1 for the first level's number."""

    format: str
    text: str
    start: int = 1


@dataclass
class Plan:
    """A source as read: how to write it, its numberings, and its blocks (header and footer apart)."""

    name: str
    producer: str
    options: frozenset
    font: str
    size: float
    numberings: dict = field(default_factory=dict)
    blocks: list = field(default_factory=list)
    header: list = None
    footer: list = None


@dataclass(frozen=True)
class Line:
    """One paragraph's reading text, with the label that its automatic numbering shows ("" where there is none)."""

    text: str
    label: str
    part: str


def read(path):
    """The plan in the file. Raises SourceError."""
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise SourceError(f"not well-formed XML: {error}") from error
    _check_plan(root)
    plan = Plan(
        name=Path(path).resolve().parent.name,
        producer=root.get("producer", "word"),
        options=frozenset(root.get("options", "").split()),
        font=root.get("font", "Times New Roman"),
        size=float(root.get("size", "14")),
    )
    for child in root:
        if child.tag == "numbering":
            plan.numberings[child.get("id")] = [_level(level) for level in child]
        elif child.tag in ("header", "footer"):
            setattr(plan, child.tag, list(child))
        else:
            plan.blocks.append(child)
    _check_numbers(root, plan)
    for paragraph in list(root.iter("p")) + list(root.iter("fn")):
        settle_spaces(paragraph)
    return plan


def _level(element):
    return Level(element.get("format"), element.get("text"), int(element.get("start", "1")))


def _check_plan(root):
    if root.tag != "plan":
        raise SourceError(f"the root is <{root.tag}>, not <plan>")
    if root.get("producer", "word") not in PRODUCERS:
        raise SourceError(f'producer="{root.get("producer")}" is none of {sorted(PRODUCERS)}')
    unknown = set(root.get("options", "").split()) - OPTIONS
    if unknown:
        raise SourceError(f"unknown options: {sorted(unknown)}")
    for element in root.iter():
        extra = set(element.keys()) - ATTRIBUTES.get(element.tag, set())
        if extra:
            raise SourceError(f"<{element.tag}> has no attribute {sorted(extra)}")
    for child in root:
        if child.tag == "numbering":
            continue
        _check_blocks(child if child.tag in ("header", "footer") else [child])


def _check_blocks(parent):
    for element in parent:
        if element.tag not in BLOCKS:
            raise SourceError(f"<{element.tag}> cannot stand where a paragraph or a table does")
        if element.tag == "p":
            _check_inline(element)
        elif element.tag == "table":
            _check_table(element)
        else:
            _check_blocks(element)


def _check_table(table):
    for row in table:
        if row.tag != "tr" or any(cell.tag != "td" for cell in row):
            raise SourceError("a <table> holds <tr>, and a <tr> holds <td>")
    for cell in cells(table):
        if (cell.text or "").strip():
            raise SourceError(f"text in a <td> needs a <p>: {cell.text.strip()!r}")
        _check_blocks(cell)


def _check_inline(paragraph):
    for element in paragraph.iter():
        if element is not paragraph and element.tag not in INLINE:
            raise SourceError(f"<{element.tag}> cannot stand inside a paragraph")


def _check_numbers(root, plan):
    for paragraph in root.iter("p"):
        if paragraph.get("num"):
            name, _, level = paragraph.get("num").partition(":")
            if name not in plan.numberings or not level.isdigit() or int(level) >= len(plan.numberings[name]):
                raise SourceError(f'num="{paragraph.get("num")}" names no level of a <numbering>')


def settle_spaces(scope):
    """A line break of the source with the spaces round it becomes one space; at the edges of a line it goes.

    Two spaces typed on one line are kept: real offices type them. `scope` is a paragraph or a footnote.
    """
    slots = list(_slots(scope))
    starting, after_space = True, False
    for element, side in slots:
        if side in ("edge", "atom"):
            starting, after_space = side == "edge", False
            continue
        raw = getattr(element, side) or ""
        text = re.sub(r"[ \t]*\n[ \t\n]*", " ", raw)
        if starting or (after_space and raw.lstrip(" \t").startswith("\n")):
            text = text.lstrip(" ")
        setattr(element, side, text)
        if text:
            starting, after_space = False, text.endswith(" ")
    _trim_ends(slots)


def _slots(scope):
    """Where a paragraph holds text, in reading order, with line edges and atoms; a footnote is a scope of its own."""
    yield scope, "text"
    for child in scope:
        if child.tag == "br":
            yield child, "edge"
        elif child.tag in CHARACTERS or child.tag in ("fn", "page", "picture"):
            yield child, "atom"
        else:
            yield from _slots(child)
        yield child, "tail"


def _trim_ends(slots):
    trimming = True
    for element, side in reversed(slots):
        if side in ("edge", "atom"):
            trimming = side == "edge"
        elif trimming and getattr(element, side):
            setattr(element, side, getattr(element, side).rstrip(" "))
            trimming = not getattr(element, side)


def cells(table):
    """Every cell of a table, row by row."""
    return [cell for row in table for cell in row]


def whole_change(paragraph):
    """"ins" or "del" when one tracked change holds all of a paragraph, which then is inserted or deleted whole."""
    changes = {child.tag for child in paragraph}
    texts = [paragraph.text] + [child.tail for child in paragraph]
    only = len(changes) == 1 and changes <= {"ins", "del"} and not any((text or "").strip() for text in texts)
    return changes.pop() if only else None


def lines(plan):
    """The body's paragraphs in reading order, deletions left out, each footnote after its paragraph."""
    counter = NumberCounter(plan.numberings)
    for paragraph in _paragraphs(plan.blocks):
        label = counter.label(paragraph.get("num"))
        if whole_change(paragraph) == "del":
            continue
        yield Line(reading_text(paragraph), label, "body")
        for note in paragraph.iter("fn"):
            yield Line(reading_text(note), "", "footnote")


def _paragraphs(blocks):
    for block in blocks:
        if block.tag == "p":
            yield block
        elif block.tag == "table":
            for cell in cells(block):
                yield from _paragraphs(cell)
        else:
            yield from _paragraphs(block)


def reading_text(scope):
    """A paragraph's or footnote's text as it reads with the revisions accepted, footnotes left out."""
    pieces = [scope.text or ""]
    for child in scope:
        if child.tag in CHARACTERS:
            pieces.append(CHARACTERS[child.tag])
        elif child.tag not in ("fn", "del"):
            pieces.append(reading_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


class NumberCounter:
    """Counts automatic numbers as Word does: a number restarts when one of a higher level has come."""

    def __init__(self, numberings):
        self._levels = numberings
        self._counts = {name: [None] * len(levels) for name, levels in numberings.items()}

    def label(self, num):
        """The label of the next paragraph with this `num` ("muc:0"), "" for none."""
        if not num:
            return ""
        name, _, number = num.partition(":")
        levels, counts, at = self._levels[name], self._counts[name], int(number)
        counts[at] = levels[at].start if counts[at] is None else counts[at] + 1
        counts[at + 1 :] = [None] * (len(counts) - at - 1)
        label = levels[at].text
        for index, level in enumerate(levels):
            value = level.start if counts[index] is None else counts[index]
            label = label.replace(f"%{index + 1}", shown_number(value, level.format))
        return label


def shown_number(value, format):
    """A counted number in one of Word's formats."""
    if format in ("upperRoman", "lowerRoman"):
        roman = _roman(value)
        return roman if format == "upperRoman" else roman.lower()
    if format in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if format == "upperLetter" else letter.lower()
    return str(value)


def _roman(value):
    text = ""
    for worth, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        text += sign * (value // worth)
        value %= worth
    return text
