"""A refresh as embeds: how far it is, how it ended, what it changed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.lists.embed import COLOUR
from bot.refreshing.outcomes import Cause, Result, Step
from bot.text.untrusted import markdown
from recommender.snapshots.doubts import Doubt

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.refreshing.alerts import Alert
    from bot.refreshing.outcomes import Changes, Names, Outcome, Progress, Report
    from bot.text.language import Language
    from recommender.snapshots.doubts import Reason

BAR = 20
NAME_LENGTH = 60
MESSAGE_LENGTH = 800
# A field of /status has a date and two sentences more.
REASONS_LENGTH = 700
FIELD_LENGTH = 1024
PERCENTAGES = frozenset({Doubt.BLANKS_ROSE})
# The file is attached only where it holds more than the message.
CHANGED = ("new", "gone", "renamed", "retagged")


def progress_embed(progress: Progress, words: Language, note: str) -> discord.Embed:
    """How far it is: step, bar, rows, time left; `note` is the key of a text to begin with, "" for none."""
    lines = [words(note)] if note else []
    number = list(Step).index(progress.step) + 1
    step = words(f"refresh-step-{progress.step}")
    lines.append(words("refresh-step", step=step, number=number, steps=len(Step)))
    if progress.share is not None:
        rows = words("refresh-rows", done=words.number(progress.done), total=words.number(progress.total))
        lines.append(f"`{bar(progress.share)}` {rows}")
    if progress.left is not None:
        lines.append(words("refresh-left", time=duration(progress.left, words)))
    lines += [words("refresh-begun", when=moment(progress.begun, "R")), words("refresh-asking-goes-on")]
    return discord.Embed(title=words("refresh-title"), description="\n".join(lines), colour=COLOUR)


def bar(share: float) -> str:
    """`BAR` characters, filled from the left."""
    filled = int(share * BAR)
    return "█" * filled + "░" * (BAR - filled)


def outcome_embed(outcome: Outcome, words: Language) -> discord.Embed:
    """How it ended, and what it changed."""
    title = words(f"refresh-{outcome.result}-title")
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
    lines = [words("refresh-published", channels=report.channels, time=took)]
    if report.rejected:
        lines.append(words("refresh-rejected", count=report.rejected))
    if report.doubts:
        lines += [words("refresh-forced"), *doubt_lines(report.doubts, words)]
    if report.changes is None:
        lines.append(words("refresh-first"))
    return "\n".join(lines)


def failure_text(outcome: Outcome, words: Language, *, details: bool = True) -> str:
    """Why it failed or was refused; `details` adds what only operators can use."""
    if outcome.report is not None and outcome.report.doubts and outcome.cause is Cause.REFUSED:
        return f"{words('refresh-refused')}\n{refusal_text(outcome.report.doubts, words)}"
    text = words("refresh-failed", cause=words(f"refresh-cause-{outcome.cause or Cause.BUILD}"))
    if outcome.cause is Cause.NOT_SET_UP:
        return f"{text}\n{words(outcome.message)}"
    if details and outcome.message:
        return f"{text}\n>>> {markdown(outcome.message, MESSAGE_LENGTH)}"
    return text


def refusal_text(doubts: Sequence[Reason], words: Language) -> str:
    """As many reasons as there is room for, and how to publish the rows anyway."""
    lines, rest = doubt_lines(doubts, words), 0
    while sum(map(len, lines)) + len(lines) > REASONS_LENGTH:
        lines.pop()
        rest += 1
    more = [words("snapshots-more", count=rest)] if rest else []
    return "\n".join([*lines, *more, words("refresh-refused-kept")])


def doubt_lines(doubts: Sequence[Reason], words: Language) -> list[str]:
    return [f"- {_doubt(reason, words)}" for reason in doubts]


def _doubt(reason: Reason, words: Language) -> str:
    digits = 1 if reason.doubt in PERCENTAGES else 0
    figures = {"before": f"{reason.before:.{digits}f}", "after": f"{reason.after:.{digits}f}"}
    column = f"`{reason.column}`"
    return words(f"doubt-{reason.doubt}", column=column, **figures)


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
    while sum(map(len, lines)) + len(lines) + len(more) > FIELD_LENGTH:
        lines.pop()
    return "\n".join([*lines, more] if more else lines)


def alert_embed(alert: Alert, words: Language) -> discord.Embed:
    """What admins are told unasked."""
    outcome = alert.outcome
    if outcome.good:
        text, title = words("alert-recovered"), words("alert-recovered-title")
    else:
        text = f"{failure_text(outcome, words)}\n\n{words('alert-failing-once')}"
        title = words("alert-failing-title")
    return discord.Embed(title=title, description=text, colour=COLOUR)


def duration(span: timedelta, words: Language) -> str:
    """In the largest unit that tells enough: 40 sec, 3 min, 2 hr."""
    return words.duration(max(span, timedelta(seconds=1)))


def moment(when: datetime, style: discord.utils.TimestampStyle) -> str:
    """A moment that everybody reads in their own zone and language."""
    return discord.utils.format_dt(when, style)
