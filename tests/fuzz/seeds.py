#!/usr/bin/python3
"""Makes the fuzzers' seeds from the corpus: seeds.py OUT. A folder for each harness, rewritten whole."""

import pathlib
import re
import shutil
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
         "comments": "comments", "header": "header1", "footer": "footer1"}
TEXT = re.compile(r"<w:t[^>]*>([^<]*)</w:t>|(</w:p>|<w:br/>)|(<w:tab/>)|(<w:noBreakHyphen/>)")


def parts_of(archive: zipfile.ZipFile) -> bytes:
    """The parts in the form of package_of: the main one, then each other after its line."""
    names = set(archive.namelist())
    out = archive.read("word/document.xml")
    for kind, stem in PARTS.items():
        if f"word/{stem}.xml" in names:
            out += f"\n%%{kind}\n".encode() + archive.read(f"word/{stem}.xml")
    return out


def lines_of(archive: zipfile.ZipFile) -> str:
    """The main part's text, a paragraph a line."""
    xml = archive.read("word/document.xml").decode("utf-8")
    text = "".join(m[1] or (m[2] and "\n") or (m[3] and "\t") or "\u2011" for m in TEXT.finditer(xml))
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def write(folder: pathlib.Path, name: str, content: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def main(out: pathlib.Path) -> None:
    shutil.rmtree(out, ignore_errors=True)
    plans = sorted((ROOT / "corpus" / "plans").glob("*/plan.docx"))
    for plan in plans:
        name = plan.parent.name
        write(out / "container", name, plan.read_bytes())
        write(out / "check", name, plan.read_bytes())
        with zipfile.ZipFile(plan) as archive:
            if "word/document.xml" not in archive.namelist():
                continue
            parts, lines = parts_of(archive), lines_of(archive)
        write(out / "document", name, parts)
        write(out / "check", f"{name}-parts", parts)
        write(out / "outline_citation", name, lines.encode())
        write(out / "text", name, lines.encode()[:4096])
    for table in sorted((ROOT / "corpus" / "text").glob("*.tsv")):
        write(out / "outline_citation", table.stem, table.read_bytes()[:60_000])
        write(out / "text", table.stem, table.read_bytes()[:4096])
    for profile in sorted((ROOT / "lib" / "profile" / "builtin").rglob("*.yaml")):
        write(out / "profile", f"{profile.parent.name}-{profile.name}", profile.read_bytes())
    print(f"seeds: {sum(1 for p in out.rglob('*') if p.is_file())} files of {len(plans)} plans in {out}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
