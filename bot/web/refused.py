"""A request that gets a page which says why it gets no other."""

from __future__ import annotations

# Names are shorter than this; what is not is no name.
LONGEST = 300


class RefusedError(Exception):
    """`status` of HTTP; `key` names the text, `variables` go into it."""

    def __init__(self, status: int, key: str, **variables: str | int) -> None:
        self.status, self.key, self.variables = status, key, variables
        super().__init__(f"{status}: {key}")


def refuse_long(text: str) -> str:
    """The text itself.

    Raises:
        RefusedError: it is too long to be a name.
    """
    if len(text) > LONGEST:
        raise RefusedError(414, "web-error-long", most=LONGEST)
    return text
