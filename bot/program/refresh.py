"""`plimate refresh`: crawl and build, as the scheduler does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.terminal import interrupts
from bot.terminal.context import FLAG, AsJson, DataDir, settings_or_fail, there
from bot.terminal.output import USAGE, console, error_console, fail, note, print_json
from bot.terminal.speech import terminal_words
from recommender.sentences import cause

if TYPE_CHECKING:
    from bot.refreshing.outcomes import Outcome, Report
    from bot.refreshing.refresher import Refresher
    from bot.refreshing.runs import Run
    from bot.terminal.speech import Speech

LOOK_EVERY_S = 0.2


def refresh(
    force: Annotated[
        bool,
        typer.Option("--force", metavar=FLAG, help="terminal-help-refresh-force"),
    ] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Crawl and build, as the scheduler does; joins a refresh that is under way."""
    import asyncio

    from bot.program.wiring import refresher_of
    from bot.refreshing.source import NotSetUpError, SettingsSource

    settings, words = settings_or_fail(), terminal_words()
    folder = data_dir or settings.plimate_data_dir
    source, recipe = SettingsSource(settings), settings.plimate_recipe
    refresher = refresher_of(source, folder, recipe, _nobody_to_serve)
    try:
        interrupts.hand_over()
        outcome = asyncio.run(_refreshed(refresher, force=force))
    except NotSetUpError:
        fail(words("terminal-refresh-no-url"), USAGE)
    except OSError as error:
        fail(words("terminal-unwritable", folder=folder, cause=words.told(cause(error))))
    except KeyboardInterrupt:
        fail(
            words("terminal-refresh-goes-on" if refresher.running else "terminal-refresh-interrupted"),
            interrupts.INTERRUPTED,
        )
    if as_json:
        print_json(outcome_document(outcome))
    if not outcome.good:
        fail(_why(outcome, words, there(data_dir)))
    if not as_json and outcome.report is not None:
        _print_report(outcome.report)


def _why(outcome: Outcome, words: Speech, there: str) -> str:
    """Why a refresh brought nothing, and what a program of ours said of it."""
    from bot.refreshing.outcomes import Cause, Result

    if outcome.report is not None and outcome.report.doubts and outcome.cause is Cause.REFUSED:
        doubts = ", ".join(words.told(doubt.sentence) for doubt in outcome.report.doubts)
        return words("terminal-refresh-refused", doubts=doubts, there=there)
    if outcome.result is Result.CANCELLED:
        return words("terminal-refresh-cancelled")
    if outcome.result is Result.INTERRUPTED:
        return words("terminal-refresh-ended")
    told = words.language
    said = told("refresh-failed", cause=told(f"refresh-cause-{outcome.cause or Cause.BUILD}"))
    return f"{said}\n{outcome.told(words.code)}".rstrip()


async def _nobody_to_serve() -> bool:
    """A command has nothing to swap; bots on the data folder notice by themselves."""
    return True


async def _refreshed(refresher: Refresher, *, force: bool) -> Outcome:
    joined = refresher.running is not None
    run = refresher.ask(force=force)
    if joined:
        note(terminal_words()("terminal-refresh-joined-unforced" if force else "terminal-refresh-joined"))
    try:
        await _show(run)
        return await run.outcome()
    finally:
        await refresher.stop()


async def _show(run: Run) -> None:
    """A bar on standard error, and only on a terminal."""
    import asyncio

    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    words = terminal_words().language
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    screen = error_console()
    with Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal) as bar:
        task, step, starved = bar.add_task("", total=None), None, False
        while run.finished is None:
            now = run.progress
            if now.step is not step:
                step = now.step
                bar.reset(task, description=words(f"refresh-step-{step}"), total=now.total or None)
            if now.starved and not starved:
                note(words("refresh-starved"))
            starved = now.starved
            bar.update(task, completed=now.done, total=now.total or None)
            await asyncio.sleep(LOOK_EVERY_S)


def outcome_document(outcome: Outcome) -> dict[str, Any]:
    """Stable keys for `--json`; what does not apply is null."""
    report, seconds = outcome.report, (outcome.ended - outcome.begun).total_seconds()
    changes = None if report is None else report.changes
    return {
        "result": outcome.result,
        "cause": outcome.cause,
        "message": outcome.message or None,
        "seconds": round(seconds, 3),
        "snapshot": (report.snapshot or None) if report else None,
        "unchanged": outcome.unchanged_since is not None,
        "channels": report.channels if report else None,
        "doubts": [str(doubt) for doubt in report.doubts] if report else [],
        "changes": None
        if changes is None
        else {
            "new": changes.new.count,
            "gone": changes.gone.count,
            "renamed": changes.renamed.count,
            "changed": changes.retagged.count,
            "lists_changed": changes.lists_changed,
            "lists_compared": changes.lists,
            "mean_replaced": changes.mean_replaced,
        },
    }


def _print_report(report: Report) -> None:
    out, changes = console(), report.changes
    words = terminal_words()
    facts = {"id": report.snapshot, "channels": report.channels}
    if report.unchanged_since:
        since = f"{report.unchanged_since:%Y-%m-%d %H:%M %Z}"
        out.print(words("terminal-nothing-changed", since=since, **facts), markup=False)
    else:
        out.print(words("terminal-published", **facts), markup=False)
    if report.recipe_before:
        recipes = {"recipe": report.recipe, "before": report.recipe_before}
        out.print(words("terminal-new-recipe", **recipes), markup=False)
    if report.names_anew:
        out.print(words("terminal-names-anew"), markup=False)
    if changes is not None:
        told = words(
            "terminal-changed",
            new=changes.new.count,
            gone=changes.gone.count,
            renamed=changes.renamed.count,
            retagged=changes.retagged.count,
            lists=changes.lists_changed,
            compared=changes.lists,
        )
        out.print(told, markup=False)
