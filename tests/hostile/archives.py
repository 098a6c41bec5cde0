"""Archives made to hurt: what a zip file may claim, and be."""

import io
import struct
import zipfile
import zlib

from wordprocessingml import document, package

RELATIONSHIPS = package("")["_rels/.rels"]


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def raw_member(name, stored, method, claimed, crc, flags=0, extra=b""):
    """Local header and data, and the central entry without its offset."""
    fields = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0x21, crc, len(stored), claimed, len(name), len(extra))
    local = b"PK\3\4" + fields + name + extra + stored
    return local, b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<HHHI", 0, 0, 0, 0), name + extra


def archive_of(members, comment=b""):
    body, directory = b"", b""
    for local, entry, tail in members:
        directory += entry + struct.pack("<I", len(body)) + tail
        body += local
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(directory), len(body), len(comment))
    return body + directory + b"PK\5\6" + end + comment


def rels_member():
    content = RELATIONSHIPS.encode()
    return raw_member(b"_rels/.rels", content, 0, len(content), zlib.crc32(content))


def deflated(content, level=9):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def bomb(megabytes):
    """A document of so many megabytes of spaces in about a thousandth of that."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stored = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes)) + packer.flush()
    return archive_of([rels_member(), raw_member(b"word/document.xml", stored, 8, megabytes << 20, 0)])


def lying(claimed):
    content = document("<w:p/>" * 200_000).encode()
    member = raw_member(b"word/document.xml", deflated(content), 8, claimed, zlib.crc32(content))
    return archive_of([rels_member(), member])


def overlapping():
    """Thousands of entries that all point at one member's data, each a document of 10 MB."""
    content = b" " * (10 << 20)
    local, entry, tail = raw_member(b"word/document.xml", deflated(content), 8, len(content), zlib.crc32(content))
    relationships = rels_member()
    body = relationships[0] + local
    directory = relationships[1] + struct.pack("<I", 0) + relationships[2]
    directory += (entry + struct.pack("<I", len(relationships[0])) + tail) * 15_000
    end = struct.pack("<HHHHIIH", 0, 0, 15_001, 15_001, len(directory), len(body), 0)
    return body + directory + b"PK\5\6" + end


def wrong_crc():
    content = document("<w:p/>").encode()
    return archive_of([rels_member(), raw_member(b"word/document.xml", content, 0, len(content), 1)])


def encrypted():
    content = document("<w:p/>").encode()
    return archive_of([rels_member(), raw_member(b"word/document.xml", content, 0, len(content), zlib.crc32(content), flags=1)])


def unknown_method():
    content = document("<w:p/>").encode()
    return archive_of([rels_member(), raw_member(b"word/document.xml", content, 97, len(content), zlib.crc32(content))])


def nested():
    """A bomb in an archive in an archive, beside a document that is read."""
    inner = zipped({"bomb.zip": bomb(200)})
    for _ in range(4):
        inner = zipped({f"{i}.zip": inner for i in range(4)})
    return zipped({**package(document("<w:p/>")), "word/embeddings/a.zip": inner})


def twice_and_outside():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in package(document("<w:p/>")).items():
            archive.writestr(name, content)
        archive.writestr("../../../../etc/passwd", "x")
        archive.writestr("/etc/passwd", "x")
        archive.writestr("word\\..\\..\\x", "x")
        archive.writestr("CON", "x")
    return out.getvalue()


def archives():
    """Name, codes that may be its end (None: a report), and what makes its bytes."""
    good = zipped(package(document("<w:p/>")))
    return [
        ("bomb-by-ratio", {"TD110"}, lambda: bomb(1000)),
        ("bomb-under-the-ratio", {"TD110", "TD109"}, lambda: bomb(300)),
        ("bomb-nested", {None}, nested),
        ("members-70000", {"TD110"}, lambda: zipped({**package(document("<w:p/>")), **{f"p{i}": "" for i in range(70_000)}}, zipfile.ZIP_STORED)),
        ("members-on-one-another", {"TD108", "TD109", "TD110"}, overlapping),
        ("size-claimed-small", {"TD108", "TD110", None}, lambda: lying(10)),
        ("size-claimed-4-gigabytes", {"TD108", "TD110"}, lambda: lying(0xFFFFFFF0)),
        ("crc-wrong", {"TD108"}, wrong_crc),
        ("encrypted-member", {"TD105"}, encrypted),
        ("method-unknown", {"TD108"}, unknown_method),
        ("names-twice-and-outside", {None}, twice_and_outside),
        ("cut", {"TD108"}, lambda: good[: len(good) // 2]),
        ("end-records-many", {"TD108", "TD110"}, lambda: good + good[-22:] * 2000),
        ("directory-far-outside", {"TD108"}, lambda: good[:-6] + b"\xff\xff\xff\x7f\0\0"),
        ("zip64-of-nothing", {"TD108", "TD110", None}, lambda: good[:-22] + b"PK\6\7" + struct.pack("<IQI", 0, 0xFFFFFFFFFFFF, 1) + good[-22:]),
        ("file-of-zeros", {"TD103", "TD107"}, lambda: bytes(63 << 20)),
        ("file-too-large", {"TD110"}, lambda: good + bytes(65 << 20)),
    ]
