"""Names of variables that look like ours and are none."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.features.doctor.finding import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection

OURS = ("PLIMATE_", "DATALAB_")
# A letter or two beside: PLIMTE_LOG, DISCORD_TOKN.
ALIKE = 0.85


def check_names(given: Collection[str], known: Collection[str]) -> Finding:
    """given, known: in capitals. Others' variables are left alone, unless they look like a slip."""
    unknown = sorted(
        name
        for name in given
        if name not in known and (name.startswith(OURS) or get_close_matches(name, known, 1, ALIKE))
    )
    if not unknown:
        return Finding("names", Verdict.GOOD, "every variable that looks like a setting is one")
    meant = {name: get_close_matches(name, known, 1) for name in unknown}
    remedy = "; ".join(
        f"{name}: did you mean {near[0]}?" if near else f"{name}: .env.example lists all there are"
        for name, near in meant.items()
    )
    verb = "is no setting" if len(unknown) == 1 else "are no settings"
    return Finding("names", Verdict.WARNING, f"{', '.join(unknown)} {verb}, and changes nothing", remedy)
