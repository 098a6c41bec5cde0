"""XML as strings: one function that makes an element, and the namespaces that Word declares."""

from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

NAMESPACES = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}


def el(tag, *children, **attributes):
    """An element as text. Attribute `w_val` is written `w:val`; one that is None is left out."""
    given = {name.replace("_", ":", 1): str(value) for name, value in attributes.items() if value is not None}
    written = "".join(f" {name}={quoteattr(value)}" for name, value in given.items())
    content = "".join(children)
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def text_el(tag, text, **attributes):
    """An element that holds character data, its outer spaces kept."""
    return el(tag, escape(text), xml_space="preserve", **attributes)


def part(root, *children):
    """A whole WordprocessingML part."""
    declared = {f"xmlns_{prefix}": uri for prefix, uri in NAMESPACES.items()}
    return DECLARATION + el(root, *children, **declared, mc_Ignorable="w14")
