"""Source files stay readable: at most 500 lines, but for the few that are listed with their reason."""

from source_tree import SourceTree

LIMIT = 500
LONGER: dict[str, str] = {  # path: why it is one piece
}


def violations(tree: SourceTree) -> list[str]:
    found = []
    for path in tree.files(suffixes=(".cpp", ".hpp", ".py", ".cmake", ".js", ".css")):
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LIMIT and tree.name(path) not in LONGER:
            found.append(f"{tree.name(path)}: {lines} lines, {LIMIT} at most")
    whole = (tree.root / "lib/citation/citations.hpp").is_file()  # a sample tree of the self-test has not the listed files
    return found + [f"{name} is listed as long and does not exist" for name in LONGER if whole and not (tree.root / name).exists()]
