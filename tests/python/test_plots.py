"""Plots: what they draw is what the reports say; whether they look good is for eyes."""

import pathlib
import warnings

import pytest

import thamdinh

matplotlib = pytest.importorskip("matplotlib")
matplotlib.use("Agg")

from matplotlib import pyplot  # noqa: E402

from thamdinh import plots  # noqa: E402

PLANS = pathlib.Path(__file__).parents[2] / "corpus/plans"


@pytest.fixture(scope="module", params=["vi", "en"])
def reports(request: pytest.FixtureRequest) -> thamdinh.Reports:
    return thamdinh.check_many(PLANS, lang=request.param)


def drawn(ax: "matplotlib.axes.Axes") -> "matplotlib.axes.Axes":
    """Drawn whole, without a glyph that the font lacks (a warning, and so an error)."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax.figure.canvas.draw()
    return ax


def test_each_is_drawn_and_says_what_the_reports_say(reports: thamdinh.Reports) -> None:
    bars = drawn(plots.distribution(reports))
    assert sum(patch.get_height() for patch in bars.patches) == len(reports.read)
    worst = drawn(plots.requirement_bars(reports)).get_yticklabels()[0].get_text()
    assert worst and len(plots.requirement_bars(reports).get_yticks()) == len(reports.read[0].requirements)
    image = drawn(plots.heat_map(reports)).images[0].get_array()
    assert image.shape == (len(reports.read), len(reports.read[0].requirements))
    best = max(reports.read, key=lambda report: report.score.total)
    assert list(image[0]) == [plots._STATUSES.index(each.status) for each in best.requirements]
    dots = drawn(plots.by_kind(reports))
    assert sum(len(group.get_offsets()) for group in dots.collections) == len(reports.read)
    pyplot.close("all")


def test_nothing_is_drawn_of_nothing(tmp_path: pathlib.Path) -> None:
    none = thamdinh.check_many([])
    for draw in (plots.distribution, plots.requirement_bars, plots.heat_map, plots.by_kind):
        drawn(draw(none))
    pyplot.close("all")


def test_the_callers_axes_are_drawn_into(reports: thamdinh.Reports) -> None:
    figure, ax = pyplot.subplots()
    assert plots.distribution(reports, ax) is ax and len(figure.axes) == 1
    pyplot.close("all")
