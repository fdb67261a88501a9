"""A request that gets a page which says why it gets no other."""

from __future__ import annotations


class RefusedError(Exception):
    """`status` of HTTP; `key` names the text, `variables` go into it."""

    def __init__(self, status: int, key: str, **variables: str | int) -> None:
        self.status, self.key, self.variables = status, key, variables
        super().__init__(f"{status}: {key}")
