"""What people ask of the bot, each command and each control once: a question, with channels at random."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.desk import controls

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from random import Random

    from benchmarks.desk import Desk
    from recommender import Snapshot

LIKED, DISLIKED = 5, 3


@dataclass(frozen=True)
class Scene:
    """A desk, what it answers from, and chance."""

    desk: Desk
    snapshot: Snapshot
    chance: Random

    def rows(self, count: int) -> list[int]:
        return self.chance.sample(np.flatnonzero(self.snapshot.features.known).tolist(), count)

    def ids(self, count: int) -> list[str]:
        return [self.snapshot.catalogue.ids[row] for row in self.rows(count)]

    def name(self) -> str:
        return self.snapshot.catalogue.names[self.rows(1)[0]]

    def tag(self, column: str) -> str:
        """Of a channel, so that the commonest are asked for most."""
        tags = [tag for row in self.rows(20) for tag in self.snapshot.catalogue.tags[column][row]]
        return self.chance.choice([tag for tag in tags if "모든" not in tag] or ["Jazz"])

    def genre(self) -> str:
        return self.tag("genres").partition(" (")[0]

    def region(self) -> str:
        return self.chance.choice(("국내", "국외"))

    def word(self) -> str:
        """From what a channel says of itself."""
        said = self.snapshot.catalogue.text("keywords")
        words = [word for row in self.rows(20) for word in said[row].replace(",", " ").split()]
        return self.chance.choice(words or ["lofi"])

    def message(self) -> str:
        link = f"https://www.youtube.com/channel/{self.ids(1)[0]}"
        return f"요즘 듣는 채널: {self.name()}, {self.name()}\n{link} 추천! {self.word()}"

    def mix(self) -> dict[str, str]:
        ids = self.ids(LIKED + DISLIKED)
        liked = {f"like{number}": id_ for number, id_ in enumerate(ids[:LIKED], start=1)}
        return liked | {f"not{number}": id_ for number, id_ in enumerate(ids[LIKED:], start=1)}

    async def shown(self, command: str, options: Mapping[str, str], *kinds: str) -> dict[str, Any]:
        """The message of a command, after controls of these kinds were pressed in turn."""
        await self.desk.command(command, options)
        message = self.desk.shown()
        for kind in kinds:
            await self.desk.pressed(controls(message)[kind], message)
            message = self.desk.shown()
        return message

    async def then(self, kind: str, message: Mapping[str, Any]) -> float:
        """Milliseconds of pressing the control of this kind below a message."""
        return await self.desk.pressed(controls(message)[kind], message)

    async def form(self, kind: str, fields: Mapping[str, Any], message: Mapping[str, Any]) -> float:
        """Of sending in the form that the control of this kind opens."""
        await self.then(kind, message)
        return await self.desk.sent(self.desk.last["data"]["custom_id"], fields, message)


def commands() -> dict[str, Callable[[Scene], Awaitable[float]]]:
    def asked(command: str, options: Callable[[Scene], dict[str, str]]) -> Any:
        return lambda scene: scene.desk.command(command, options(scene))

    return {
        "/similar id": asked("similar", lambda s: {"channel": s.ids(1)[0]}),
        "/similar name": asked("similar", lambda s: {"channel": s.name()}),
        "/similar word": asked("similar", lambda s: {"channel": s.word()}),
        "/mix 2": asked("mix", lambda s: dict(zip(("like1", "like2"), s.ids(2), strict=True))),
        "/mix 5/3": asked("mix", lambda s: s.mix()),
        "/channel": asked("channel", lambda s: {"name": s.ids(1)[0]}),
        "/random": asked("random", lambda s: {"genre": f"topic:{s.genre()}", "depth": "hidden"}),
        "/compare": asked("compare", lambda s: dict(zip(("one", "other"), s.ids(2), strict=True))),
        "/path": asked("path", lambda s: dict(zip(("from", "to"), s.ids(2), strict=True))),
        "message menu": lambda s: s.desk.menu("Find playlist channels here", s.message()),
    }


def browsing() -> dict[str, Callable[[Scene], Awaitable[float]]]:
    parts: dict[str, Callable[[Scene], str]] = {
        "genre": Scene.genre,
        "region": Scene.region,
        "mood": lambda s: s.tag("moods"),
        "word": Scene.word,
    }
    combinations = [
        *((), ("genre",), ("region",), ("mood",), ("word",), ("genre", "region"), ("genre", "mood")),
        *(("genre", "word"), ("region", "word"), ("mood", "word"), tuple(parts)),
    ]

    def asked(names: tuple[str, ...]) -> Any:
        def ask(scene: Scene) -> Awaitable[float]:
            sort = scene.chance.choice(("fit", "popularity", "newest", "lesser-known"))
            return scene.desk.command("browse", {name: parts[name](scene) for name in names} | {"sort": sort})

        return ask

    async def page(scene: Scene) -> float:
        return await scene.then("bp", await scene.shown("browse", {"region": scene.region(), "genre": ""}))

    async def jump(scene: Scene) -> float:
        message = await scene.shown("browse", {"region": scene.region()})
        return await scene.form("bj", {"page": str(scene.chance.randint(2, 40))}, message)

    async def sort(scene: Scene) -> float:
        message = await scene.shown("browse", {"word": scene.word()})
        ids = controls(message)
        chosen = scene.chance.choice(("newest", "lesser-known"))
        return await scene.desk.pressed(ids["bs"], message, chosen) if "bs" in ids else float("nan")

    found = {"/browse " + (" + ".join(names) or "everything"): asked(names) for names in combinations}
    return found | {"browse: ▶": page, "browse: jump": jump, "browse: order": sort}


LISTS: dict[str, tuple[str, Callable[[Scene], dict[str, str]]]] = {
    "similar": ("similar", lambda s: {"channel": s.ids(1)[0]}),
    "mix": ("mix", Scene.mix),
}
# Controls that are pressed in turn, the last in the time that counts.
WAYS = {
    "on": ("s",),
    "back": ("s", "b"),
    "familiar": ("df",),
    "hidden": ("dh",),
    "variety": ("v",),
    "hidden + variety": ("v", "dh"),
    "undo": ("v", "u"),
    "why": ("w",),
    "why line": ("w", "l"),
    "sums": ("w", "e"),
    "steer form": ("st",),
}
# Controls that are pressed before, and the form that is then sent in.
FORMS = {
    "steer": ((), "st"),
    "steer, hidden + variety": (("v", "dh"), "st"),
    "why not": ((), "wn"),
    "why not, hidden + variety": (("v", "dh"), "wn"),
}


def below_lists() -> dict[str, Callable[[Scene], Awaitable[float]]]:
    found: dict[str, Callable[[Scene], Awaitable[float]]] = {}

    def pressed(command: str, options: Callable[[Scene], dict[str, str]], kinds: tuple[str, ...]) -> Any:
        async def ask(scene: Scene) -> float:
            return await scene.then(kinds[-1], await scene.shown(command, options(scene), *kinds[:-1]))

        return ask

    def formed(
        command: str, options: Callable[[Scene], dict[str, str]], kinds: tuple[str, ...], form: str
    ) -> Any:
        async def ask(scene: Scene) -> float:
            message = await scene.shown(command, options(scene), *kinds)
            tags = [scene.genre() for _ in range(4)]
            both = {"more": [tags[0], tags[1]], "less": [tag for tag in tags[2:] if tag not in tags[:2]]}
            fields = {"name": scene.name()} if form == "wn" else {**both, "region": ["domestic"]}
            return await scene.form(form, fields, message)

        return ask

    for name, asked in LISTS.items():
        found |= {f"{name}: {way}": pressed(*asked, kinds) for way, kinds in WAYS.items()}
        found |= {f"{name}: {way}": formed(*asked, kinds, form) for way, (kinds, form) in FORMS.items()}
    return found


def below_others() -> dict[str, Callable[[Scene], Awaitable[float]]]:
    async def other_way(scene: Scene) -> float:
        message = await scene.shown("path", dict(zip(("from", "to"), scene.ids(2), strict=True)))
        return await scene.then("pt", message) if "pt" in controls(message) else float("nan")

    async def sums(scene: Scene) -> float:
        message = await scene.shown("compare", dict(zip(("one", "other"), scene.ids(2), strict=True)))
        return await scene.then("cps", message)

    async def mixed(scene: Scene) -> float:
        message = await scene.shown("compare", dict(zip(("one", "other"), scene.ids(2), strict=True)))
        return await scene.then("cpm", message)

    async def another(scene: Scene) -> float:
        return await scene.then("rn", await scene.shown("random", {}))

    async def card_mix(scene: Scene) -> float:
        message = await scene.shown("channel", {"name": scene.ids(1)[0]})
        return await scene.form("cm", {"names": "\n".join(scene.ids(4))}, message)

    return {
        "path: another way": other_way,
        "compare: sums": sums,
        "compare: mix": mixed,
        "random: another": another,
        "card: mix": card_mix,
    }


def typing() -> dict[str, Callable[[Scene], Awaitable[float]]]:
    def begun(text: str, scene: Scene) -> str:
        return text[: scene.chance.randint(1, len(text))]

    def typed(command: str, option: str, text: Callable[[Scene], str], others: Any = None) -> Any:
        return lambda s: s.desk.typed(command, option, begun(text(s), s), others(s) if others else {})

    return {
        "typing /similar": typed("similar", "channel", Scene.name),
        "typing /mix": typed("mix", "like1", Scene.name),
        "typing /random genre": typed("random", "genre", Scene.genre),
        "typing /browse genre": typed("browse", "genre", Scene.genre),
        "… beside region, mood": typed(
            "browse", "genre", Scene.genre, lambda s: {"region": s.region(), "mood": s.tag("moods")}
        ),
        "… beside a word": typed("browse", "genre", Scene.genre, lambda s: {"word": s.word()}),
        "typing /browse region": typed("browse", "region", Scene.region, lambda s: {"genre": s.genre()}),
        "typing /browse mood": typed(
            "browse", "mood", lambda s: s.tag("moods"), lambda s: {"genre": s.genre()}
        ),
        "typing /browse word": typed("browse", "word", Scene.word),
        "… beside genre": typed("browse", "word", Scene.word, lambda s: {"genre": s.genre()}),
    }


def questions() -> dict[str, Callable[[Scene], Awaitable[float]]]:
    """All of them, by name."""
    return {**commands(), **browsing(), **below_lists(), **below_others(), **typing()}
