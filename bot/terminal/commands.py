"""Commands whose help and refusals are said in the terminal's language.

Typer's own pages are English, and drawing them costs more than most commands. Texts of help are keys of
`terminal.ftl`, looked up when they are shown: nothing of the environment is read at import.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from difflib import get_close_matches
from inspect import getdoc
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from bot.terminal.completion import CALLBACKS
from bot.terminal.help_page import help_page
from bot.terminal.interrupts import INTERRUPTED
from bot.terminal.output import USAGE, note, quoted
from bot.terminal.speech import spoken, terminal_words
from bot.text.program import started_as

if TYPE_CHECKING:
    from bot.terminal.help_page import Entry
    from bot.terminal.speech import Speech

# The class of all that Typer says of a wrong use. Its module is not public, its child here is.
UsageError: type[Exception] = typer.BadParameter.__mro__[1]
# Of too many words Typer has no class.
EXTRA = "Got unexpected extra argument(s)"


class SpokenCommand(TyperCommand):
    """A command."""

    def get_params(self, ctx: Any) -> Any:
        return _spoken_params(super().get_params(ctx), ctx)

    def get_short_help_str(self, limit: int = 0) -> str:
        """Shown in a list of commands, by a shell's completion, too."""
        del limit
        return _short(self)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(_page(ctx, self.get_params(ctx), []))


class SpokenGroup(TyperGroup):
    """A group of commands, or the program."""

    def get_params(self, ctx: Any) -> Any:
        return _spoken_params(super().get_params(ctx), ctx)

    def get_short_help_str(self, limit: int = 0) -> str:
        """As a command's."""
        del limit
        return _short(self)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        commands = [(name, one.get_short_help_str()) for name, one in self.commands.items()]
        formatter.write(_page(ctx, self.get_params(ctx), commands))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args and self.no_args_is_help and not ctx.resilient_parsing:
            note(ctx.get_help())
            raise typer.Exit(USAGE)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if ctx.resilient_parsing or name in self.commands or name.startswith("-"):
            return super().resolve_command(ctx, args)
        words = terminal_words()
        near = ", ".join(get_close_matches(name, self.commands))
        key = "terminal-usage-near-command" if near else "terminal-usage-unknown-command"
        return _refuse(ctx, words(key, name=quoted(name), near=near))

    def main(
        self,
        args: Any = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 as Typer has it
        windows_expand_args: bool = True,  # noqa: FBT001, FBT002 ditto
        **extra: Any,
    ) -> Any:
        """As Typer's, but what is wrong with a call is said in the terminal's language."""
        given = (args, prog_name, complete_var, False, windows_expand_args)
        if not standalone_mode:
            return super().main(*given, **extra)
        try:
            status = super().main(*given, **extra)
        except UsageError as error:
            status = _refused(error)
        except typer.Abort:
            note(f"plimate: {terminal_words()('terminal-interrupted')}")
            status = INTERRUPTED
        sys.exit(status if isinstance(status, int) else 0)


def _spoken_params(params: list[Any], ctx: typer.Context) -> list[Any]:
    """The same, with help in words for its key, and what Typer says of its own in words of ours."""
    for param in params:
        param.help = _help_of(param, ctx)
        param.callback = CALLBACKS.get(param.name, param.callback)
    return params


def _page(ctx: typer.Context, params: list[Any], commands: list[Entry]) -> str:
    words = terminal_words()
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    options = [param for param in params if isinstance(param, TyperOption)]
    sections = (
        (words("terminal-help-commands"), commands),
        (words("terminal-help-arguments"), [_entry(param, words) for param in arguments]),
        (words("terminal-help-options"), [_entry(param, words) for param in options]),
    )
    called = [ctx.command_path, "[OPTIONS]", *(["COMMAND …"] if commands else []), *map(_named, arguments)]
    return help_page(" ".join(called), _about(ctx.command), sections, words)


def _help_of(param: Any, ctx: typer.Context) -> str:
    if param.name in CALLBACKS:
        return spoken(f"terminal-help-{param.name.replace('_', '-')}")
    if param.name in ctx.help_option_names or param.name == "help":
        return spoken("terminal-help-help")
    return spoken(param.help or "")


def _short(command: Any) -> str:
    """What a command does; of one that has no words in the locales, its docstring."""
    words, key = terminal_words(), command.help or ""
    return words(key) if key in words.messages else getdoc(command.callback) or key


def _about(command: Any) -> str:
    """The same, and where there is more to say, that below."""
    words, more = terminal_words(), f"{command.help}-more"
    return "\n\n".join([_short(command), *([words(more)] if more in words.messages else [])])


def _named(argument: TyperArgument) -> str:
    name = (argument.metavar or argument.name or "").strip("[]")
    return name if argument.required else f"[{name}]"


def _entry(param: Any, words: Speech) -> Entry:
    if isinstance(param, TyperArgument):
        return _named(param), param.help or ""
    names = ", ".join(sorted((*param.opts, *param.secondary_opts), key=len))
    value = "" if param.is_flag or not (param.metavar or "").strip() else f" {param.metavar}"
    shown = param.default if isinstance(param.default, int) and not isinstance(param.default, bool) else None
    told = words("terminal-help-default", value=shown) if shown is not None else ""
    needed = words("terminal-help-required") if param.required else ""
    return f"{names}{value}", " ".join(part for part in (param.help or "", told, needed) if part)


def _refuse(ctx: typer.Context | None, message: str) -> NoReturn:
    """Say what is wrong with a call, and where its help is."""
    note(f"plimate: {message}")
    asked = "" if ctx is None else ctx.command_path.removeprefix(ctx.find_root().info_name or "")
    note(terminal_words()("terminal-usage-help", command=f"{started_as()}{asked}"))
    raise typer.Exit(USAGE)


def _refused(error: Any) -> int:
    """The same of what Typer found; the exit status."""
    with suppress(typer.Exit):
        _refuse(error.ctx, _wrong(error, terminal_words()))
    return USAGE


def _wrong(error: Any, words: Speech) -> str:  # noqa: PLR0911 a kind each
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "MissingParameter" if isinstance(param, TyperArgument):
            return words("terminal-usage-no-argument", name=_named(param))
        case "MissingParameter" if param is not None:
            return words("terminal-usage-no-option", name=max(param.opts, key=len))
        case "NoSuchOption":
            near = ", ".join(error.possibilities or ())
            if near:
                return words("terminal-usage-near-option", name=quoted(error.option_name), near=near)
            return words("terminal-usage-unknown-option", name=quoted(error.option_name))
        case "BadOptionUsage" if "requires" in error.message:
            return words("terminal-usage-no-value", name=error.option_name)
        case "BadOptionUsage":
            return words("terminal-usage-value", name=error.option_name)
        case "BadParameter" if param is not None:
            name = _named(param) if isinstance(param, TyperArgument) else " / ".join(param.opts)
            return f"{name}: {error.message}"
    if error.message.startswith(EXTRA):
        rest = error.message.removeprefix(EXTRA).strip(" ()")
        return words("terminal-usage-too-many", rest=quoted(rest))
    return str(error.message)
