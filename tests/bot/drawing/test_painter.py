"""The process that draws: started once, ended with us, replaced where it fails."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from bot.drawing.painter import Painter
from bot.drawing.rendering import PictureError, png
from bot.drawing.tile import Tile, tile_svg

SVG = tile_svg(Tile("밤산책", ("Jazz (국외)",)))


def pid_of(painter: Painter) -> int:
    assert painter._process is not None
    return painter._process.pid


async def test_pictures_are_those_of_the_renderer_and_drawn_once() -> None:
    painter, asked = Painter(), []

    def draw() -> str:
        asked.append(1)
        return SVG

    try:
        first, second = await asyncio.gather(painter.png("a", draw), painter.png("a", draw))
        assert first == second == png(SVG)
        assert await painter.png("a", draw) == first
        assert len(asked) == 1
        before = pid_of(painter)
        assert await painter.png("b", lambda: SVG, 1.0) == png(SVG, 1.0)
        assert pid_of(painter) == before
    finally:
        await painter.close()


async def test_what_is_prepared_is_there_before_the_first_picture() -> None:
    painter = Painter()
    try:
        await asyncio.gather(painter.prepare(), painter.prepare())
        prepared = pid_of(painter)
        assert await painter.png("a", lambda: SVG) == png(SVG)
        assert pid_of(painter) == prepared
    finally:
        await painter.close()


async def test_so_many_pictures_are_kept() -> None:
    painter = Painter(kept=2)
    try:
        for key in "abac":
            await painter.png(key, lambda: SVG)
        assert [painter.known(key) is not None for key in "abc"] == [True, False, True]
    finally:
        await painter.close()


async def test_what_cannot_be_drawn_is_told_and_the_next_can() -> None:
    painter = Painter()
    try:
        with pytest.raises(PictureError):
            await painter.png("bad", lambda: "<svg")
        assert await painter.drawn("bad", lambda: "") is None
        assert await painter.drawn("good", lambda: SVG) == png(SVG)
    finally:
        await painter.close()


async def test_a_process_that_died_is_replaced() -> None:
    painter = Painter()
    try:
        await painter.png("a", lambda: SVG)
        os.kill(pid_of(painter), signal.SIGKILL)
        assert painter._process is not None
        await painter._process.wait()
        assert await painter.png("b", lambda: SVG) == png(SVG)
    finally:
        await painter.close()


async def test_a_process_that_hangs_is_given_up_and_replaced() -> None:
    painter = Painter(patience_s=0.2)
    try:
        await painter._started()
        hung = pid_of(painter)
        os.kill(hung, signal.SIGSTOP)
        with pytest.raises(PictureError, match="TimeoutError"):
            await painter.png("a", lambda: SVG)
        painter._patience_s = 60
        assert await painter.png("a", lambda: SVG) == png(SVG)
        assert pid_of(painter) != hung
    finally:
        await painter.close()


async def test_closing_ends_the_process() -> None:
    painter = Painter()
    await painter.png("a", lambda: SVG)
    process = painter._process
    await painter.close()
    await painter.close()
    assert process is not None
    assert process.returncode == 0
