"""Why Discord ends a connection for good, in words with the way to mend it."""

from __future__ import annotations

import discord

REFUSED = (
    "Discord refuses the token. Copy it again (developer portal → your application → Bot → Reset Token) "
    "into the line DISCORD_TOKEN=… of .env"
)
RESET = (
    "Discord no longer takes the token (4004): it was reset. Copy the new one (developer portal → your "
    "application → Bot) into the line DISCORD_TOKEN=… of .env, then start Plimate again"
)
INTENTS = (
    "Discord does not allow an intent that was asked for (4014). Plimate needs none that is privileged: "
    "update it, or, if you changed it, switch the intent on (developer portal → your application → Bot)"
)
CLOSED = {
    4004: RESET,
    4010: "Discord knows no such shard (4010). Start Plimate again: it then asks how many there are",
    4011: "The bot is in too many servers for so few connections (4011). Start Plimate again: it then asks "
    "Discord how many it needs",
    4012: "Discord no longer speaks this version of its protocol (4012). Update Plimate and discord.py",
    4013: "Discord does not know an intent that was asked for (4013). Update Plimate and discord.py",
    4014: INTENTS,
}


def words_for_end(
    error: discord.LoginFailure | discord.ConnectionClosed | discord.PrivilegedIntentsRequired,
) -> str:
    """One sentence or two."""
    if isinstance(error, discord.LoginFailure):
        return REFUSED
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return INTENTS
    return CLOSED.get(error.code, f"Discord closed the connection ({error.code}). Start Plimate again")
