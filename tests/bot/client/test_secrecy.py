"""No line of the log holds an interaction's token."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.client.secrecy import DiscreetFormatter, keep_tokens_out_of_logs, without_tokens

TOKEN = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5OnNlY3JldA=="  # noqa: S105 invented: "interaction:123456789:secret"
PLAIN = "fake-interaction-77"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What a handler that was there before writes; loggers and records are afterwards as they were."""
    root, factory, text = logging.getLogger(), logging.getLogRecordFactory(), io.StringIO()
    handler = logging.StreamHandler(text)
    root.addHandler(handler)
    formatters = [(one, one.formatter) for one in root.handlers]
    keep_tokens_out_of_logs()
    yield text
    logging.setLogRecordFactory(factory)
    for one, formatter in formatters:
        one.setFormatter(formatter)
    root.removeHandler(handler)


@pytest.mark.parametrize("token", [TOKEN, PLAIN])
@pytest.mark.parametrize(
    "line",
    [
        "PATCH https://discord.com/api/v10/webhooks/12/{}/messages/@original with None has returned 200",
        "POST https://discord.com/api/v10/interactions/12/{}/callback?with_response=true",
        "POST https://discord.com/api/v10/webhooks/12/{}",
        "WebSocket Event: {{'t': 'INTERACTION_CREATE', 'd': {{'token': '{}', 'version': 1}}}}",
        'raw: {{"d":{{"token":"{}"}}}}',
        r"quoted: {{\"token\": \"{}\"}}",
    ],
)
def test_a_token_is_taken_out_and_the_rest_stays(line: str, token: str) -> None:
    shown = without_tokens(line.format(token))
    assert token not in shown
    assert shown.replace("…", token) == line.format(token)


def test_a_token_of_discords_is_known_anywhere() -> None:
    assert without_tokens(f"said {TOKEN}, then") == "said …, then"


@pytest.mark.parametrize(
    "line", ["DISCORD_TOKEN is missing", "/webhooks/12", "token: none", "interactions/1"]
)
def test_what_is_no_token_stays(line: str) -> None:
    assert without_tokens(line) == line


def test_every_logger_and_handler_is_discreet_tracebacks_too(written: io.StringIO) -> None:
    later = logging.StreamHandler(text := io.StringIO())
    logger = logging.getLogger("somebody.elses")
    logger.addHandler(later)
    try:
        raise OSError(f"https://discord.com/api/v10/webhooks/1/{PLAIN} is gone")  # noqa: TRY301 it is what is logged
    except OSError:
        logger.exception("at %s", f"/webhooks/1/{PLAIN}")
    finally:
        logger.removeHandler(later)
    assert PLAIN not in written.getvalue()
    assert "Traceback" in written.getvalue()
    assert "at /webhooks/1/…" in text.getvalue()
    assert PLAIN not in text.getvalue()


def test_no_line_of_the_log_steers_a_terminal_or_looks_like_another(written: io.StringIO) -> None:
    log = logging.getLogger("test.door")
    log.warning("a crawl said %s", "\x1b]0;owned\x07\x9b2J\n2026 ERROR forged")
    log.error("broken", exc_info=ValueError("\x1b[2Jgone"))
    text = written.getvalue()
    assert "\n2026 ERROR forged" not in text
    assert not set(text) & set("\x1b\x07\x9b")
    assert "\ufffd[2Jgone" in text


def test_colours_of_the_log_stay() -> None:
    class Coloured(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return f"\x1b[31m{record.getMessage()}\x1b[0m"

    record = logging.LogRecord("x", logging.INFO, "x", 1, "a\x1b]0;b", None, None)
    assert DiscreetFormatter(Coloured()).format(record) == "\x1b[31ma\ufffd]0;b\x1b[0m"
