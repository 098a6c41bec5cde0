"""What Word leaves in a file besides the text: cut runs, revision ids, proofing marks, odd Unicode.

All of it comes from one generator seeded by the plan's name, so that a plan is the same bytes every time it is made.
"""

import random
import re
import unicodedata
import xml.etree.ElementTree as ET

from markup import el

# "49-NQ/TU", "161 - KH/ĐUK", "12/KH-STP", "59/2023/NĐ-CP": where Word likes to cut, and where it puts hard hyphens.
NUMBER_SYMBOL = re.compile(
    r"\d+[a-z]?"
    r"(?:/\d{4}/[A-ZĐ]\w*|\s?[-–/]\s?[A-ZĐ][A-Za-zĐđ]{0,5}(?=\s?[-–/]))"  # year and type, or type
    r"(?:\s?[-–/&]\s?[A-ZĐ]\w{0,11})*"  # organs
)

TONES = "\u0300\u0301\u0303\u0309\u0323"
CHARACTERS_ON_A_PAGE = 2200


class Noise:
    """The random part of one plan."""

    def __init__(self, plan):
        self._random = random.Random(plan.name)
        self._options = plan.options
        self._on_page = 0
        self._bookmarks = 0
        self.rsids = [f"00{self._random.randrange(0x100000, 0xFFFFFF):06X}" for _ in range(9)]

    @property
    def clean(self):
        return "clean" in self._options

    @property
    def split(self):
        return "split" in self._options

    def chance(self, probability):
        return self._random.random() < probability

    def rsid(self):
        """A revision id for an attribute, None in a clean plan."""
        return None if self.clean else self._random.choice(self.rsids)

    def language(self):
        """The language that a run claims; Vietnamese text is often marked as another one."""
        if self.clean:
            return None
        if not self.split:
            return "vi-VN"
        return self._random.choices(["vi-VN", "en-US", "nb-NO", None], [70, 15, 3, 12])[0]

    def unicode_form(self, text):
        """The text with the Unicode habits that the options ask for."""
        if "nbsp" in self._options:
            text = re.sub(" ", lambda space: "\u00a0" if self.chance(0.05) else " ", text)
        if "nfd" in self._options:
            return unicodedata.normalize("NFD", text)
        text = unicodedata.normalize("NFC", text)
        if "stray" in self._options:
            text = "".join(self._stray(letter) for letter in text)
        return text

    def _stray(self, letter):
        """A letter with its tone as a mark of its own, the habit of old code pages: ế is then ê and U+0301."""
        decomposed = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in decomposed if mark in TONES), None)
        if tone is None or not self.chance(0.03):
            return letter
        return unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone

    def cuts(self, text):
        """The pieces in which the text is written, one run each."""
        if not self.split or len(text) < 2:
            return [text]
        places = {at for at in range(1, len(text)) if self.chance(0.035)}
        for symbol in NUMBER_SYMBOL.finditer(text):
            inside = range(symbol.start() + 1, symbol.end())
            if self.chance(0.8):
                places.update(self._random.sample(inside, min(len(inside), self._random.randint(1, 3))))
        places = sorted(at for at in places if not unicodedata.combining(text[at]))
        return [text[start:end] for start, end in zip([0] + places, places + [len(text)])]

    def proofing(self, run, text):
        """The run, sometimes between the marks of the spelling checker."""
        if not self.split or not text.strip() or not self.chance(0.12):
            return run
        kind = self._random.choice(["spell", "spell", "gram"])
        return el("w:proofErr", w_type=f"{kind}Start") + run + el("w:proofErr", w_type=f"{kind}End")

    def page_break(self, text):
        """Word's note of where it last broke a page, about once a page."""
        self._on_page += len(text)
        if self.clean or self._on_page < CHARACTERS_ON_A_PAGE:
            return ""
        self._on_page = 0
        return el("w:lastRenderedPageBreak")

    def bookmarked(self, runs):
        """A paragraph's runs, sometimes in a bookmark."""
        if not self.split or not runs or not self.chance(0.06):
            return runs
        self._bookmarks += 1
        name = "_GoBack" if self._bookmarks == 1 else f"_Hlk{self._random.randrange(10**8, 10**9)}"
        start = el("w:bookmarkStart", w_id=self._bookmarks, w_name=name)
        return start + runs + el("w:bookmarkEnd", w_id=self._bookmarks)


def harden_hyphens(plan):
    """Option nbhyphen: each hyphen inside a number-symbol becomes the element that Word uses for a hard one."""
    for element in [child for block in plan.blocks for child in block.iter()]:
        if element.text:
            element.text = _hard_before(element, 0, element.text)
        for at, child in reversed(list(enumerate(element))):
            if child.tail:
                child.tail = _hard_before(element, at + 1, child.tail)


def _hard_before(parent, index, text):
    """The text up to its first number-symbol's hyphen; the rest is put into the parent as <nbhyphen/> with tails."""
    marked = NUMBER_SYMBOL.sub(lambda symbol: symbol.group().replace("-", "\u2011"), text)
    head, *rest = marked.split("\u2011")
    for offset, tail in enumerate(rest):
        hyphen = ET.Element("nbhyphen")
        hyphen.tail = tail
        parent.insert(index + offset, hyphen)
    return head
