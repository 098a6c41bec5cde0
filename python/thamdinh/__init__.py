"""Appraises Vietnamese implementation plans submitted as .docx.

>>> import thamdinh
>>> report = thamdinh.check("plan.docx")
>>> report.score.total
83.5
>>> thamdinh.check_many("submitted/").plans.to_pandas()

Attributes carry the names of the JSON report (contract thamdinh-report/1), and its null is None. Places count code points
of the document's paragraphs, from 0.
"""

try:
    from ._core import Document, Failure, Place, Profile, Report, Requirement, codes, version as _version
except ImportError as error:  # pragma: no cover
    raise ImportError(
        f"thamdinh's compiled module cannot be loaded: {error}. Install the package with pip, or put the folder `python` of "
        "the build tree into PYTHONPATH; the sources alone are not enough."
    ) from error

from .checking import check, check_many, read_results
from .exceptions import Error, FileError, ProfileError
from .reports import Reports
from .tables import Table

__version__ = _version()

__all__ = [
    "Document",
    "Error",
    "Failure",
    "FileError",
    "Place",
    "Profile",
    "ProfileError",
    "Report",
    "Reports",
    "Requirement",
    "Table",
    "check",
    "check_many",
    "codes",
    "read_results",
]
