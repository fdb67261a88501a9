"""An evaluation of lists by people's likes as a bar chart, SVG."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bot.program.taste_table import way_name
from bot.text.theme import COLOUR

if TYPE_CHECKING:
    from bot.terminal.speech import Speech
    from recommender.evaluation.tastes import Evaluation, Measured

LEFT, BAR, RIGHT = 190, 460, 130
LINE, TOP, BOTTOM = 34, 64, 34
THICK = 18
RIVAL = "#9a9aa6"
INK, PAPER = "#26262e", "#ffffff"
RIVALS = frozenset({"random", "popularity", "co-occurrence"})


def chart(found: Evaluation, words: Speech) -> str:
    """nDCG@10 of each way, a bar a line, with the interval as a whisker; scaled to the largest."""
    most = max(way.interval.high for way in found.ways) or 1.0
    width, height = LEFT + BAR + RIGHT, TOP + LINE * len(found.ways) + BOTTOM
    figures = {"people": found.people, "likes": found.likes, "channels": found.asked, "parts": found.folds}
    title, legend = words("terminal-taste-title", **figures), words("terminal-taste-whisker")
    bars = [_bar(way, TOP + LINE * place, most, words) for place, way in enumerate(found.ways)]
    head = f'viewBox="0 0 {width} {height}" role="img" font-family="system-ui, sans-serif" font-size="14"'
    parts = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {head} fill="{INK}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
        '<text x="16" y="28" font-size="16" font-weight="600">nDCG@10</text>',
        f'<text x="16" y="48" font-size="12">{escape(title)}</text>',
        *bars,
        f'<text x="16" y="{height - 12}" font-size="12">{escape(legend)}</text>',
        "</svg>",
    )
    return "\n".join(parts) + "\n"


def _bar(way: Measured, top: int, most: float, words: Speech) -> str:
    def at(value: float) -> float:
        return LEFT + BAR * max(0.0, value) / most

    base = top + THICK / 2 + 5
    colour = RIVAL if way.name in RIVALS else f"#{COLOUR:06x}"
    low, high = at(way.interval.low), at(way.interval.high)
    ends = "".join(f"M{end:.1f} {top + 4}v{THICK - 8}" for end in (low, high))
    whisker = f"M{low:.1f} {top + THICK / 2:g}H{high:.1f}{ends}"
    size = f'width="{at(way.ndcg) - LEFT:.1f}" height="{THICK}"'
    parts = (
        f'<text x="{LEFT - 10}" y="{base:g}" text-anchor="end">{escape(way_name(way.name, words))}</text>',
        f'<rect x="{LEFT}" y="{top}" {size} rx="3" fill="{colour}"/>',
        f'<path d="{whisker}" stroke="{INK}" stroke-width="1.5"/>',
        f'<text x="{high + 8:.1f}" y="{base:g}">{way.ndcg:.3f}</text>',
    )
    return "\n".join(parts)
