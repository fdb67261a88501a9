"""Why a list, or a line of it, cannot be shown."""

from __future__ import annotations

from bot.client.errors import SaidError
from bot.text.untrusted import markdown

NAME_LENGTH = 60


class GoneError(SaidError):
    """The channel that a control remembers is not in the present data."""

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
