"""The parts of the package beside the document: styles, numbering, notes, settings, properties, relationships."""

from xml.sax.saxutils import escape

from markup import DECLARATION, el, part

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MADE_AT = "2024-07-15T01:30:00Z"
HEADING_SIZES = {1: 14, 2: 14, 3: 14, 4: 13}
# Fonts that old templates leave behind in styles nobody uses.
OLD_FONTS = {"NoidungVnTime": ".VnTime", "TieudeVnTimeH": ".VnTimeH", "VanbanVNI": "VNI-Times"}


def styles(plan):
    """styles.xml: document defaults, Normal, headings, lists, notes, header and footer, tables."""
    fonts = el("w:rFonts", w_ascii=plan.font, w_eastAsia=plan.font, w_hAnsi=plan.font, w_cs=plan.font)
    language = el("w:lang", w_val="vi-VN", w_eastAsia="en-US", w_bidi="ar-SA")
    run_defaults = el("w:rPrDefault", el("w:rPr", fonts, _size(12), language))
    defaults = el("w:docDefaults", run_defaults, el("w:pPrDefault", el("w:pPr")))
    # With "oldstyles" the template's Normal still names a legacy font, and each run a Unicode one.
    normal_font = el("w:rFonts", w_ascii=".VnTime", w_hAnsi=".VnTime") if "oldstyles" in plan.options else ""
    found = [_style("Normal", "Normal", run=normal_font + _size(plan.size), based=None, w_default=1)]
    found += [_heading(level, size) for level, size in HEADING_SIZES.items()]
    found += _paragraph_styles() + _other_styles()
    if "oldstyles" in plan.options:
        for style, font in OLD_FONTS.items():
            found.append(_style(style, style, run=el("w:rFonts", w_ascii=font, w_hAnsi=font), w_customStyle=1))
    return part("w:styles", defaults, *found)


def _size(points):
    return el("w:sz", w_val=round(points * 2)) + el("w:szCs", w_val=round(points * 2))


def _style(style, name, paragraph="", run="", kind="paragraph", based="Normal", **attributes):
    properties = el("w:name", w_val=name) + (el("w:basedOn", w_val=based) if based else "") + el("w:qFormat")
    properties += el("w:pPr", paragraph) if paragraph else ""
    properties += el("w:rPr", run) if run else ""
    return el("w:style", properties, w_type=kind, w_styleId=style, **attributes)


def _heading(level, size):
    paragraph = el("w:keepNext") + el("w:spacing", w_before=120, w_after=80) + el("w:outlineLvl", w_val=level - 1)
    emphasis = el("w:b") + el("w:bCs") if level < 4 else el("w:i") + el("w:iCs")
    return _style(f"Heading{level}", f"heading {level}", paragraph, emphasis + _size(size))


def _paragraph_styles():
    tabs = el("w:tabs", el("w:tab", w_val="center", w_pos=4677), el("w:tab", w_val="right", w_pos=9355))
    centred = el("w:jc", w_val="center")
    return [
        _style("Title", "Title", centred, el("w:b") + el("w:bCs") + _size(15)),
        _style("ListParagraph", "List Paragraph", el("w:ind", w_left=720) + el("w:contextualSpacing")),
        _style("BodyText", "Body Text", el("w:spacing", w_after=120) + el("w:jc", w_val="both")),
        _style("BodyTextIndent", "Body Text Indent", el("w:spacing", w_after=120) + el("w:ind", w_firstLine=720)),
        _style("NormalWeb", "Normal (Web)", el("w:spacing", w_before=100, w_after=100)),
        _style("Header", "header", tabs),
        _style("Footer", "footer", tabs),
        _style("FootnoteText", "footnote text", run=_size(10)),
    ]


def _other_styles():
    raised = el("w:vertAlign", w_val="superscript")
    reference = _style("FootnoteReference", "footnote reference", "", raised, "character", None)
    link_look = el("w:color", w_val="0563C1") + el("w:u", w_val="single")
    link = _style("Hyperlink", "Hyperlink", "", link_look, "character", None)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = {"w_val": "single", "w_sz": 4, "w_space": 0, "w_color": "auto"}
    borders = el("w:tblBorders", *(el(f"w:{side}", **line) for side in sides))
    widths = {"top": 0, "left": 108, "bottom": 0, "right": 108}
    margins = el("w:tblCellMar", *(el(f"w:{side}", w_w=width, w_type="dxa") for side, width in widths.items()))
    plain = el("w:style", el("w:name", w_val="Normal Table"), el("w:tblPr", margins),
               w_type="table", w_styleId="TableNormal", w_default=1)  # fmt: skip
    grid = el("w:style", el("w:name", w_val="Table Grid"), el("w:basedOn", w_val="TableNormal"),
              el("w:tblPr", borders), w_type="table", w_styleId="TableGrid")  # fmt: skip
    return [reference, link, plain, grid]


def numbering(plan):
    """numbering.xml: one abstract list and one list for each <numbering>."""
    lists = list(plan.numberings.values())
    abstract = [
        el("w:abstractNum", el("w:multiLevelType", w_val="multilevel"), *map(_level, range(len(levels)), levels),
           w_abstractNumId=at)
        for at, levels in enumerate(lists)
    ]  # fmt: skip
    used = [el("w:num", el("w:abstractNumId", w_val=at), w_numId=at + 1) for at in range(len(lists))]
    return part("w:numbering", *abstract, *used)


def _level(at, level):
    indentation = el("w:pPr", el("w:ind", w_left=0, w_firstLine=720))
    content = el("w:start", w_val=level.start) + el("w:numFmt", w_val=level.format) + el("w:suff", w_val="space")
    content += el("w:lvlText", w_val=level.text) + el("w:lvlJc", w_val="left")
    return el("w:lvl", content, indentation, w_ilvl=at)


def notes(kind, written=()):
    """footnotes.xml or endnotes.xml, with the two separators that Word puts first."""
    separators = [
        el(f"w:{kind}", el("w:p", el("w:r", el(f"w:{mark}"))), w_type=mark, w_id=number)
        for number, mark in ((-1, "separator"), (0, "continuationSeparator"))
    ]
    return part(f"w:{kind}s", *separators, *written)


def settings(plan, rsids):
    """settings.xml."""
    separators = "".join(el("w:footnote", w_id=number) for number in (-1, 0))
    revisions = "" if "clean" in plan.options else el("w:rsids", *(el("w:rsid", w_val=rsid) for rsid in sorted(rsids)))
    uri = "http://schemas.microsoft.com/office/word"
    mode = el("w:compatSetting", w_name="compatibilityMode", w_uri=uri, w_val=15)
    return part(
        "w:settings",
        el("w:zoom", w_percent=100),
        el("w:defaultTabStop", w_val=720),
        el("w:characterSpacingControl", w_val="doNotCompress"),
        el("w:footnotePr", separators),
        el("w:compat", mode),
        revisions,
        el("w:themeFontLang", w_val="vi-VN"),
        el("w:decimalSymbol", w_val=","),
        el("w:listSeparator", w_val=";"),
    )


def font_table(plan):
    """fontTable.xml."""
    names = [plan.font] + (list(OLD_FONTS.values()) if "oldstyles" in plan.options else [])
    return part("w:fonts", *(el("w:font", el("w:charset", w_val="00"), w_name=name) for name in dict.fromkeys(names)))


def section(references):
    """The section's properties: A4, the margins of the office rules; `references` are (kind, relationship id)."""
    shown = "".join(el(f"w:{kind}Reference", w_type="default", r_id=name) for kind, name in references)
    page = el("w:pgSz", w_w=11906, w_h=16838)
    margins = el("w:pgMar", w_top=1134, w_right=850, w_bottom=1134, w_left=1701, w_header=567, w_footer=567, w_gutter=0)
    first_page_apart = el("w:titlePg") if any(kind == "header" for kind, _ in references) else ""
    return el("w:sectPr", shown, page, margins, first_page_apart)


def core_properties(title):
    """docProps/core.xml."""
    terms = {"xsi_type": "dcterms:W3CDTF"}
    return DECLARATION + el(
        "cp:coreProperties",
        el("dc:title", escape(title)),
        el("dc:creator", "Van thu"),
        el("cp:lastModifiedBy", "Van thu"),
        el("cp:revision", "7"),
        el("dcterms:created", MADE_AT, **terms),
        el("dcterms:modified", MADE_AT, **terms),
        xmlns_cp=f"{PACKAGE}/metadata/core-properties",
        xmlns_dc="http://purl.org/dc/elements/1.1/",
        xmlns_dcterms="http://purl.org/dc/terms/",
        xmlns_xsi="http://www.w3.org/2001/XMLSchema-instance",
    )


def app_properties():
    """docProps/app.xml."""
    content = el("Template", "Normal.dotm") + el("Application", "Microsoft Office Word") + el("AppVersion", "16.0000")
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return DECLARATION + el("Properties", content, xmlns=namespace)


def content_types(names):
    """[Content_Types].xml for the parts with these names."""
    known = {
        "word/document.xml": f"{WORD_TYPES}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    for name in ("styles", "numbering", "footnotes", "endnotes", "settings", "fontTable"):
        known[f"word/{name}.xml"] = f"{WORD_TYPES}.{name}+xml"
    for name in ("header", "footer"):
        known[f"word/{name}1.xml"] = f"{WORD_TYPES}.{name}+xml"
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    if any(name.endswith(".png") for name in names):
        defaults["png"] = "image/png"
    content = [el("Default", Extension=extension, ContentType=kind) for extension, kind in defaults.items()]
    content += [el("Override", PartName=f"/{name}", ContentType=known[name]) for name in names if name in known]
    return DECLARATION + el("Types", *content, xmlns=f"{PACKAGE}/content-types")


def package_relationships():
    """_rels/.rels."""
    return relationships(
        [
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml", False),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
            ("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml", False),
        ]
    )


def relationships(entries):
    """A .rels part; a kind without a slash is one of the office's own."""
    content = [
        el("Relationship", Id=name, Type=kind if "/" in kind else f"{OFFICE}/{kind}", Target=target,
           TargetMode="External" if external else None)
        for name, kind, target, external in entries
    ]  # fmt: skip
    return DECLARATION + el("Relationships", *content, xmlns=f"{PACKAGE}/relationships")
