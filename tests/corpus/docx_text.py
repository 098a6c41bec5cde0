"""The text of a made .docx, read back independently of the writer, to prove that it says what its source says."""

import xml.etree.ElementTree as ET

from markup import NAMESPACES

W = f"{{{NAMESPACES['w']}}}"
MC = f"{{{NAMESPACES['mc']}}}"
MARKS = {"tab": "\t", "br": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
UNREAD = {W + "del", W + "instrText", W + "pPr", W + "rPr", W + "sdtPr", MC + "Fallback"}


def docx_text(archive):
    """The body's text, revisions accepted, each footnote after its paragraph. `archive` is an open ZipFile."""
    notes = {}
    if "word/footnotes.xml" in archive.namelist():
        for note in ET.fromstring(archive.read("word/footnotes.xml")):
            notes[note.get(W + "id")] = _text(note, {})
    return _text(ET.fromstring(archive.read("word/document.xml")), notes)


def _text(element, notes):
    tag = element.tag
    if tag in UNREAD:
        return ""
    if tag == W + "t":
        return element.text or ""
    if tag.startswith(W) and tag[len(W) :] in MARKS:
        return MARKS[tag[len(W) :]]
    text = "".join(_text(child, notes) for child in element)
    if tag == W + "p":
        marks = (mark for mark in element.iter(W + "footnoteReference"))
        text += "\n" + "".join(notes.get(mark.get(W + "id"), "") for mark in marks)
    return text
