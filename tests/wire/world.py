"""The small Discord the loopback server shows: one application, one guild, two channels, one user."""

import itertools
import time
from typing import Any

Json = dict[str, Any]

APPLICATION_ID = "1000000000000000001"
"""Also the id of the bot's user, as for every application of recent years."""
GUILD_ID = "1000000000000000002"
CHANNEL_ID = "1000000000000000003"
DM_CHANNEL_ID = "1000000000000000004"
USER_ID = "1000000000000000005"
OTHER_USER_ID = "1000000000000000006"
FOREIGN_GUILD_ID = "1000000000000000007"
"""A guild where only the user has the application installed: the bot is no member."""

TOKEN = "wire-test.not-a-real.token"  # noqa: S105 - the password of a server that lives for one test
_EPOCH_MS = 1_420_070_400_000


class Snowflakes:
    """Ids that carry the time, as Discord's do: discord.py reads an interaction's age from its id."""

    def __init__(self) -> None:
        self._count = itertools.count(1)

    def new(self) -> str:
        elapsed_ms = int(time.time() * 1000) - _EPOCH_MS
        return str(elapsed_ms << 22 | (next(self._count) & 0x3FFFFF))


def user(user_id: str, name: str, *, is_bot: bool = False) -> Json:
    return {
        "id": user_id,
        "username": name.lower().replace(" ", "_"),
        "global_name": None if is_bot else name,
        "avatar": None,
        "discriminator": "0",
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        "bot": is_bot,
    }


def bot_user() -> Json:
    return user(APPLICATION_ID, "wire bot", is_bot=True)


def application() -> Json:
    """What ``GET /oauth2/applications/@me`` answers."""
    return {
        "id": APPLICATION_ID,
        "name": "wire bot",
        "icon": None,
        "description": "",
        "type": None,
        "bot": bot_user(),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user(OTHER_USER_ID, "Owner"),
        "approximate_guild_count": 1,
        "approximate_user_install_count": 1,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
    }


def team(owner: str, developer: str, invited: str, looker: str) -> Json:
    """A team that owns the application: two who count, one who has not joined, one who may only look."""
    standing = (
        (owner, 2, "admin"),
        (developer, 2, "developer"),
        (invited, 1, "admin"),
        (looker, 2, "read_only"),
    )
    members = [
        {
            "user": user(id_, "Member"),
            "team_id": "1",
            "membership_state": state,
            "role": role,
            "permissions": [],
        }
        for id_, state, role in standing
    ]
    return {"id": "1", "icon": None, "name": "Team", "owner_user_id": owner, "members": members}


def text_channel() -> Json:
    return {
        "id": CHANNEL_ID,
        "type": 0,
        "guild_id": GUILD_ID,
        "name": "music",
        "position": 0,
        "permission_overwrites": [],
        "topic": None,
        "nsfw": False,
        "last_message_id": None,
        "parent_id": None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }


def dm_channel(recipient: Json) -> Json:
    return {"id": DM_CHANNEL_ID, "type": 1, "last_message_id": None, "flags": 0, "recipients": [recipient]}


def guild() -> Json:
    """The body of the GUILD_CREATE that follows READY."""
    everyone = {
        "id": GUILD_ID,
        "name": "@everyone",
        "color": 0,
        "hoist": False,
        "position": 0,
        "permissions": "2147483647",
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    member = {"user": bot_user(), "roles": [], "joined_at": "2024-01-01T00:00:00+00:00", "deaf": False}
    empty = ("emojis", "stickers", "features", "threads", "presences", "stage_instances", "voice_states")
    return {
        "id": GUILD_ID,
        "name": "Wire",
        "icon": None,
        "owner_id": OTHER_USER_ID,
        "roles": [everyone],
        "channels": [text_channel()],
        "members": [{**member, "mute": False, "flags": 0}],
        "member_count": 2,
        "preferred_locale": "en-US",
        "unavailable": False,
        "large": False,
        "premium_tier": 0,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "afk_timeout": 300,
        "system_channel_flags": 0,
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        **{name: [] for name in empty},
    }
