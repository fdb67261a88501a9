"""What can be switched on: every row of what is known to go wrong, and a few things besides.

A fault is asked for by name, or by `name=value` where it takes one. `FAULTS`: name → (default, meaning).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Faults: TypeAlias = Mapping[str, int | str]

FAULTS: dict[str, tuple[int | str, str]] = {
    "slow-table": (3000, "the table comes so many ms after the page"),
    "streaming": (7, "rows arrive a few at a time"),
    "lazy": (20, "rows load as the window is scrolled, so many at a time"),
    "lazy-inner": (20, "rows load as an inner box is scrolled"),
    "virtual": (12, "only so many rows are in the DOM; they are re-used as an inner box is scrolled"),
    "steps": (300, "title first, chips so many ms later"),
    "stale": (300, "the previous channel's chips are shown for so many ms"),
    "unseen": (
        300,
        "chips come so many ms late by the clock of a frame, of which the page itself knows nothing",
    ),
    "worker": (300, "chips come so many ms late from a worker"),
    "every": (4, "steps, stale, unseen and worker at every n-th popup only"),
    "pieces": (90, "chips come one by one, so many ms apart, by the clock of a frame"),
    "only-differing": (1, "the popup writes only the texts that differ from those that stand there"),
    "stuck": (3, "the n-th row's popup has its own title and numbers and never more than that"),
    "popup-order": (1, "the parts of the popup in another order"),
    "header-leaves": (1, "with virtual: the header leaves the DOM with row 1"),
    "swallowed": (4, "the first click on every n-th row does nothing"),
    "trusted-only": (1, "clicks made by a script do nothing"),
    "new-popup": (200, "each opening makes a new popup; the one before fades for so many ms"),
    "dialog": (1, "the popup is a modal dialog element, which only a person's ESC closes"),
    "escape-ignored": (1, "the popup closes by its cross only"),
    "bare-cross": (1, "the popup closes by a cross without a word only"),
    "never-closes": (1, "nothing closes the popup"),
    "escape-slow": (600, "the popup closes so many ms after ESC"),
    "overlay": (1, "a notice lies over the whole page"),
    "alert": (5, "every n-th popup comes with an alert()"),
    "heartbeat": (400, "the page asks the server something every so many ms"),
    "telemetry": (
        500,
        "after every popup the page tells the server something, which it answers with this status",
    ),
    "popup-500-once": (5, "every n-th channel answers 500 the first time"),
    "popup-500": (1, "channels answer 500 each time"),
    "never-opens": (3, "the n-th row's popup never opens"),
    "extra-front": (1, "another element stands in front of everything"),
    "extra-cell": (1, "every row has a cell more than the header"),
    "new-column": (1, "a column more, in the middle"),
    "reordered": (1, "columns in another order"),
    "badges": (1, "some rows have a badge beside the name"),
    "resort": (5, "the table sorts itself anew after every n popups"),
    "twins": (1, "two channels with one name, one after the other"),
    "label-names": (1, "channels are called as headings and labels are"),
    "doubled": (1, "one channel stands in the table twice"),
    "rows-429": (1, "the request for the rows answers 429 with Retry-After: 1, once"),
    "rows-500": (1, "the request for the rows answers 500, once"),
    "blank-twins": (1, "two channels with one name and no numbers"),
    "no-chips": (4, "every n-th channel has neither genres nor moods"),
    "hide-empty": (1, "with no-chips: the labels of genres and moods are hidden with them"),
    "same-chips": (1, "all channels have the same genres and moods"),
    "session": (5, "the session ends after so many popups, once"),
    "session-always": (1, "the session ends at every popup"),
    "popup-429": (5, "the n-th popup answers 429 with Retry-After: 1, once"),
    "page-429": (1, "the page answers 429 with Retry-After: 1, once"),
    "crawl-delay": (1, "robots.txt has a Crawl-delay of so many seconds"),
    "robots-forbid": (1, "robots.txt forbids the Data Lab"),
    "robots-500": (1, "robots.txt answers 500"),
    "headings": (1, "two headings have another name"),
    "abbreviated": (1, "numbers as 193만"),
    "maintenance": (1, "a maintenance page in place of the table"),
    "no-rows": (1, "headings and no rows"),
    "fewer-rows": (70, "only so many percent of the rows"),
    "refused": (1, "the login is refused"),
    "refused-again": (1, "the login is let in once and refused from then on"),
    "login-500": (1, "the login is answered 500"),
    "captcha": (1, "the login asks for a captcha"),
    "page-500": (1, "the page answers 500 each time"),
    "page-500-once": (1, "the page answers 500 once"),
    "wrong-index": (1, "V/V contradicts the other numbers in every fifth row"),
    "foreign": (1, "the page asks another origin for a picture and opens a window there"),
    "home-first": (1, "the login leads to the front page"),
    "labels": (1, "the popup's labels have other names"),
}


def read_faults(texts: Iterable[str]) -> dict[str, int | str]:
    """`["lazy", "steps=500"]` → values by name. Raises ValueError for a name that is none."""
    faults: dict[str, int | str] = {}
    for text in texts:
        name, _, value = text.partition("=")
        if name not in FAULTS:
            raise ValueError(f"there is no fault {name!r}; --list shows them all")
        default = FAULTS[name][0]
        faults[name] = (int(value) if isinstance(default, int) else value) if value else default
    return faults
