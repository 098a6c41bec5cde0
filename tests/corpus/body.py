"""Turns a source's blocks into WordprocessingML, and gathers what lies in other parts: notes, links, pictures."""

from dataclasses import dataclass, field, replace

from drawing import picture_run, text_box_run
from markup import el, text_el
from source import SourceError, whole_change

TWIPS = {"cm": 1440 / 2.54, "mm": 144 / 2.54, "pt": 20, "in": 1440}
TEXT_WIDTH = 9355  # between the margins of an A4 page, in twips
LETTERHEAD_WIDTH = 10200  # tables without borders reach into the margins, as offices draw their letterheads
CHANGE = {"w_author": "Nguyễn Thị Thu", "w_date": "2024-07-08T09:15:00Z"}
EMPHASIS = {"b": "bold", "i": "italic", "u": "underlined", "caps": "capitals", "hidden": "hidden"}
LINK = "https://vanban.example/xem"


def twips(length):
    """A length such as "1.27cm" in twentieths of a point."""
    unit = length.strip()[-2:]
    if unit not in TWIPS:
        raise SourceError(f"{length!r} is no length: give cm, mm, pt or in")
    return round(float(length.strip()[:-2]) * TWIPS[unit])


@dataclass(frozen=True)
class Look:
    """How a run looks, and whether it is a deletion."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    hidden: bool = False
    raised: str = None
    size: float = None
    style: str = None
    deleted: bool = False


@dataclass
class Related:
    """What the document part points to: relationships (id, kind, target, external), and footnotes as XML."""

    relationships: list = field(default_factory=list)
    footnotes: list = field(default_factory=list)

    def relate(self, kind, target, external=False):
        """The id of a new relationship."""
        name = f"rId{len(self.relationships) + 1}"
        self.relationships.append((name, kind, target, external))
        return name


class Body:
    """Writes blocks; `related` is where their notes, links and pictures go."""

    def __init__(self, plan, noise, related):
        self._plan = plan
        self._noise = noise
        self._related = related
        self._ids = 0
        self._numbers = {name: at + 1 for at, name in enumerate(plan.numberings)}

    def _next_id(self):
        self._ids += 1
        return self._ids

    # Blocks

    def blocks(self, elements, place="body"):
        """The XML of blocks; `place` is "body", "cell", "box", "header" or "footer"."""
        written = []
        for element, following in zip(elements, [*elements[1:], None]):
            written.append(self._block(element, place))
            # A table must be followed by a paragraph, and two tables in a row would become one.
            if element.tag == "table" and (following is None or following.tag == "table"):
                written.append(el("w:p"))
        return "".join(written)

    def _block(self, element, place):
        if element.tag == "p":
            return self.paragraph(element, place)
        if element.tag == "table":
            return self._table(element)
        if element.tag == "sdt":
            return self._content_control(self.blocks(list(element), place))
        if element.tag == "textbox":
            if next(element.iter("fn"), None) is not None:
                raise SourceError("Word has no footnotes in text boxes")
            return el("w:p", text_box_run(self._next_id(), self.blocks(list(element), "box")))
        if element.tag == "picture":
            return el("w:p", el("w:pPr", el("w:jc", w_val="center")), self._picture(element))
        return el("w:p", el("w:r", el("w:br", w_type="page")))

    def _content_control(self, content):
        number = self._next_id()
        properties = el("w:alias", w_val=f"Noi dung {number}") + el("w:tag", w_val=f"nd{number}")
        properties += el("w:id", w_val=710000000 + number)
        properties += el("w:placeholder", el("w:docPart", w_val="DefaultPlaceholder"))
        return el("w:sdt", el("w:sdtPr", properties), el("w:sdtContent", content))

    def _picture(self, element):
        return picture_run(self._next_id(), self._related.relate("image", "media/image1.png"), element.get("alt", ""))

    # Tables

    def _table(self, table):
        widths = _column_widths(table)
        style = "TableGrid" if table.get("border", "1") != "0" else "TableNormal"
        properties = el("w:tblStyle", w_val=style) + el("w:tblW", w_w=sum(widths), w_type="dxa")
        properties += el("w:jc", w_val="center") + el("w:tblLayout", w_type="fixed") + el("w:tblLook", w_val="04A0")
        grid = el("w:tblGrid", *(el("w:gridCol", w_w=width) for width in widths))
        rows = (self._row(row, widths) for row in _grid(table))
        return el("w:tbl", el("w:tblPr", properties), grid, *rows)

    def _row(self, row, widths):
        cells_written = [self._cell(*placed, widths) for placed in row]
        return el("w:tr", *cells_written, w_rsidR=self._noise.rsid())

    def _cell(self, column, cell, merge, widths):
        span = int(cell.get("colspan", "1"))
        properties = el("w:tcW", w_w=sum(widths[column : column + span]), w_type="dxa")
        if span > 1:
            properties += el("w:gridSpan", w_val=span)
        if merge:
            properties += el("w:vMerge", w_val="restart" if merge == "restart" else None)
        content = "" if merge == "continue" else self.blocks(list(cell), "cell")
        return el("w:tc", el("w:tcPr", properties), content or el("w:p"))

    # Paragraphs

    def paragraph(self, element, place):
        """One <p>."""
        look = Look(size=float(element.get("size")) if element.get("size") else None)
        runs = self._noise.bookmarked(self._inline(element, look))
        rsid = self._noise.rsid()
        properties = self._paragraph_properties(element, place, self._paragraph_mark(element, look))
        return el("w:p", properties, runs, w_rsidR=rsid, w_rsidRDefault=rsid)

    def _paragraph_mark(self, element, look):
        """The look of the paragraph's mark, and so of its automatic number; and whether it is inserted or deleted."""
        change = whole_change(element)
        change = el(f"w:{change}", w_id=self._next_id(), **CHANGE) if change else ""
        starts_bold = not (element.text or "").strip() and len(element) and element[0].tag == "b"
        return self._run_properties(replace(look, bold=bool(starts_bold)), change)

    def _paragraph_properties(self, element, place, mark):
        style = element.get("style") or {"header": "Header", "footer": "Footer"}.get(place)
        properties = el("w:pStyle", w_val=style) if style else ""
        if element.get("num"):
            name, _, level = element.get("num").partition(":")
            number = el("w:ilvl", w_val=level) + el("w:numId", w_val=self._numbers[name])
            properties += el("w:numPr", number)
        if place == "body" and not style:
            properties += el("w:spacing", w_before=80, w_after=80, w_line=264, w_lineRule="auto")
        properties += _indentation(element)
        if element.get("align"):
            properties += el("w:jc", w_val=element.get("align"))
        return el("w:pPr", properties, mark) if properties or mark else ""

    # Inside a paragraph

    def _inline(self, element, look):
        pieces = [self._text(element.text, look)]
        for child in element:
            pieces.append(self._child(child, look))
            pieces.append(self._text(child.tail, look))
        return "".join(pieces)

    def _child(self, child, look):
        tag = child.tag
        if tag in EMPHASIS:
            return self._inline(child, replace(look, **{EMPHASIS[tag]: True}))
        if tag in ("sup", "sub"):
            return self._inline(child, replace(look, raised={"sup": "superscript", "sub": "subscript"}[tag]))
        if tag in ("ins", "del"):
            content = self._inline(child, replace(look, deleted=look.deleted or tag == "del"))
            return el(f"w:{tag}", content, w_id=self._next_id(), **CHANGE)
        if tag == "link":
            target = child.get("href", f"{LINK}/{self._next_id()}")
            relationship = self._related.relate("hyperlink", target, external=True)
            return el("w:hyperlink", self._inline(child, replace(look, style="Hyperlink")), r_id=relationship)
        if tag == "sdt":
            return self._content_control(self._inline(child, look))
        if tag == "picture":
            return self._picture(child)
        if tag == "page":
            return self._page_field(look)
        if tag == "fn":
            return self._run(self._footnote(child), _note_look(look))
        return self._run(_mark(tag), look)

    def _footnote(self, element):
        number = len(self._related.footnotes) + 1
        look = Look(size=10)
        own_mark = self._run(el("w:footnoteRef"), _note_look(look)) + self._run(text_el("w:t", " "), look)
        style = el("w:pPr", el("w:pStyle", w_val="FootnoteText"), el("w:jc", w_val="both"))
        self._related.footnotes.append("")  # takes the number before a note inside this one could
        content = own_mark + self._inline(element, look)
        self._related.footnotes[number - 1] = el("w:footnote", el("w:p", style, content), w_id=number)
        return el("w:footnoteReference", w_id=number)

    def _page_field(self, look):
        instruction = text_el("w:instrText", " PAGE   \\* MERGEFORMAT ")
        pieces = [el("w:fldChar", w_fldCharType="begin"), instruction, el("w:fldChar", w_fldCharType="separate")]
        pieces += [text_el("w:t", "2"), el("w:fldChar", w_fldCharType="end")]
        return "".join(self._run(piece, look) for piece in pieces)

    def _text(self, text, look):
        if not text:
            return ""
        tag = "w:delText" if look.deleted else "w:t"
        runs = []
        for piece in self._noise.cuts(self._noise.unicode_form(text)):
            run = self._run(self._noise.page_break(piece) + text_el(tag, piece), look)
            runs.append(self._noise.proofing(run, piece))
        return "".join(runs)

    def _run(self, content, look):
        return el("w:r", self._run_properties(look), content, w_rsidR=self._noise.rsid(), w_rsidRPr=self._noise.rsid())

    def _run_properties(self, look, change=""):
        """The properties in the order that the schema asks for."""
        properties = change + (el("w:rStyle", w_val=look.style) if look.style else "")
        if "oldstyles" in self._plan.options or not self._noise.clean:
            font = self._plan.font
            properties += el("w:rFonts", w_ascii=font, w_hAnsi=font, w_cs=font)
        for tag, on in (("b", look.bold), ("i", look.italic)):
            properties += el(f"w:{tag}") + el(f"w:{tag}Cs") if on else ""
        properties += el("w:caps") if look.capitals else ""
        properties += el("w:vanish") if look.hidden else ""
        if look.size:
            properties += el("w:sz", w_val=round(look.size * 2)) + el("w:szCs", w_val=round(look.size * 2))
        properties += el("w:u", w_val="single") if look.underlined else ""
        properties += el("w:vertAlign", w_val=look.raised) if look.raised else ""
        language = self._noise.language()
        properties += el("w:lang", w_val=language) if language else ""
        return el("w:rPr", properties) if properties else ""


def _note_look(look):
    return replace(look, style="FootnoteReference", raised="superscript")


def _mark(tag):
    if tag == "nbsp":
        return text_el("w:t", "\u00a0")
    if tag == "pagebreak":
        return el("w:br", w_type="page")
    return el({"br": "w:br", "tab": "w:tab", "nbhyphen": "w:noBreakHyphen", "softhyphen": "w:softHyphen"}[tag])


def _indentation(element):
    if element.get("hanging"):
        hanging = twips(element.get("hanging"))
        return el("w:ind", w_left=hanging, w_hanging=hanging)
    if element.get("indent"):
        return el("w:ind", w_firstLine=twips(element.get("indent")))
    return ""


def _grid(table):
    """Row by row the cells with their column: (column, cell, None | "restart" | "continue")."""
    hanging = {}  # column -> (cell, rows that it still reaches)
    for row in table:
        placed, column, waiting = [], 0, list(row)
        while waiting or column in hanging:
            if column in hanging:
                cell, left = hanging.pop(column)
                if left > 1:
                    hanging[column] = (cell, left - 1)
                placed.append((column, cell, "continue"))
            else:
                cell = waiting.pop(0)
                rows = int(cell.get("rowspan", "1"))
                placed.append((column, cell, "restart" if rows > 1 else None))
                if rows > 1:
                    hanging[column] = (cell, rows - 1)
            column += int(cell.get("colspan", "1"))
        yield placed


def _column_widths(table):
    """A width in twips for each column; what the cells leave open is shared out evenly."""
    columns = max(sum(int(cell.get("colspan", "1")) for _, cell, _ in row) for row in _grid(table))
    total = LETTERHEAD_WIDTH if table.get("border", "1") == "0" else TEXT_WIDTH
    widths = [0] * columns
    for row in _grid(table):
        for column, cell, _ in row:
            if cell.get("width") and cell.get("colspan", "1") == "1":
                widths[column] = _width(cell.get("width"), total)
    open_columns = widths.count(0)
    if open_columns:
        share = max(600, (total - sum(widths)) // open_columns)
        widths = [width or share for width in widths]
    return widths


def _width(width, total):
    if width.strip().endswith("%"):
        return round(float(width.strip()[:-1]) / 100 * total)
    return twips(width)
