"""No layer includes one that it may not see; the bindings see the public headers alone."""

from layers import MAY_INCLUDE, PUBLIC_HEADERS, may_include
from source_tree import SourceTree, includes


def violations(tree: SourceTree) -> list[str]:
    return [*_of_layers(tree), *_of_public_headers(tree), *_of_bindings(tree), *_unknown_folders(tree)]


def _layer_of(header: str, quoted: bool) -> str | None:
    """The layer that an included name belongs to; None for the standard library and third parties."""
    first, _, rest = header.partition("/")
    if first == "thamdinh":
        return PUBLIC_HEADERS.get(rest, f"unknown public header {rest}")
    return first if quoted else None


def _of_layers(tree: SourceTree) -> list[str]:
    found = []
    for layer in MAY_INCLUDE:
        allowed = may_include(layer) | {layer}
        for path in tree.cpp(f"lib/{layer}"):
            for line, header, quoted in includes(path):
                target = _layer_of(header, quoted)
                if target is not None and target not in allowed:
                    found.append(f"{tree.name(path)}:{line}: {layer} may not include {header} ({target})")
    return found


def _of_public_headers(tree: SourceTree) -> list[str]:
    found = []
    for path in tree.cpp("include/thamdinh"):
        layer = PUBLIC_HEADERS.get(path.name)
        if layer is None:
            found.append(f"{tree.name(path)}: not in the table of tests/checks/layers.py")
            continue
        allowed = may_include(layer) | {layer}
        for line, header, quoted in includes(path):
            target = _layer_of(header, quoted)
            if quoted or (target is not None and target not in allowed) or "/" in header and target is None:
                found.append(f"{tree.name(path)}:{line}: a public header of {layer} may not include {header}")
    return found


def _of_bindings(tree: SourceTree) -> list[str]:
    found = []
    for path in tree.cpp("bindings"):
        for line, header, quoted in includes(path):
            if quoted and not (path.parent / header).is_file():
                found.append(f"{tree.name(path)}:{line}: a binding includes <thamdinh/…> and its own files, not {header}")
            if header.startswith("thamdinh/") and header.removeprefix("thamdinh/") not in PUBLIC_HEADERS:
                found.append(f"{tree.name(path)}:{line}: no public header {header}")
    return found


def _unknown_folders(tree: SourceTree) -> list[str]:
    known = {*MAY_INCLUDE, "cmake"}
    return [
        f"lib/{path.name}: a folder that the table of tests/checks/layers.py does not know"
        for path in sorted((tree.root / "lib").iterdir())
        if path.is_dir() and path.name not in known
    ]
