"""What a control is called: its version, its kind, and what it remembers, in at most 100 characters.

`1s:…` is version 1 of the kind `s`. The first ids of all had no version; a kind that is as old as they are
takes them too.
"""

from __future__ import annotations

import re

from bot.text.limits import CUSTOM_ID

VERSION = 1
KIND = r"[a-z]{1,4}"
# Any version, so that ids of a newer or older program are known as ours.
OURS = re.compile(rf"[0-9]{{1,3}}{KIND}:.*", re.DOTALL)


def custom_id(kind: str, state: str) -> str:
    """The id of a control of this kind that remembers `state`.

    Raises:
        ValueError: the kind is not one to four small letters, or the id is longer than Discord takes.
    """
    id_ = f"{VERSION}{kind}:{state}"
    if not re.fullmatch(KIND, kind) or len(id_) > CUSTOM_ID:
        raise ValueError(f"{id_!r} is no custom_id: a kind has one to four small letters, all of it 100")
    return id_


def template(kind: str, state: str, *, unversioned: bool = False) -> re.Pattern[str]:
    """Matches what `custom_id` makes of this kind and of states that match the pattern `state`.

    unversioned: whether ids without a version, as the first program wrote them, are this kind's too.
    """
    return re.compile(rf"{VERSION}{'?' if unversioned else ''}{kind}:{state}")
