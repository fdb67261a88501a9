"""Names of variables that look like ours and are none."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.features.doctor.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection

    from bot.terminal.speech import Speech

OURS = ("PLIMATE_", "DATALAB_")
# A letter or two beside: PLIMTE_LOG, DISCORD_TOKN.
ALIKE = 0.85
# What stands behind the same beginning: REFRESH_CORN, but not SCHEDULE for HOME_GUILDS.
REST_ALIKE = 0.5


def check_names(given: Collection[str], known: Collection[str], words: Speech) -> Finding:
    """given, known: in capitals. Others' variables are left alone, unless they look like a slip."""
    unknown = sorted(
        name
        for name in given
        if name not in known and (name.startswith(OURS) or get_close_matches(name, known, 1, ALIKE))
    )
    if not unknown:
        return Finding("names", Verdict.GOOD, words("terminal-doctor-names"))
    meant = {name: _nearest(name, known) for name in unknown}
    remedy = "; ".join(
        words("terminal-doctor-names-near", name=name, near=near[0])
        if near
        else words("terminal-doctor-names-listed", name=name)
        for name, near in meant.items()
    )
    found = words("terminal-doctor-names-unknown", names=", ".join(unknown))
    return Finding("names", Verdict.WARNING, found, remedy)


def _nearest(name: str, known: Collection[str]) -> list[str]:
    """The setting that was meant, if any; a beginning that all of them share says nothing."""
    if near := get_close_matches(name, known, 1, ALIKE):
        return near
    start = next((start for start in OURS if name.startswith(start)), "")
    rests = {one.removeprefix(start): one for one in known if one.startswith(start)}
    return [rests[rest] for rest in get_close_matches(name.removeprefix(start), rests, 1, REST_ALIKE)]
