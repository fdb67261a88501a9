"""Work that belongs to nobody's question, whoever's question set it off."""

from __future__ import annotations

import asyncio
import contextvars
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

T = TypeVar("T")


def run_detached(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """A task that is begun in, and inherits, an empty context."""
    return contextvars.Context().run(asyncio.get_running_loop().create_task, work)
