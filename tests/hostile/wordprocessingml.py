"""Minimal packages around a body, and the body's elements."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
NAMESPACES = (
    f"xmlns:w='{W}' xmlns:r='{OFFICE}' xmlns:v='urn:schemas-microsoft-com:vml' "
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
)


def document(body, before=""):
    return f"{HEAD}{before}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def part(root, content):
    return f"{HEAD}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def run(text, properties=""):
    return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}<w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(text="", properties=""):
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{run(text) if text else ''}</w:p>"


def package(main, **parts):
    """The members of a package: `styles`, `numbering`, `footnotes` beside the main part."""
    relationships = "".join(f"<Relationship Id='{name}' Type='{OFFICE}/{name}' Target='{name}.xml'/>" for name in parts)
    container = "http://schemas.openxmlformats.org/package/2006/relationships"
    members = {
        "_rels/.rels": f"<Relationships xmlns='{container}'><Relationship Id='a' Type='{OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>",
        "word/document.xml": main,
        "word/_rels/document.xml.rels": f"<Relationships xmlns='{container}'>{relationships}</Relationships>",
    }
    members.update({f"word/{name}.xml": content for name, content in parts.items()})
    return members
