"""Documents made to hurt: XML that is deep, wide, endless or no text, and texts that are laborious to understand."""

from archives import zipped
from wordprocessingml import document, package, paragraph, part, run

DEEP = 200_000
REPORT = {None}
REFUSED = {"TD110"}
EITHER = {"TD110", None}


def docx(body, **parts):
    return zipped(package(document(body), **parts))


def deep(before, inner, after):
    return docx(before * DEEP + inner + after * DEEP)


def nested():
    return [
        ("deep-content-controls", REFUSED, lambda: deep("<w:sdt><w:sdtContent>", "<w:p/>", "</w:sdtContent></w:sdt>")),
        ("deep-tables", REFUSED, lambda: deep("<w:tbl><w:tr><w:tc>", "<w:p/>", "</w:tc></w:tr></w:tbl>")),
        ("deep-text-boxes", REFUSED, lambda: deep("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>", "<w:p/>", "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")),
        ("deep-alternatives", REFUSED, lambda: deep("<mc:AlternateContent><mc:Choice Requires='wps'>", "<w:p/>", "</mc:Choice></mc:AlternateContent>")),
        ("deep-hyperlinks", REFUSED, lambda: docx("<w:p>" + "<w:hyperlink>" * DEEP + run("a") + "</w:hyperlink>" * DEEP + "</w:p>")),
        ("deep-math", REFUSED, lambda: docx("<w:p><m:oMath>" + "<m:e>" * DEEP + "</m:e>" * DEEP + "</m:oMath></w:p>")),
        ("deep-properties", EITHER, lambda: docx("<w:p><w:pPr>" + "<w:x>" * DEEP + "</w:x>" * DEEP + "</w:pPr></w:p>")),
        ("deep-nothing-known", {"TD104"}, lambda: zipped(package("<x>" * 1_000_000 + "</x>" * 1_000_000))),
        ("fields-never-closed", REPORT, lambda: docx("<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 100_000 + run("a") + "</w:p>")),
    ]


def characters():
    laughs = "<!DOCTYPE w [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(12)) + "]>"
    outside = "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    text = lambda content: paragraph("@").encode().replace(b"@", content)  # noqa: E731
    body = lambda content: zipped(package(document("@").encode().replace(b"@", content)))  # noqa: E731
    return [
        ("entities-a-billion", {"TD109"}, lambda: zipped(package(document(paragraph("&m;"), laughs)))),
        ("entities-from-outside", {"TD109"}, lambda: zipped(package(document(paragraph("&a;"), outside)))),
        ("character-nul", {"TD109"}, lambda: body(text(b"a\0b"))),
        ("character-nul-by-number", {"TD109"}, lambda: body(text(b"a&#0;b"))),
        ("surrogates-alone", REPORT, lambda: body(text(b"\xed\xa0\x80 &#xDFFF; \xed\xb0\x80"))),
        ("utf8-overlong", REPORT, lambda: body(text(b"\xc0\xaf \xe0\x80\xaf \xf0\x80\x80\xaf \xf8\x88\x80\x80\x80"))),
        ("utf16-half-a-pair", EITHER | {"TD109"}, lambda: zipped(package(b"\xff\xfe" + document(paragraph("@")).replace("UTF-8", "UTF-16").encode("utf-16-le").replace(b"@\0", b"\0\xd8")))),
        ("marks-on-one-letter", EITHER, lambda: docx(paragraph("a" + "\u0301\u0323" * 1_500_000))),
        ("right-to-left-marks", REPORT, lambda: docx(paragraph("\u202e\u2066" * 1_000_000))),
    ]


def wide():
    return [
        ("paragraphs-10-million", REFUSED, lambda: docx("<w:p/>" * 10_000_000)),
        ("paragraphs-190000", REPORT, lambda: docx("<w:p/>" * 190_000)),
        ("run-of-50-megabytes", REFUSED, lambda: docx(paragraph("a" * 50_000_000))),
        ("run-of-4-million", EITHER, lambda: docx(paragraph("việc " * 790_000))),
        ("elements-dense", REFUSED, lambda: docx("x<a/>" * 9_000_000)),
        ("attributes-many", REFUSED, lambda: docx("<w:p " + "a='' " * 5_000_000 + "/>")),
        ("runs-350000", REPORT, lambda: docx("<w:p>" + run("a") * 350_000 + "</w:p>")),
        ("rows-60000", REPORT, lambda: docx("<w:tbl>" + f"<w:tr><w:tc>{paragraph('a')}</w:tc></w:tr>" * 60_000 + "</w:tbl>")),
        ("cells-in-one-row", REPORT, lambda: docx("<w:tbl><w:tr>" + f"<w:tc>{paragraph('a')}</w:tc>" * 60_000 + "</w:tr></w:tbl>")),
        ("text-boxes-20000", REPORT, lambda: docx("<w:p>" + f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('a')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" * 20_000 + "</w:p>")),
        ("notes-50000", REPORT, lambda: docx("<w:p>" + "".join(f"<w:r><w:footnoteReference w:id='{50_000 - i}'/></w:r>" for i in range(50_000)) + "</w:p>", footnotes=part("footnotes", "".join(f"<w:footnote w:id='{i + 1}'>{paragraph('a')}</w:footnote>" for i in range(50_000))))),
        ("objects-50000", REPORT, lambda: docx(f"<w:p><w:r><w:object/></w:r>{run('x', '<w:vanish/>')}{run('a')}</w:p>" * 50_000)),
    ]


def cycles():
    styles = "".join(f"<w:style w:type='paragraph' w:styleId='s{i}'><w:basedOn w:val='s{(i + 1) % 50_000}'/></w:style>" for i in range(50_000))
    huge = "99999999999999999999"
    numbering = (
        f"<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='n'/></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
        f"<w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:start w:val='2147483647'/><w:lvlText w:val='%1%9%0%'/><w:lvlRestart w:val='{huge}'/></w:lvl></w:abstractNum>"
        f"<w:num w:numId='2'><w:abstractNumId w:val='2'/><w:lvlOverride w:ilvl='{huge}'><w:startOverride w:val='-{huge}'/></w:lvlOverride></w:num>"
    )
    link = "<w:style w:type='numbering' w:styleId='n'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    listed = lambda number: paragraph("a", f"<w:numPr><w:ilvl w:val='{number and 0}'/><w:numId w:val='{number}'/></w:numPr><w:outlineLvl w:val='-{huge}'/><w:ind w:left='{huge}'/>")  # noqa: E731
    return [
        ("styles-in-a-circle", REPORT, lambda: docx(paragraph("a", "<w:pStyle w:val='s7'/>") * 1000, styles=part("styles", styles))),
        ("lists-in-a-circle", REPORT, lambda: docx(listed(1) * 1000, styles=part("styles", link), numbering=part("numbering", numbering))),
        ("numbers-out-of-range", REPORT, lambda: docx(listed(2) * 1000 + f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='{huge}'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>", numbering=part("numbering", numbering))),
    ]


def laborious():
    """Texts that every layer above has work with."""
    pieces = {
        "numbers": "số 49-NQ/TU ",
        "citations": "Nghị quyết số 49-NQ/TU ngày 28/5/2024 của Ban Thường vụ Tỉnh ủy về dân chủ; ",
        "laws": "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ",
        "dates": "ngày 28 tháng 5 năm 2024 ",
        "brackets": "(((“",
        "dots": "…… ....... ",
        "labels": "1.1.1.1.1. I- a) ",
        "slashes": "1/2/3-A/B-",
        "aliases": "(sau đây gọi tắt là Nghị quyết 49) ",
        "titles": "bài viết “phối hợp, chủ trì” ",
        "verbs": "phối hợp với, chủ trì, tham mưu; ",
        "stops": "Đ/c. TP. A. B. ",
        "spaces": " \u00a0\u200b",
    }
    out = []
    for name, piece in pieces.items():
        one = 1_200_000 // len(piece)
        out.append((f"one-paragraph-of-{name}", EITHER, lambda piece=piece, one=one: docx(paragraph(piece * one))))
        many = 60_000 if len(piece) < 40 else 30_000
        out.append((f"paragraphs-of-{name}", EITHER, lambda piece=piece, many=many: docx(paragraph(piece) * many)))
    headings = "".join(paragraph(f"{'I' * (i % 3 + 1)}- MỤC ĐÍCH, YÊU CẦU {i}") for i in range(60_000))
    out.append(("headings-60000", EITHER, lambda: docx(headings)))
    out.append(("recipients-60000", EITHER, lambda: docx(paragraph("Nơi nhận:") * 30_000 + paragraph("- Như trên;") * 30_000)))
    lines = [f"<w:tr><w:tc>{paragraph('Ban Tuyên giáo chủ trì, hoàn thành trước ngày 30/6/2024')}</w:tc><w:tc>{paragraph('Thường xuyên')}</w:tc></w:tr>"]
    out.append(("assignments-20000", EITHER, lambda: docx("<w:tbl>" + "".join(lines) * 20_000 + "</w:tbl>")))
    vni = "<w:rFonts w:ascii='VNI-Times' w:hAnsi='VNI-Times'/>"
    out.append(("legacy-font-on-megabytes", EITHER, lambda: docx(f"<w:p>{run('aù' * 200_000, vni)}</w:p>" * 15)))
    return out


def documents(short=False):
    """As `archives.archives` has them; where `short`, without those that are only long."""
    return nested() + characters() + cycles() + ([] if short else wide() + laborious())
