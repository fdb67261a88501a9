"""What stands below a message, or makes it: of neither does discord.py keep anything once it is sent.

It would keep what one person alone sees, and a task that waits, for a quarter of an hour, to find who answers
what is pressed; of ours the custom_id tells. One that has stopped is not kept, and is sent like any other.
"""

from __future__ import annotations

import discord


class View(discord.ui.View):
    """Buttons and menus."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.stop()


class Layout(discord.ui.LayoutView):
    """A message of Discord's second components."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.stop()
