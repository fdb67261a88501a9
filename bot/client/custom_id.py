"""What a control is called: its version, its kind, and what it remembers, in at most 100 characters.

`1s:…` is version 1 of the kind `s`: the form of what it remembers, which each kind counts for itself. The
first ids of all had no version; a kind that is as old as they are takes them too.
"""

from __future__ import annotations

import re

from bot.text.limits import CUSTOM_ID

KIND = r"[a-z]{1,4}"
# Any version, so that ids of a newer or older program are known as ours.
OURS = re.compile(rf"[0-9]{{1,9}}{KIND}:.*", re.DOTALL)


def custom_id(kind: str, state: str, version: int = 1) -> str:
    """The id of a control of this kind that remembers `state`, in the form that `version` has.

    Raises:
        ValueError: the kind is not one to four small letters, or the id is longer than Discord takes.
    """
    id_ = f"{version}{kind}:{state}"
    if not re.fullmatch(KIND, kind) or len(id_) > CUSTOM_ID:
        raise ValueError(f"{id_!r} is no custom_id: a kind has one to four small letters, all of it 100")
    return id_


def template(kind: str, state: str, version: int = 1, *, unversioned: bool = False) -> re.Pattern[str]:
    """Matches what `custom_id` makes of this kind and version and of states that match the pattern `state`.

    unversioned: whether ids without a version, as the first program wrote them, are this kind's too.
    """
    return re.compile(rf"(?:{version}){'?' if unversioned else ''}{kind}:{state}")
