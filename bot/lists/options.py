"""What changes a list: how well known its channels are, how varied it is; what is in force, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.control import Placed
from bot.lists.state import ControlKind
from bot.text.untrusted import inert
from recommender.similarity.wishes import Depth, Region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.state import ControlState
    from bot.text.language import Language
    from recommender.similarity.taste import Taste

TAG_LENGTH = 40


def depth_menu(taste: Taste, state: ControlState, words: Language) -> Placed:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=state.custom_id(ControlKind.DEPTH),
        options=[
            discord.SelectOption(
                label=words(f"depth-{depth}"),
                description=words(f"depth-{depth}-description"),
                value=depth.value,
                default=depth is taste.depth,
            )
            for depth in Depth
        ],
    )
    return Placed(select)


def in_force(taste: Taste, words: Language) -> str:
    """What the list was asked for besides its channels; empty where nothing."""
    steer, parts = taste.steer, []
    for key, tags in (("in-force-more", steer.more), ("in-force-less", steer.less)):
        if tags:
            parts.append(words(key, tags=_listed(tags, words)))
    if steer.region is not Region.EVERYWHERE:
        parts.append(words(f"region-{steer.region}"))
    if taste.depth is not Depth.BALANCED:
        parts.append(words(f"depth-{taste.depth}"))
    if taste.variety:
        parts.append(words("in-force-variety"))
    return " · ".join(parts)


def _listed(tags: Sequence[str], words: Language) -> str:
    return words.listed([inert(words.tag(tag), TAG_LENGTH) for tag in tags])
