#!/usr/bin/python3
"""Writes a corpus source as a .docx, as Word or as LibreOffice would: make_docx.py SOURCE OUT

The same source gives the same bytes. Needs nothing but Python; with producer="libreoffice" also `soffice`.
"""

import itertools
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import parts
import source
from body import Body, Related
from drawing import png
from markup import el, part
from noise import Noise, harden_hyphens

ZIP_DATE = (2024, 7, 15, 8, 30, 0)
CONVERSION_SECONDS = 180


def make(source_path, out_path):
    """Writes the .docx of a source. Raises SourceError."""
    plan = source.read(source_path)
    if "nbhyphen" in plan.options:
        harden_hyphens(plan)
    write_package(out_path, package_parts(plan))
    if plan.producer == "libreoffice":
        resave_with_libreoffice(out_path)


def package_parts(plan):
    """Every part of the package, name to text or bytes, in the order in which it is stored."""
    noise, related = Noise(plan), Related()
    for name in ("styles", "numbering", "settings", "fontTable", "footnotes", "endnotes"):
        related.relate(name, f"{name}.xml")
    body = Body(plan, noise, related)
    content = body.blocks(plan.blocks)
    edges = {}
    for kind in ("header", "footer"):
        if getattr(plan, kind):
            edges[kind] = edge_part(kind, getattr(plan, kind), plan, noise)
    references = [(kind, related.relate(kind, f"{kind}1.xml")) for kind in edges]
    document = part("w:document", el("w:body", content, parts.section(references)))
    written = {
        "_rels/.rels": parts.package_relationships(),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": parts.relationships(related.relationships),
        "word/styles.xml": parts.styles(plan),
        "word/numbering.xml": parts.numbering(plan),
        "word/footnotes.xml": parts.notes("footnote", related.footnotes),
        "word/endnotes.xml": parts.notes("endnote"),
        "word/settings.xml": parts.settings(plan, noise.rsids),
        "word/fontTable.xml": parts.font_table(plan),
        "docProps/core.xml": parts.core_properties(plan.name),
        "docProps/app.xml": parts.app_properties(),
    }
    written |= {f"word/{kind}1.xml": text for kind, text in edges.items()}
    if any(kind == "image" for _, kind, _, _ in related.relationships):
        written["word/media/image1.png"] = png()
    return {"[Content_Types].xml": parts.content_types(written), **written}


def edge_part(kind, blocks, plan, noise):
    """header1.xml or footer1.xml. It has no relationships of its own, so no links, notes or pictures."""
    related = Related()
    content = Body(plan, noise, related).blocks(blocks, kind)
    if related.relationships or related.footnotes:
        raise source.SourceError(f"a <{kind}> holds no link, note or picture")
    return part({"header": "w:hdr", "footer": "w:ftr"}[kind], content)


def write_package(path, written):
    """A zip with fixed dates, so that nothing in it depends on when it was made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in written.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def resave_with_libreoffice(path):
    """Lets LibreOffice read the file and write it anew."""
    path = Path(path)
    with tempfile.TemporaryDirectory() as folder:
        profile, taken = Path(folder, "profile"), Path(folder, "in", path.name)
        taken.parent.mkdir()
        taken.write_bytes(path.read_bytes())
        command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to"]
        command += ["docx:MS Word 2007 XML", "--outdir", folder, str(taken)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=CONVERSION_SECONDS)
        saved = Path(folder, path.name)
        if not saved.exists():
            raise source.SourceError(f"soffice did not convert: {result.stderr.strip() or result.stdout.strip()}")
        with zipfile.ZipFile(saved) as archive:
            written = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    write_package(path, settled(written))


def settled(written):
    """LibreOffice's parts without what it makes anew each time: the dates, the ids of content controls."""
    stamp = rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*"
    core = re.sub(stamp, rb"\g<1>" + parts.MADE_AT.encode(), written["docProps/core.xml"])
    numbers = itertools.count(1)
    control = rb'(<w:sdtPr>(?:(?!</w:sdtPr>).)*?<w:id w:val=")-?\d+'
    document = re.sub(control, lambda found: found[1] + b"%d" % next(numbers), written["word/document.xml"])
    return {**written, "docProps/core.xml": core, "word/document.xml": document}


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        make(sys.argv[1], sys.argv[2])
    except source.SourceError as error:
        print(f"{sys.argv[1]}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
