"""A refresh as embeds: how far it is, how it ended, what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.refreshing.outcomes import Result, Step
from bot.refreshing.words import doubt_lines, failure_text
from bot.text.bars import bar
from bot.text.limits import FIELD
from bot.text.moments import duration, moment
from bot.text.theme import COLOUR
from bot.text.untrusted import markdown

if TYPE_CHECKING:
    from bot.refreshing.alerts import Alert
    from bot.refreshing.outcomes import Changes, Names, Outcome, Progress, Report
    from bot.text.language import Language

NAME_LENGTH = 60
# The file is attached only where it holds more than the message.
CHANGED = ("new", "gone", "renamed", "retagged")


def progress_embed(progress: Progress, words: Language, note: str) -> discord.Embed:
    """How far it is: step, bar, rows, time left; `note` is the key of a text to begin with, "" for none."""
    lines = [words(note)] if note else []
    number = list(Step).index(progress.step) + 1
    step = words(f"refresh-step-{progress.step}")
    lines.append(words("refresh-step", step=step, number=number, steps=len(Step)))
    if progress.starved:
        lines.append(words("refresh-starved"))
    if progress.share is not None:
        rows = words("refresh-rows", done=words.number(progress.done), total=words.number(progress.total))
        lines.append(f"`{bar(progress.share)}` {rows}")
    if progress.left is not None:
        lines.append(words("refresh-left", time=duration(progress.left, words)))
    lines += [words("refresh-begun", when=moment(progress.begun, "R")), words("refresh-asking-goes-on")]
    return discord.Embed(title=words("refresh-title"), description="\n".join(lines), colour=COLOUR)


def outcome_embed(outcome: Outcome, words: Language) -> discord.Embed:
    """How it ended, and what it changed."""
    unchanged = outcome.unchanged_since is not None
    title = words("refresh-unchanged-title" if unchanged else f"refresh-{outcome.result}-title")
    embed = discord.Embed(title=title, colour=COLOUR, description=_ending(outcome, words))
    changes = None if outcome.report is None else outcome.report.changes
    if outcome.good and changes is not None:
        _add_changes(embed, changes, words)
    return embed


def _ending(outcome: Outcome, words: Language) -> str:
    took = duration(outcome.ended - outcome.begun, words)
    match outcome.result:
        case Result.PUBLISHED if outcome.report is not None:
            return _published(outcome.report, took, words)
        case Result.REFUSED | Result.FAILED:
            return f"{failure_text(outcome, words)}\n{words('refresh-took', time=took)}"
        case _:
            return words(f"refresh-{outcome.result}")


def _published(report: Report, took: str, words: Language) -> str:
    lines = [_now(report, took, words)]
    if report.recipe_before:
        lines.append(words("refresh-recipe", recipe=report.recipe, before=report.recipe_before))
    if report.names_anew:
        lines.append(words("refresh-names-anew"))
    if report.rejected:
        lines.append(words("refresh-rejected", count=report.rejected))
    if report.doubts and not report.unchanged_since:
        lines += [words("refresh-forced"), *doubt_lines(report.doubts, words)]
    if report.changes is None and not report.unchanged_since:
        lines.append(words("refresh-first"))
    return "\n".join(lines)


def _now(report: Report, took: str, words: Language) -> str:
    if report.unchanged_since:
        since = moment(report.unchanged_since, "D")
        return words("refresh-unchanged", since=since, channels=report.channels, time=took)
    return words("refresh-published", channels=report.channels, time=took)


def _add_changes(embed: discord.Embed, changes: Changes, words: Language) -> None:
    for kind in CHANGED:
        names: Names = getattr(changes, kind)
        if names.count:
            embed.add_field(
                name=words(f"refresh-{kind}", count=words.number(names.count)),
                value=_names(names, words),
                inline=False,
            )
    text = words(
        "refresh-lists",
        changed=words.number(changes.lists_changed),
        total=words.number(changes.lists),
        mean=f"{changes.mean_replaced:.1f}",
        reordered=words.number(changes.lists_reordered),
    )
    embed.add_field(name=words("refresh-lists-title"), value=text, inline=False)


def _names(names: Names, words: Language) -> str:
    """One a line; as many as a field takes."""
    rest = names.count - len(names.first)
    more = words("refresh-more", count=words.number(rest)) if rest else ""
    lines = [markdown(name, NAME_LENGTH) for name in names.first]
    while sum(map(len, lines)) + len(lines) + len(more) > FIELD:
        lines.pop()
    return "\n".join([*lines, more] if more else lines)


def alert_embed(alert: Alert, words: Language) -> discord.Embed:
    """What admins are told unasked."""
    outcome = alert.outcome
    if outcome.good:
        text = words("alert-recovered-unchanged" if outcome.unchanged_since else "alert-recovered")
        title = words("alert-recovered-title")
    else:
        text = f"{failure_text(outcome, words)}\n\n{words('alert-failing-once')}"
        title = words("alert-failing-title")
    return discord.Embed(title=title, description=text, colour=COLOUR)
