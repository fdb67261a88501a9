"""Channel ids and handles: well-formed, unique, and nobody's."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from scripts.sample.names import fold, plain_letters

if TYPE_CHECKING:
    import random

ID_PREFIX = "UCplimate"
_ID_LENGTH = 24
_ID_LETTERS = string.ascii_letters + string.digits + "-_"
_USER_LETTERS = string.ascii_lowercase + string.digits
_SHORTEST_SLUG = 3
_HANGUL_HANDLES, _HANDLE_WAS_TAKEN = 0.5, 0.4


class IdentityGiver:
    """Draws ids and handles that it has not given before."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._given: set[str] = set()

    def channel_id(self) -> str:
        """`UC` and 22 letters, digits, `-` or `_`, as YouTube's are; the first seven spell plimate."""
        letters = self._rng.choices(_ID_LETTERS, k=_ID_LENGTH - len(ID_PREFIX))
        channel_id = ID_PREFIX + "".join(letters)
        if channel_id in self._given:
            return self.channel_id()
        self._given.add(channel_id)
        return channel_id

    def handle(self, name: str) -> str:
        """`@` and the name's Latin letters, else its Hangul or the random name that YouTube assigns."""
        latin = (
            plain_letters(name).replace("playlist", "") if re.search("[가-힣]", name) else plain_letters(name)
        )
        slug = re.sub(r"[^a-z0-9]+", self._rng.choice(("", "", "_", ".", "-")), latin).strip("_.-")
        if len(slug) < _SHORTEST_SLUG:
            slug = fold(name) if self._rng.random() < _HANGUL_HANDLES else ""
        if len(slug) < _SHORTEST_SLUG:
            slug = "user-" + "".join(self._rng.choices(_USER_LETTERS, k=10))
        elif self._rng.random() < _HANDLE_WAS_TAKEN:
            slug += self._rng.choice(("_", "music", ".fm", "_pl", "official", "")) + str(
                self._rng.randint(0, 99)
            )
        return self._new_handle(f"@{slug[:26]}")

    def _new_handle(self, handle: str) -> str:
        while handle in self._given:
            handle = f"{handle[:26]}{self._rng.randint(0, 9999)}"
        self._given.add(handle)
        return handle
