"""The practice page's channels: any of our CSV files, with what it lacks made up from the name."""

from __future__ import annotations

import ast
import contextlib
import csv
import hashlib
import math
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crawler.practice.faults import Faults

SAMPLE = Path(__file__).parents[2] / "recommender" / "sample.csv"
LABELS = ("채널 ID", "장르", "분위기", "CPI", "채널명", "국가", "닫기")
TWINS = 5  # rows there must be for two of them to be twins
RAW = ("channel_name", "subscribers", "video_num", "total_view", "vs_index", "vv_index", "cpi")


@dataclass(frozen=True, slots=True)
class PracticeChannel:
    """One invented or given channel; numbers as the table shows them, with commas."""

    number: int
    name: str
    numbers: tuple[str, ...]
    genres: tuple[str, ...]
    moods: tuple[str, ...]
    channel_id: str
    handle: str
    intro: str
    keywords: str
    country: str
    opened: str
    likes: int
    minutes: int
    titles: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        videos, views = (int(text.replace(",", "") or 0) if text != "-" else 0 for text in self.numbers[1:3])
        return {**asdict(self), "videos": videos + videos // 80, "views": views - views // 500}


def _listed(text: str) -> tuple[str, ...]:
    if text.startswith("["):
        with contextlib.suppress(ValueError, SyntaxError):  # a text may begin with a bracket, too
            return tuple(str(part) for part in ast.literal_eval(text) if part)
    return tuple(part for part in text.split(", ") if part)


def _commas(text: str) -> str:
    text = text.removesuffix(".0")
    return f"{int(text):,}" if text.isdecimal() else text


def _channel(number: int, line: Mapping[str, str]) -> PracticeChannel:
    name = line["channel_name"]
    mark = hashlib.sha256(f"{number} {name}".encode()).hexdigest()
    seed = int(mark[:8], 16)
    return PracticeChannel(
        number=number,
        name=name,
        numbers=tuple(_commas(line[column]) for column in RAW[1:]),
        genres=_listed(line["genres"]),
        moods=_listed(line["moods"]),
        channel_id=line.get("channel_id") or f"UC{mark[:22]}",
        handle=line.get("handle") or f"@practice.{mark[:6]}",
        intro=line.get("intro") or f"Channel {number}: songs for {mark[6:9]}.\nEvery week.",
        keywords=line.get("keywords") or f"playlist, {mark[9:12]}",
        country=line.get("country") or "대한민국",
        opened=line.get("opened") or f"{2010 + seed % 14}-{1 + seed % 12:02}-{1 + seed % 28:02}",
        likes=int(line.get("likes") or seed % 9_000_000),
        minutes=int(line.get("minutes") or seed % 40_000),
        titles=_listed(line.get("titles") or "") or tuple(f"List {mark[n : n + 4]}" for n in range(0, 30, 2)),
    )


def read_channels(path: Path) -> list[PracticeChannel]:
    """Channels of a CSV in one of the three dialects."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    header = [RAW[int(name)] if name.isdecimal() else name for name in lines[0]]
    return [
        _channel(number, dict(zip(header, line, strict=True))) for number, line in enumerate(lines[1:], 1)
    ]


def invent_channels(count: int) -> list[PracticeChannel]:
    """So many channels without any file: numbers that agree, genres and moods unlike their neighbours'."""
    genres, moods = (
        ("Pop", "Jazz", "Folk", "Rock", "Ballad", "Blues", "R&B / Soul"),
        ("몽환", "설렘", "차분", "신나는"),
    )
    lines = []
    for n in range(1, count + 1):
        subscribers, videos = 900 + 7919 * n % 500_000, 12 + 31 * n % 400
        views = videos * (1000 + 104_729 * n % 90_000)
        chips = dict.fromkeys(
            f"{genres[(n * k + k) % 7]} ({('국내', '국외', 'J-Pop')[(n + k) % 3]})"
            for k in range(1, 2 + n % 6)
        )
        name = (
            "연습 채널 {n}",
            "ᴘʀᴀᴄᴛɪᴄᴇ {n}",
            "𝐋𝐢𝐬𝐭 {n} [playlist]",
            "Long name of channel number {n}... ",
        )[n % 4].format(n=n)
        lines.append(
            {
                "channel_name": name,
                "subscribers": str(subscribers),
                "video_num": str(videos),
                "total_view": str(views),
                "vs_index": str(round(views / subscribers)),
                "vv_index": str(round(views / videos)),
                "cpi": "-" if n % 9 == 0 else str(n * 37 % 41_000),
                "genres": ", ".join(chips),
                "moods": "모든 분위기" if n % 2 else moods[n % 4],
            }
        )
    return [_channel(n, line) for n, line in enumerate(lines, 1)]


def spoil(channels: list[PracticeChannel], faults: Faults) -> list[PracticeChannel]:
    """The faults that are in the channels themselves."""
    last = len(channels)
    if "twins" in faults and last > TWINS:
        channels = _changed(channels, lambda number: number in {3, 4, last}, name="쌍둥이 Twins")
    if "blank-twins" in faults:
        channels = _changed(channels, lambda number: number in {2, 5}, name="Twins", numbers=("",) * 6)
    if "label-names" in faults:
        renamed = [replace(item, name=name) for item, name in zip(channels, LABELS, strict=False)]
        channels = renamed + channels[len(LABELS) :]
    if "no-chips" in faults:
        every = int(faults["no-chips"])
        channels = _changed(channels, lambda number: number % every == 0, genres=(), moods=())
    if "same-chips" in faults:
        channels = _changed(channels, lambda _: True, genres=("Pop (국내)",), moods=("모든 분위기",))
    if "wrong-index" in faults:
        channels = [
            replace(item, numbers=(*item.numbers[:4], "7", item.numbers[5])) if item.number % 5 == 0 else item
            for item in channels
        ]
    if "fewer-rows" in faults:
        channels = channels[: math.floor(len(channels) * int(faults["fewer-rows"]) / 100)]
    return [] if "no-rows" in faults else channels


def _changed(
    channels: list[PracticeChannel], chosen: Callable[[int], bool], **fields: Any
) -> list[PracticeChannel]:
    return [replace(item, **fields) if chosen(item.number) else item for item in channels]
