"""Plots of many reports, by matplotlib (pip install "thamdinh[plots]"): each function draws into `ax` or a new figure and
returns the Axes, for the caller to change or save. The words are in the language of the reports.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from . import _core

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .reports import Reports

_STATUSES = ("met", "partial", "missing", "not_evaluated", "not_applicable")
# Told apart without red and green too: they differ in lightness.
_COLOURS = {"met": "#2e7d5b", "partial": "#e9b44c", "missing": "#b3392f", "not_evaluated": "#9aa5b1", "not_applicable": "#eef0f3"}
_WORDS = {
    "vi": {
        "met": "đạt", "partial": "đạt một phần", "missing": "chưa đạt", "not_evaluated": "chưa đánh giá được",
        "not_applicable": "không áp dụng", "score": "Điểm", "plans": "Số kế hoạch", "share": "Tỷ lệ kế hoạch (%)", "mean": "trung bình {:.1f}",
        "government": "cơ quan nhà nước", "party": "cơ quan của Đảng", "front": "Mặt trận, đoàn thể", "press": "cơ quan báo chí",
        "enterprise": "doanh nghiệp", "public_service": "đơn vị sự nghiệp", "unknown": "chưa xác định",
    },
    "en": {
        "met": "met", "partial": "partial", "missing": "missing", "not_evaluated": "not evaluated",
        "not_applicable": "not applicable", "score": "Score", "plans": "Plans", "share": "Share of plans (%)", "mean": "mean {:.1f}",
        "government": "State organs", "party": "Party bodies", "front": "Front and mass organisations", "press": "press",
        "enterprise": "enterprises", "public_service": "public service units", "unknown": "unknown",
    },
}
_LABEL_LETTERS = 46


def distribution(reports: Reports, ax: Axes | None = None) -> Axes:
    """How many plans have which score, in bands of ten points."""
    from matplotlib.ticker import MaxNLocator

    words = _WORDS[reports.lang]
    scores = [report.score.total for report in reports.read]
    ax = _axes(ax, 7, 3.2)
    ax.hist(scores, bins=range(0, 101, 10), color="#1f4e9c", edgecolor="white")
    if reports.mean is not None:
        ax.axvline(reports.mean, color="#b3392f", linewidth=1.5)
        ax.annotate(_number(words["mean"].format(reports.mean), reports.lang), (reports.mean, 1), xycoords=("data", "axes fraction"), xytext=(4, -12), textcoords="offset points", color="#b3392f")
    ax.set(xlabel=words["score"], ylabel=words["plans"], xlim=(0, 100), xticks=range(0, 101, 10))
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    return _plain(ax)


def requirement_bars(reports: Reports, ax: Axes | None = None) -> Axes:
    """For each requirement the shares of plans of which it is asked that meet it, meet it in part, lack it; the worst above."""
    words = _WORDS[reports.lang]
    counts = _counts(reports)
    order = sorted(counts, key=lambda id_: _share(counts[id_], "met"))
    titles = _titles(reports)
    ax = _axes(ax, 9, max(3.0, 0.27 * len(order) + 1.2))
    left = [0.0] * len(order)
    for status in _STATUSES[:4]:
        shares = [100 * _share(counts[id_], status) for id_ in order]
        if any(shares):
            ax.barh(range(len(order)), shares, left=left, color=_COLOURS[status], label=words[status], height=0.8)
        left = [a + b for a, b in zip(left, shares)]
    ax.set_yticks(range(len(order)), [_short(titles[id_]) for id_ in order], fontsize=8)
    ax.invert_yaxis()
    ax.set(xlabel=words["share"], xlim=(0, 100), ylim=(len(order) - 0.4, -0.6))
    if order:
        ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=4, frameon=False, fontsize=8)
    return _plain(ax)


def heat_map(reports: Reports, ax: Axes | None = None) -> Axes:
    """Each plan against each requirement, the best plans above."""
    from matplotlib.colors import ListedColormap
    from matplotlib.patches import Patch

    words = _WORDS[reports.lang]
    plans = sorted(reports.read, key=lambda report: -report.score.total)
    titles = _titles(reports)
    ax = _axes(ax, max(9.0, 0.24 * len(titles) + 3.5), max(4.5, 0.2 * len(plans) + 3.2))
    numbers = [[_STATUSES.index(requirement.status) for requirement in report.requirements] for report in plans]
    if numbers:
        ax.imshow(numbers, cmap=ListedColormap([_COLOURS[status] for status in _STATUSES]), vmin=-0.5, vmax=4.5, aspect="auto", interpolation="nearest")
    ax.set_xticks(range(len(titles)), [_short(title) for title in titles.values()], rotation=90, fontsize=7)
    ax.set_yticks(range(len(plans)), [_short(report.unit.name or report.source.path or "–") for report in plans], fontsize=7)
    ax.tick_params(length=0)
    ax.set_xticks([x - 0.5 for x in range(1, len(titles))], minor=True)
    ax.set_yticks([y - 0.5 for y in range(1, len(plans))], minor=True)
    ax.grid(which="minor", color="white", linewidth=0.6)
    ax.tick_params(which="minor", length=0)
    ax.legend(handles=[Patch(color=_COLOURS[status], label=words[status]) for status in _STATUSES], loc="lower left", bbox_to_anchor=(0, 1.0), ncols=5, frameon=False, fontsize=8)
    for side in ax.spines.values():
        side.set_visible(False)
    return ax


def by_kind(reports: Reports, ax: Axes | None = None) -> Axes:
    """The scores of each kind of unit: a dot a plan, a bar at the median."""
    words = _WORDS[reports.lang]
    scores: dict[str, list[float]] = {}
    for report in reports.read:
        scores.setdefault(report.unit.kind, []).append(report.score.total)
    kinds = sorted(scores, key=lambda kind: _median(scores[kind]))
    ax = _axes(ax, 8, max(2.0, 0.5 * len(kinds) + 1))
    for place, kind in enumerate(kinds):
        # Dots of one score lie beside each other: a small step for each that has been there.
        seen: dict[int, int] = {}
        steps = []
        for score in scores[kind]:
            times = seen[round(score / 2)] = seen.get(round(score / 2), 0) + 1
            steps.append(place + 0.09 * (times // 2) * (-1 if times % 2 else 1))
        ax.scatter(scores[kind], steps, s=18, color="#1f4e9c", alpha=0.75, linewidths=0)
        ax.plot([_median(scores[kind])] * 2, [place - 0.32, place + 0.32], color="#b3392f", linewidth=2)
    ax.set_yticks(range(len(kinds)), [f"{words[kind]} ({len(scores[kind])})" for kind in kinds])
    ax.set(xlabel=words["score"], xlim=(0, 100), ylim=(-0.6, len(kinds) - 0.4))
    return _plain(ax)


def _axes(ax: Axes | None, width: float, height: float) -> Axes:
    if ax is not None:
        return ax
    import matplotlib.pyplot

    return matplotlib.pyplot.subplots(figsize=(width, height), layout="constrained")[1]


def _plain(ax: Axes) -> Axes:
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    return ax


def _counts(reports: Reports) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = {}
    for report in reports.read:
        for requirement in report.requirements:
            of_one = counts.setdefault(requirement.id, dict.fromkeys(_STATUSES, 0))
            of_one[requirement.status] += 1
    return counts


def _share(counts: dict[str, int], status: str) -> float:
    """Of the plans of which it is asked."""
    asked = sum(counts[each] for each in _STATUSES[:4])
    return counts[status] / asked if asked else 0.0


def _titles(reports: Reports) -> dict[str, str]:
    return {requirement.id: requirement.title for report in reports.read[:1] for requirement in report.requirements}


def _short(text: str) -> str:
    return textwrap.shorten(text, _LABEL_LETTERS, placeholder=" …")


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _number(text: str, lang: _core.Lang) -> str:
    return text.replace(".", ",") if lang == "vi" else text
