"""Drawings in a paragraph: a picture made here, and a text box as Word writes it, in DrawingML and in VML."""

import struct
import zlib

from markup import NAMESPACES, el

EMU_PER_CM = 360000
PICTURE_CM = (2.4, 2.4)
BOX_CM = (15.5, 2.2)


def png(side=24):
    """A small red square with a light border, as bytes of a PNG file."""
    red, light = b"\xb0\x1e\x1e", b"\xf4\xe4\xc8"
    rows = []
    for y in range(side):
        edge_row = y in (0, side - 1)
        rows.append(b"\0" + b"".join(light if edge_row or x in (0, side - 1) else red for x in range(side)))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture_run(number, relationship, alt):
    """A run with the picture in line."""
    cx, cy = (int(cm * EMU_PER_CM) for cm in PICTURE_CM)
    inner = el(
        "pic:pic",
        el("pic:nvPicPr", el("pic:cNvPr", id=number, name=f"Picture {number}", descr=alt), el("pic:cNvPicPr")),
        el("pic:blipFill", el("a:blip", r_embed=relationship), el("a:stretch", el("a:fillRect"))),
        el("pic:spPr", _transform(cx, cy), el("a:prstGeom", el("a:avLst"), prst="rect")),
    )
    graphic = el("a:graphic", el("a:graphicData", inner, uri=NAMESPACES["pic"]))
    properties = el("wp:docPr", id=number, name=f"Picture {number}", descr=alt)
    inline = el("wp:inline", el("wp:extent", cx=cx, cy=cy), properties, graphic, distT=0, distB=0, distL=0, distR=0)
    return el("w:r", el("w:drawing", inline))


def _transform(cx, cy):
    return el("a:xfrm", el("a:off", x=0, y=0), el("a:ext", cx=cx, cy=cy))


def text_box_run(number, content):
    """A run with a text box, its content written twice as Word does: for new readers and for old ones."""
    choice = el("mc:Choice", el("w:drawing", _anchor(number, content)), Requires="wps")
    fallback = el("mc:Fallback", el("w:pict", _vml(number, content)))
    return el("w:r", el("mc:AlternateContent", choice, fallback))


def _anchor(number, content):
    cx, cy = (int(cm * EMU_PER_CM) for cm in BOX_CM)
    shape = el(
        "wps:wsp",
        el("wps:cNvSpPr", txBox=1),
        el("wps:spPr", _transform(cx, cy), el("a:prstGeom", el("a:avLst"), prst="rect"), _outline(), bwMode="auto"),
        el("wps:txbx", el("w:txbxContent", content)),
        el("wps:bodyPr", el("a:spAutoFit"), rot=0, vert="horz", wrap="square", anchor="t", anchorCtr=0),
    )
    return el(
        "wp:anchor",
        el("wp:simplePos", x=0, y=0),
        el("wp:positionH", el("wp:align", "center"), relativeFrom="margin"),
        el("wp:positionV", el("wp:posOffset", "60000"), relativeFrom="paragraph"),
        el("wp:extent", cx=cx, cy=cy),
        el("wp:effectExtent", l=0, t=0, r=0, b=0),
        el("wp:wrapTopAndBottom"),
        el("wp:docPr", id=number, name=f"Text Box {number}"),
        el("wp:cNvGraphicFramePr"),
        el("a:graphic", el("a:graphicData", shape, uri=NAMESPACES["wps"])),
        distT=45720, distB=45720, distL=114300, distR=114300, simplePos=0, relativeHeight=251659264 + number,
        behindDoc=0, locked=0, layoutInCell=1, allowOverlap=1,
    )  # fmt: skip


def _outline():
    colour = el("a:solidFill", el("a:srgbClr", val="000000"))
    return el("a:solidFill", el("a:srgbClr", val="FFFFFF")) + el("a:ln", colour, el("a:miter", lim=800000), w=9525)


def _vml(number, content):
    width, height = (round(cm * 28.35) for cm in BOX_CM)
    style = f"position:absolute;margin-left:0;margin-top:4.7pt;width:{width}pt;height:{height}pt"
    style += f";z-index:{251659264 + number};mso-wrap-style:square"
    box = el("v:textbox", el("w:txbxContent", content), style="mso-fit-shape-to-text:t")
    kind = el(
        "v:shapetype", id="_x0000_t202", coordsize="21600,21600", o_spt=202, path="m,l,21600r21600,l21600,xe"
    )
    names = {"id": f"Text Box {number}", "o_spid": f"_x0000_s{1025 + number}", "type": "#_x0000_t202"}
    return kind + el("v:shape", box, **names, style=style)
