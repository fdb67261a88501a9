"""What pictures take of the processor: as SVG, and as PNG of it; and how many bytes the PNG has."""

from __future__ import annotations

import argparse
import statistics
import time
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from bot.drawing.map import map_svg
from bot.drawing.map_layout import _laid_out
from bot.drawing.radar import radar_svg
from bot.drawing.rendering import ZOOM, png, prepare
from bot.drawing.sharing import sharing_svg
from bot.drawing.tile import tile_svg
from bot.lists.answer import taste_answer
from bot.lists.pictures import map_of, radar_of, sharing_of, tile_of
from bot.text.language import language
from bot.web.drawings import SHARED_ZOOM
from recommender import Snapshot, Taste, read_catalogue, sample_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.text.language import Language

Result = TypeVar("Result")


class Kind(NamedTuple):
    """Of pictures: draw gives the SVG of a row; zoom: of its PNG."""

    name: str
    draw: Callable[[int], str]
    zoom: float


def kinds(snapshot: Snapshot, words: Language) -> tuple[Kind, ...]:
    def answered(row: int) -> str:
        return map_svg(map_of(taste_answer(snapshot, Taste((row,))), words))

    return (
        Kind("map", answered, ZOOM),
        Kind("radar", lambda row: radar_svg(radar_of(snapshot, (row,), words)), ZOOM),
        Kind("tile", lambda row: tile_svg(tile_of(snapshot.catalogue[row])), ZOOM),
        Kind(
            "share",
            lambda row: sharing_svg(sharing_of(taste_answer(snapshot, Taste((row,))), words)),
            SHARED_ZOOM,
        ),
    )


def timed(act: Callable[[], Result]) -> tuple[float, Result]:
    """Milliseconds of the processor, and what came of it."""
    start = time.process_time()
    result = act()
    return (time.process_time() - start) * 1000, result


def p50_p95(figures: list[float]) -> str:
    cuts = statistics.quantiles(figures, n=20, method="inclusive")
    return f"{statistics.median(figures):>8.1f}{cuts[-1]:>8.1f}"


def measure(kind: Kind, rows: list[int]) -> str:
    svgs, pngs, sizes = [], [], []
    for row in rows:
        _laid_out.cache_clear()  # each picture is drawn for the first time
        taken, svg = timed(partial(kind.draw, row))
        svgs.append(taken)
        taken, picture = timed(partial(png, svg, kind.zoom))
        pngs.append(taken)
        sizes.append(len(picture))
    return f"{kind.name:<8}{p50_p95(svgs)}{p50_p95(pngs)}{statistics.median(sizes) / 1000:>9.1f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--csv", type=Path, help="channels instead of the sample's")
    parser.add_argument("--pictures", type=int, default=100, metavar="N", help="of each kind")
    parser.add_argument("--short", action="store_true", help="five of each kind")
    given = parser.parse_args()
    snapshot = Snapshot.build(read_catalogue(given.csv).catalogue if given.csv else sample_catalogue())
    every = range(len(snapshot.catalogue))
    answered = (row for row in every if taste_answer(snapshot, Taste((row,))).lines)
    rows = list(islice(answered, 5 if given.short else given.pictures))
    taken, _ = timed(prepare)
    print(f"fonts: {taken:.1f} ms of the processor, once a process; {len(rows)} pictures of each kind")
    print(f"{'':<8}{'SVG p50':>8}{'p95':>8}{'PNG p50':>8}{'p95':>8}{'kB':>9}")
    for kind in kinds(snapshot, language("ko")):
        print(measure(kind, rows))


if __name__ == "__main__":
    main()
