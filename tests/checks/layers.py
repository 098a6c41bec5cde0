"""The layers of lib/, lowest first: what each may include and which libraries are at home there.

Who may include whom is decided here and nowhere else; lib/CMakeLists.txt may link less than this, never more.
"""

ALL_ABOVE = "all"  # all layers that stand above it in this table

# Errors, places and limits of `support` are the common language of all.
MAY_INCLUDE: dict[str, set[str] | str] = {
    "support": set(),
    "container": {"support"},
    "text": {"support"},
    "document": {"support", "container", "text"},
    "structure": {"support", "document", "text"},
    "citation": {"support", "structure", "document", "text"},
    "profile": {"support", "text"},
    "scoring": ALL_ABOVE,
    "report": ALL_ABOVE,
    "check": ALL_ABOVE,
    "batch": ALL_ABOVE,
}

# The layer whose business a public header is. Those of `support` are plain values, which every layer may speak of.
PUBLIC_HEADERS = {
    "export.hpp": "support",
    "error.hpp": "support",
    "place.hpp": "support",
    "limits.hpp": "support",
    "revisions.hpp": "support",
    "version.hpp": "support",
    "finding.hpp": "support",
    "requirement.hpp": "support",
    "structure.hpp": "support",
    "citation.hpp": "support",
    "profile.hpp": "profile",
    "report.hpp": "report",
    "messages.hpp": "report",
    "format.hpp": "report",
    "authoring.hpp": "report",
    "check.hpp": "check",
    "archive.hpp": "check",
    "document.hpp": "check",
    "batch.hpp": "batch",
    "tables.hpp": "batch",
    "thamdinh.hpp": "batch",
}

# Beginning of an included name: the folders where it may stand.
HOMES = {
    "zip.h": {"lib/container"},
    "unicode/": {"lib/text"},
    "pugixml.hpp": {"lib/container", "lib/document"},
    "yaml-cpp/": {"lib/profile"},
    "re2/": {"lib/profile"},
    "nlohmann/": {"lib/report"},
    "xlsxwriter": {"lib/report"},
    "openssl/": {"lib/check"},
    "sqlite3.h": {"lib/batch"},
    "thread": {"lib/batch"},
    "future": {"lib/batch"},
    "condition_variable": {"lib/batch"},
    "CLI/": {"bindings/cli"},
    "pybind11/": {"bindings/python"},
    "Python.h": {"bindings/python"},
    # What the operating system offers beyond C++: terminals, signals and child processes.
    "unistd.h": {"lib/batch", "bindings/cli"},
    "signal.h": {"lib/batch", "bindings/cli"},
    "fcntl.h": {"lib/batch", "bindings/cli"},
    "poll.h": {"lib/batch", "bindings/cli"},
    "sys/": {"lib/batch", "bindings/cli"},
}


def may_include(layer: str) -> set[str]:
    """The other layers that `layer` may include."""
    allowed = MAY_INCLUDE[layer]
    if allowed == ALL_ABOVE:
        order = list(MAY_INCLUDE)
        return set(order[: order.index(layer)])
    return set(allowed)
