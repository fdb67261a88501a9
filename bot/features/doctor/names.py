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


def check_names(given: Collection[str], known: Collection[str], words: Speech) -> Finding:
    """given, known: in capitals. Others' variables are left alone, unless they look like a slip."""
    unknown = sorted(
        name
        for name in given
        if name not in known and (name.startswith(OURS) or get_close_matches(name, known, 1, ALIKE))
    )
    if not unknown:
        return Finding("names", Verdict.GOOD, words("terminal-doctor-names"))
    meant = {name: get_close_matches(name, known, 1) for name in unknown}
    remedy = "; ".join(
        words("terminal-doctor-names-near", name=name, near=near[0])
        if near
        else words("terminal-doctor-names-listed", name=name)
        for name, near in meant.items()
    )
    found = words("terminal-doctor-names-unknown", names=", ".join(unknown))
    return Finding("names", Verdict.WARNING, found, remedy)
