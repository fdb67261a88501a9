"""Moments and spans of time as people read them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from datetime import datetime

    from bot.text.language import Language


def duration(span: timedelta, words: Language) -> str:
    """In the largest unit that tells enough: 40 sec, 3 min, 2 hr."""
    return words.duration(max(span, timedelta(seconds=1)))


def moment(when: datetime, style: discord.utils.TimestampStyle) -> str:
    """A moment that everybody reads in their own zone and language."""
    return discord.utils.format_dt(when, style)
