"""The source files of the project, as the checks read them."""

import pathlib
import re
from collections.abc import Iterator

SKIPPED_FOLDERS = {"build", "dist", "__pycache__"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")')


class SourceTree:
    """A checkout, or the small sample of one that a self-test builds."""

    def __init__(self, root: pathlib.Path) -> None:
        self.root = root.resolve()

    def files(self, *folders: str, suffixes: tuple[str, ...]) -> Iterator[pathlib.Path]:
        """Files below `folders` (the whole tree without any), in byte order; dot-folders and build results are left out."""
        for folder in folders or (".",):
            for path in sorted((self.root / folder).rglob("*")):
                parts = path.relative_to(self.root).parts
                if any(part in SKIPPED_FOLDERS or (part.startswith(".") and part != ".ci") for part in parts[:-1]):
                    continue
                if path.suffix in suffixes and path.is_file():
                    yield path

    def cpp(self, *folders: str) -> Iterator[pathlib.Path]:
        return self.files(*folders, suffixes=(".cpp", ".hpp"))

    def name(self, path: pathlib.Path) -> str:
        return path.relative_to(self.root).as_posix()


def includes(path: pathlib.Path) -> Iterator[tuple[int, str, bool]]:
    """(line, header, whether it stands in quotes) of each include directive."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match[1] or match[2], match[2] is not None
