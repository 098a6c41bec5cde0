"""Third-party headers stand in their home alone, and one that is in no list stands nowhere."""

from layers import HOMES
from source_tree import SourceTree, includes


def violations(tree: SourceTree) -> list[str]:
    found = []
    for path in tree.cpp("lib", "bindings", "include"):
        name = tree.name(path)
        for line, header, quoted in includes(path):
            if quoted or header.startswith("thamdinh/"):
                continue
            homes = _homes(header)
            if homes is None:
                if "/" in header or "." in header:
                    found.append(f"{name}:{line}: <{header}> is neither standard C++ nor in tests/checks/layers.py")
            elif not any(name.startswith(home + "/") for home in homes):
                found.append(f"{name}:{line}: <{header}> belongs to {' and '.join(sorted(homes))}")
    return found


def _homes(header: str) -> set[str] | None:
    for prefix, homes in HOMES.items():
        if header == prefix or (not prefix[-1].isalnum() and header.startswith(prefix)) or header == prefix + ".h":
            return homes
    return None
