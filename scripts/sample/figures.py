"""A channel's numbers: heavy-tailed, and tied to each other as those of real playlist channels are.

Subscribers, videos, views per subscriber and CPI follow the quantiles of 497 real channels
(log-linear between the anchors below); their rank correlations are set by a Gaussian copula.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

from scripts.sample.quotas import normals

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

_LEVELS = (0.0, 0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99, 1.0)
_SUBSCRIBERS = (3, 18, 410, 650, 2_300, 10_900, 61_600, 159_000, 295_000, 900_000, 1_950_000)
_VIDEOS = (1, 2, 10, 15, 30, 68, 171, 350, 545, 1_270, 5_300)
_VIEWS_PER_SUBSCRIBER = (1, 3, 57, 113, 179, 300, 522, 826, 959, 1_310, 3_200)
_CPI = (1, 14, 122, 224, 740, 2_470, 10_700, 40_700, 112_000, 397_000, 1_970_000)

# Mean and deviation of log(views per video) that the anchors above lead to.
_LOG_VIEWS_PER_VIDEO = (10.7, 2.0)


@dataclass(frozen=True)
class Figures:
    """Exact counts; `minutes` is the length of all videos together, `age_days` the channel's age."""

    subscribers: int
    video_num: int
    total_view: int
    cpi: int
    likes: int
    minutes: int
    age_days: int

    @property
    def vs_index(self) -> int:
        return round(self.total_view / self.subscribers)

    @property
    def vv_index(self) -> int:
        return round(self.total_view / self.video_num)


def make_figures(count: int, rng: random.Random) -> list[Figures]:
    """The figures of `count` channels, most subscribers first."""
    columns = [normals(count, rng) for _ in range(4)]
    figures = [_figures(z, rng) for z in zip(*columns, strict=True)]
    return sorted(figures, key=lambda one: -one.subscribers)


def _figures(z: Sequence[float], rng: random.Random) -> Figures:
    """One channel from four independent normal numbers: audience, output, loyalty, standing."""
    audience, output, loyalty, standing = z
    output = 0.61 * audience + 0.79 * output
    loyalty = 0.25 * output + 0.97 * loyalty
    subscribers = _three_digits(_at(_SUBSCRIBERS, audience))
    videos = max(1, round(_at(_VIDEOS, output)))
    views = max(1, round(subscribers * _at(_VIEWS_PER_SUBSCRIBER, loyalty)))
    mean, deviation = _LOG_VIEWS_PER_VIDEO
    popularity = (math.log(views / videos) - mean) / deviation
    return Figures(
        subscribers=subscribers,
        video_num=videos,
        total_view=views,
        cpi=round(_at(_CPI, 0.73 * popularity - 0.21 * output + 0.685 * standing)),
        likes=round(views * math.exp(rng.gauss(-4.6, 0.4))),
        minutes=round(videos * math.exp(rng.gauss(4.0, 0.4))),
        age_days=min(5_500, max(60, round(math.exp(7.0 + 0.3 * output + rng.gauss(0, 0.45))))),
    )


def _at(anchors: Sequence[int], z: float) -> float:
    """The value whose normal score is `z` in a distribution given by its quantiles at `_LEVELS`."""
    level = NormalDist().cdf(z)
    i = min(bisect_right(_LEVELS, level), len(_LEVELS) - 1)
    part = (level - _LEVELS[i - 1]) / (_LEVELS[i] - _LEVELS[i - 1])
    low, high = math.log(anchors[i - 1]), math.log(anchors[i])
    return math.exp(low + part * (high - low))


def _three_digits(number: float) -> int:
    """Subscribers as YouTube shows them: three significant digits."""
    unit = int(10 ** max(0, len(str(int(number))) - 3))
    return max(1, round(number / unit)) * unit
