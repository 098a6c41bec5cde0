#!/usr/bin/python3
"""The stub of the compiled module says what the module is: stubs.py STUB MODULE_FOLDER MODULE.

Compared are the names of the module and of its classes, and of each function its parameters: name, order, whether
it has a default. pybind11 writes a function's signature into the first lines of its docstring; that is what is read.
"""

import ast
import importlib
import pathlib
import re
import sys
import types
from collections.abc import Iterator

Parameters = tuple[tuple[str, bool], ...]  # (name, whether it may be left out)

OVERLOAD = re.compile(r"^\d+\. (\w+)\((.*)\)(?: -> .*)?$")


def compare(stub_text: str, module: types.ModuleType) -> list[str]:
    """A line for each difference between the stub and the module."""
    stub = ast.parse(stub_text)
    return list(_compare_names("", _stub_names(stub.body), _module_names(module)))


def _compare_names(owner: str, stub: dict[str, object], real: dict[str, object]) -> Iterator[str]:
    for name in sorted(stub.keys() - real.keys()):
        yield f"{owner}{name}: in the stub, not in the module"
    for name in sorted(real.keys() - stub.keys()):
        yield f"{owner}{name}: in the module, not in the stub"
    for name in sorted(stub.keys() & real.keys()):
        said, found = stub[name], real[name]
        if isinstance(said, dict) != isinstance(found, dict):
            yield f"{owner}{name}: a class in one of the two only"
        elif isinstance(said, dict):
            yield from _compare_names(f"{owner}{name}.", said, found)
        elif isinstance(said, list) != isinstance(found, list):
            yield f"{owner}{name}: a function in one of the two only"
        elif isinstance(said, list) and found != [None] and sorted(said) != sorted(found):
            yield f"{owner}{name}: the stub says {_shown(said)}, the module {_shown(found)}"


def _shown(overloads: list[Parameters]) -> str:
    return " or ".join("(" + ", ".join(n + ("=…" if d else "") for n, d in parameters) + ")" for parameters in overloads)


def _public(name: str) -> bool:
    return not name.startswith("_") or (name.startswith("_repr_") and name.endswith("_"))


# ---- The stub ------------------------------------------------------------------------------------------------


def _stub_names(body: list[ast.stmt]) -> dict[str, object]:
    """name: a list of overloads for a function, a dict for a class, None for a value."""
    names: dict[str, object] = {}
    for node in body:
        if isinstance(node, ast.ClassDef):
            names[node.name] = _stub_names(node.body)
        elif isinstance(node, ast.FunctionDef):
            if any(_is_property(d) for d in node.decorator_list):
                names[node.name] = None
            else:
                names.setdefault(node.name, [])
                names[node.name].append(_stub_parameters(node))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            if not _is_alias(node.annotation):
                names[node.target.id] = None
        elif isinstance(node, ast.Assign):
            names.update({t.id: None for t in node.targets if isinstance(t, ast.Name)})
    return {name: value for name, value in names.items() if _public(name)}


def _is_property(decorator: ast.expr) -> bool:
    return (isinstance(decorator, ast.Name) and decorator.id == "property") or (
        isinstance(decorator, ast.Attribute) and decorator.attr in ("setter", "deleter"))


def _is_alias(annotation: ast.expr) -> bool:
    return isinstance(annotation, (ast.Name, ast.Attribute)) and ast.unparse(annotation).endswith("TypeAlias")


def _stub_parameters(node: ast.FunctionDef) -> Parameters:
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    first_default = len(positional) - len(arguments.defaults)
    found = [(a.arg, i >= first_default) for i, a in enumerate(positional)]
    found += [(a.arg, d is not None) for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults)]
    return tuple((name, default) for name, default in found if name not in ("self", "cls"))


# ---- The module ------------------------------------------------------------------------------------------------


def _module_names(owner: object) -> dict[str, object]:
    names: dict[str, object] = {}
    for name, value in vars(owner).items():
        if not _public(name) or isinstance(value, types.ModuleType):
            continue
        if isinstance(value, type):
            names[name] = _module_names(value)
        elif isinstance(value, (property, int, float, str, tuple, list, dict)) or not callable(_unwrapped(value)):
            names[name] = None
        else:
            names[name] = _doc_parameters(name, _unwrapped(value).__doc__ or "")
    return names


def _unwrapped(value: object) -> object:
    return value.__func__ if isinstance(value, (staticmethod, classmethod)) else value


def _doc_parameters(name: str, doc: str) -> list[Parameters] | list[None]:
    """[None] where the docstring tells no signature."""
    overloads = [match[2] for line in doc.splitlines() if (match := OVERLOAD.match(line)) and match[1] == name]
    if not overloads:
        match = re.match(rf"{re.escape(name)}\((.*)\)(?: -> .*)?$", doc.splitlines()[0] if doc else "")
        if match is None:
            return [None]
        overloads = [] if match[1].startswith("*args") else [match[1]]
    return [_split(text) for text in overloads]


def _split(text: str) -> Parameters:
    """'self: X, a: list[int], b: str = None' → (('a', False), ('b', True))."""
    parts, depth, start, quote = [], 0, 0, ""
    for at, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "([{<":
            depth += 1
        elif char in ")]}" or (char == ">" and text[at - 1 : at] != "-" and depth > 0):
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    found = []
    for part in parts:
        name = part.split(":")[0].split("=")[0].strip()
        if name and name not in ("self", "cls", "*", "/"):
            found.append((name, " = " in part or re.match(r"\s*\w+=", part) is not None))
    return tuple(found)


def main(stub: str, folder: str, name: str) -> int:
    sys.path.insert(0, folder)
    found = compare(pathlib.Path(stub).read_text(encoding="utf-8"), importlib.import_module(name))
    for difference in found:
        print(difference)
    print(f"stubs: {len(found) or 'no'} difference{'' if len(found) == 1 else 's'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
