"""`--install-completion` and `--show-completion`, said in the terminal's language."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from bot.terminal.output import fail
from bot.terminal.speech import terminal_words

if TYPE_CHECKING:
    from collections.abc import Callable

# What Typer knows of.
SHELLS = "bash, zsh, fish, powershell"


def install(context: Any, _param: Any, wanted: bool | str) -> bool | str:  # noqa: FBT001 Typer hands over the flag's value
    if not wanted or context.resilient_parsing:
        return wanted
    from typer.completion import install as installed  # type: ignore[attr-defined]  # there, though unlisted

    said = io.StringIO()
    try:
        with redirect_stdout(said):
            shell, path = installed(wanted if isinstance(wanted, str) else None)
    except typer.Exit:
        _refuse()
    except OSError as error:
        from recommender.sentences import cause

        words = terminal_words()
        fail(
            words(
                "terminal-completion-unwritable", path=error.filename or "~", cause=words.told(cause(error))
            )
        )
    sys.stdout.write(terminal_words()("terminal-completion-installed", shell=shell, path=path) + "\n")
    raise typer.Exit


def show(context: Any, param: Any, wanted: bool | str) -> Any:  # noqa: FBT001 ditto
    if not wanted or context.resilient_parsing:
        return wanted
    from typer.completion import show_callback

    try:
        with redirect_stderr(io.StringIO()):
            return show_callback(context, param, wanted)
    except typer.Exit:
        _refuse()


def _refuse() -> NoReturn:
    fail(terminal_words()("terminal-completion-no-shell", shells=SHELLS))


CALLBACKS: dict[str, Callable[..., Any]] = {"install_completion": install, "show_completion": show}
