"""All exceptions of the package, one hierarchy. Branch on `code`, never on the text."""

from __future__ import annotations


class Error(Exception):
    """Something that thamdinh refuses. Its codes are listed by `thamdinh.codes()`."""

    def __init__(self, code: str, name: str, message: str, remedy: str) -> None:
        super().__init__(code, name, message, remedy)
        self.code = code  #: "TD106"
        self.name = name  #: "legacy_doc"
        self.message = message  #: a sentence for the user
        self.remedy = remedy  #: what to do about it

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


class FileError(Error):
    """TD1xx: the file cannot be read."""


class ProfileError(Error):
    """TD902, TD903: the profile does not follow its schema, or there is none of that id."""


def from_code(code: str, name: str, message: str, remedy: str) -> Error:
    """The exception of the class that `code` belongs to; called by the compiled module."""
    kind = FileError if code.startswith("TD1") else ProfileError if code in ("TD902", "TD903") else Error
    return kind(code, name, message, remedy)
