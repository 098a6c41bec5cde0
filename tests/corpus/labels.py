"""Checks one labels.yaml against its form and against the source that it speaks of."""

import datetime
import re
import unicodedata

import source

ALL = {"government", "party", "front", "press", "enterprise", "public_service"}
KINDS = ALL | {"unknown"}
NOT_FRONT = ALL - {"front"}
GOVERNMENT = {"government"}

# The kinds of unit that each requirement asks, from the definitions of the 49-nq-tu profile.
REQUIREMENTS = {
    **{f"form.{name}": KINDS for name in ("header", "issuer", "number", "date", "title", "signature", "recipients")},
    **{f"basis.{name}": KINDS for name in (
        "resolution", "resolution_full", "resolution_consistent", "superior_plan", "law")},
    **{f"structure.{name}": KINDS for name in ("purpose", "objectives", "tasks", "implementation", "numbering")},
    **{f"purpose.{name}": KINDS for name in ("awareness", "transparency", "substance", "linked")},
    "target.regulation": KINDS,
    "target.conference": NOT_FRONT,
    **{f"target.{name}": KINDS for name in ("supervision", "dissemination", "model")},
    **{f"task.{name}": KINDS for name in ("dissemination", "leadership", "discipline", "disclosure", "party_meetings")},
    "task.policy_advice": {"government", "party", "front"},
    "task.communication": {"government", "press"},
    **{f"task.{name}": GOVERNMENT for name in (
        "regulation_review", "evaluation", "participation", "people_inspectorate", "steering_committee", "digital",
        "summaries")},
    "task.inspection": {"party"},
    "task.mobilisation": {"front"},
    "task.press_coverage": {"press"},
    **{f"organisation.{name}": KINDS for name in ("assignment", "timeline", "study", "oversight", "reporting")},
}  # fmt: skip
STATUSES = {"met", "partial", "missing", "not_applicable"}
HEADING_KINDS = {"title", "clause", "run_in"}
ROLES = {"purpose", "requirements", "objectives", "tasks", "implementation", "budget", "reporting", "other"}
FORMS = {"full", "dated", "short", "loose", "by_name"}
CITATION_STATUSES = {"ok", "malformed", "conflict", "unknown"}
SYSTEMS = {"party", "state", "unknown"}
DOCUMENT_FIELDS = {"system", "number", "date", "place", "type", "title", "signer", "recipients"}


def folded(text):
    """Text for comparing: NFC, plain hyphens and spaces, no soft hyphens, each white space one space."""
    text = unicodedata.normalize("NFC", text).replace("\u2011", "-").replace("\u00ad", "")
    return re.sub(r"\s+", " ", text).strip()


def problems(labels, plan):
    """What is wrong, a line each."""
    if not isinstance(labels, dict):
        return ["labels.yaml is not a mapping"]
    lines = list(source.lines(plan))
    found = [f"no {name}" for name in ("author", "unit", "document", "headings", "citations", "requirements", "why")
             if name not in labels]  # fmt: skip
    found += _unit(labels.get("unit") or {}, lines)
    found += _document(labels.get("document") or {}, lines)
    found += _headings(labels.get("headings") or [], lines)
    found += _citations(labels.get("citations") or [], lines)
    found += _requirements(labels, (labels.get("unit") or {}).get("kind"))
    return found


def _unit(unit, lines):
    if unit.get("kind") not in KINDS:
        yield f"unit.kind {unit.get('kind')!r} is none of {sorted(KINDS)}"
    if not unit.get("name"):
        yield "unit.name is empty"


def _document(document, lines):
    for name in sorted(DOCUMENT_FIELDS - document.keys()):
        yield f"document.{name} is lacking (null when there is none)"
    if document.get("system") not in SYSTEMS:
        yield f"document.system {document.get('system')!r} is none of {sorted(SYSTEMS)}"
    if not _is_date(document.get("date")):
        yield f"document.date {document.get('date')!r} is no date"
    whole = folded(" ".join(line.text for line in lines)).casefold()
    for name in ("title", "place"):
        if document.get(name) and folded(document[name]).casefold() not in whole:
            yield f"document.{name} is not in the source: {document[name]!r}"
    for recipient in document.get("recipients") or []:
        if folded(str(recipient)).casefold() not in whole:
            yield f"recipient is not in the source: {recipient!r}"
    for name, value in (document.get("signer") or {}).items():
        if value and folded(value).casefold() not in whole:
            yield f"signer.{name} is not in the source: {value!r}"


def _is_date(value):
    """Null, a date, or a string in ISO form (YAML gives a string when it is quoted)."""
    if value is None or isinstance(value, datetime.date):
        return True
    try:
        return bool(datetime.date.fromisoformat(value))
    except (TypeError, ValueError):
        return False


def _headings(headings, lines):
    text = _Text([f"{line.label} {line.text}" for line in lines if line.part == "body"])
    for number, heading in enumerate(headings, 1):
        at = f"heading {number} ({heading.get('text')!r})"
        if heading.get("kind") not in HEADING_KINDS:
            yield f"{at}: kind {heading.get('kind')!r} is none of {sorted(HEADING_KINDS)}"
        if not isinstance(heading.get("level"), int):
            yield f"{at}: level {heading.get('level')!r} is no number"
        unknown = set(heading.get("roles") or []) - ROLES
        if unknown:
            yield f"{at}: roles {sorted(unknown)} are none of {sorted(ROLES)}"
        label, words = str(heading.get("label") or ""), str(heading.get("text") or "")
        if not words:
            yield f"{at}: no text"
        elif not text.advance(words, label):
            yield f"{at}: not in the source after the one before it, label {label!r} included"


def _citations(citations, lines):
    text = _Text([line.text for line in lines])
    for number, citation in enumerate(citations, 1):
        at = f"citation {number} ({citation.get('text')!r})"
        if citation.get("form") not in FORMS:
            yield f"{at}: form {citation.get('form')!r} is none of {sorted(FORMS)}"
        if citation.get("status") not in CITATION_STATUSES:
            yield f"{at}: status {citation.get('status')!r} is none of {sorted(CITATION_STATUSES)}"
        if not citation.get("id") and citation.get("form") != "by_name":
            yield f"{at}: no id, which only form by_name may lack"
        if not _is_date(citation.get("date")):
            yield f"{at}: date {citation.get('date')!r} is no date"
        if not text.advance(str(citation.get("text") or "\0"), ""):
            yield f"{at}: not in the source after the one before it"


class _Text:
    """The source's text, in which labelled passages are sought one after the other."""

    def __init__(self, lines):
        self._text = folded("\n".join(lines))
        self._at = 0

    def advance(self, words, label):
        """Whether the words, with the label straight before them, come after the last found; if so, goes there."""
        words = folded(words)
        pattern = re.escape(words)
        if label:
            pattern = re.escape(folded(label)) + r"\s*" + pattern
        found = re.compile(pattern).search(self._text, self._at)
        if found:
            self._at = found.end()
        return bool(found)


def _requirements(labels, kind):
    given = labels.get("requirements") or {}
    why = labels.get("why") or {}
    for name in REQUIREMENTS.keys() - given.keys():
        yield f"requirement {name} is lacking"
    for name in sorted(set(given) | set(why)):
        if name not in REQUIREMENTS:
            yield f"requirement {name} does not exist"
    for name in REQUIREMENTS.keys() & given.keys():
        status = given[name]
        if status not in STATUSES:
            yield f"{name}: status {status!r} is none of {sorted(STATUSES)}"
        if kind in KINDS and (status == "not_applicable") != (kind not in REQUIREMENTS[name]):
            yield f"{name}: {status}, but for a unit of kind {kind} it {_does(kind, name)} apply"
        if status in ("partial", "missing") and not why.get(name):
            yield f"{name}: {status}, and why says nothing of it"


def _does(kind, name):
    return "does" if kind in REQUIREMENTS[name] else "does not"
