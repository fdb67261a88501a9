"""Why a text that somebody asks with names no channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self


class UnsureError(LookupError):
    """The text may name one of several channels: `suggestions` has their names, best first."""

    def __init__(self, text: str, suggestions: tuple[str, ...]) -> None:
        self.text, self.suggestions = text, suggestions
        listed = ", ".join(map(repr, suggestions))
        super().__init__(f"{text!r} may be one of {listed}; ask with one of these names, or with a row")

    def __reduce__(self) -> tuple[type[Self], tuple[str, tuple[str, ...]]]:
        return type(self), (self.text, self.suggestions)


class UnknownChannelError(LookupError):
    """The text is like no name."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            f"no channel is called anything like {text!r}; try another part of its name, or an id or a row: "
            "snapshot.catalogue has all of them"
        )

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.text,)
