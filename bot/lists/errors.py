"""Why a list, or a line of it, cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.said import SaidError
from bot.text.untrusted import markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME_LENGTH = 60
# Of a text of thousands of characters only the beginning is read.
READ = 400


class GoneError(SaidError):
    """What a control remembers is neither in the present data nor among what is kept."""

    key = "error-gone"


class NobodyAlikeError(SaidError):
    """The list to explain is empty in the present data."""

    key = "similar-nobody"


class NotListedError(SaidError):
    """The channel to explain is in the present data, but no longer in the list."""

    key = "why-not-listed"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name!r} is no longer in the list")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"name": markdown(self.name, NAME_LENGTH)}


class NoSuchChannelError(SaidError):
    """What was typed, where only a channel will do, is none."""

    key = "error-no-such-channel"

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"no channel is called {text[:NAME_LENGTH]!r}")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"name": markdown(self.text[:READ], NAME_LENGTH)}


class UnclearError(SaidError):
    """Several of the names that were typed may be of more than one channel."""

    key = "error-unclear"

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)
        super().__init__(f"{len(texts)} names may be of several channels")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"names": ", ".join(markdown(text[:READ], NAME_LENGTH) for text in self.texts)}
