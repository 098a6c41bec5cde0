"""The pages in a browser: search, filter, sort, a plan with its evidence marked, five thousand rows. Needs Playwright from PyPI and Debian's
Chromium; where one is absent, that is said."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ["THAMDINH_COMMAND"]
EVIL = "<script>window.evil = 1</script>"


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    (folder / "in").mkdir()
    for plan in sorted((ROOT / "corpus/plans").glob("*/plan.docx"))[:20]:
        shutil.copy(plan, folder / f"in/{plan.parent.name}.docx")
    (folder / "in/<img src=x onerror=window.evil=1>.docx").write_bytes(b"")
    (folder / "units.csv").write_text(f'unit,due\nSở Tài chính,1/8/2024\n"{EVIL}",\n', encoding="utf-8")
    subprocess.run([COMMAND, "batch", folder / "in", "--out", folder / "out", "--units", folder / "units.csv"], check=False, capture_output=True)
    return folder / "out"


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, out):
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url) if not request.url.startswith("file:") else None)
    page.goto((out / "index.html").as_uri())
    yield page
    assert page.evaluate("window.evil") is None
    assert complaints == []
    page.close()


def shown(page):
    return page.locator("#units tbody tr:visible").count()


def names(page):
    return page.locator("#units tbody tr:visible th > :first-child").all_inner_texts()


def test_search_without_marks_and_filters(page):
    assert shown(page) == 21
    page.fill("#search", "benh vien mat")
    assert names(page) == ["BỆNH VIỆN MẮT"]
    page.fill("#search", "")
    page.select_option("#band", "refused")
    assert shown(page) == 1
    page.select_option("#band", "")
    page.select_option("#kind", "press")
    assert 0 < shown(page) < 21


def test_sorts_in_vietnamese_order_and_keeps_what_could_not_be_read_last(page):
    page.click("th[data-by=name] button")
    assert page.locator("th[data-by=name]").get_attribute("aria-sort") == "ascending"
    sorted_names = names(page)[:-1]
    assert sorted_names == page.evaluate("names => [...names].sort(new Intl.Collator('vi', {numeric: true}).compare)", sorted_names)
    page.click("th[data-by=score] button")
    scores = [float(text.replace(",", ".")) for text in page.locator("#units td.score").all_inner_texts()[:-1]]
    assert scores == sorted(scores, reverse=True)
    page.locator("th[data-by=verdict] button").first.click()
    first = page.locator("#units tbody tr").first
    first.scroll_into_view_if_needed()
    assert first.locator("td.x, td.p, td.q, td.m").count() > 30


def test_by_keyboard(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    page.locator("th[data-by=score] button").focus()
    page.keyboard.press("Enter")
    assert page.locator("th[data-by=score]").get_attribute("aria-sort") == "ascending"


def test_a_plan_opens_with_its_evidence_marked(page):
    page.locator("#units tbody th a").first.click()
    page.wait_for_selector(".batch-text mark")
    assert page.locator(".batch-text mark.m").count() > 5
    chip = page.locator(".batch-chips a").first
    target = chip.get_attribute("href")[1:]
    chip.click()
    assert page.evaluate("id => document.getElementById(id).nextElementSibling.tagName", target) == "MARK"
    page.locator("nav a").click()
    page.wait_for_selector("#units")


def test_tells_who_has_not_answered(page):
    section = page.locator("#units-list")
    assert section.locator("tbody tr").first.inner_text().startswith("Sở Tài chính")
    assert EVIL in section.inner_text()


@pytest.mark.parametrize("width", [360, 1400])
def test_narrow_and_dark(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    background, ink = page.evaluate("(s => [s.backgroundColor, s.color])(getComputedStyle(document.body))")
    assert contrast(background, ink) >= 4.5


def contrast(first, second):
    """WCAG 2.2's contrast of two CSS colours."""

    def luminance(colour):
        channels = [int(value) / 255 for value in re.findall(r"\d+", colour)[:3]]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_five_thousand_rows_stay_light(browser, out, tmp_path):
    text = (out / "index.html").read_text(encoding="utf-8")
    head, body = text.split("<tbody>\n", 1)
    lines, rest = body.split("</tbody>", 1)
    rows = [line for line in lines.split("</tr>\n") if "data-score" in line]
    (tmp_path / "many.html").write_text(head + "<tbody>\n" + "".join(rows[i % len(rows)] + "</tr>\n" for i in range(5000)) + "</tbody>" + rest, encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "many.html").as_uri())
    page.wait_for_function("document.getElementById('shown').textContent.includes('5000')")
    page.fill("#search", "benh vien")
    page.fill("#search", "")
    page.click("th[data-by=name] button")
    page.wait_for_timeout(500)
    # Only rows near the window have a cell a verdict: the page stays small however many plans it tells of.
    assert page.locator("#units tbody td").count() < 60_000
    page.close()
