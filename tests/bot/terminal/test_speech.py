"""The command line's language, and the file it is read from."""

import re
from pathlib import Path

import pytest

from bot.terminal.speech import VARIABLES, speech, terminal_code
from bot.text.language import LANGUAGES, LOCALES
from bot.text.library import MESSAGE, VARIABLE


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "ko_KR.eucKR"}, "ko"),
        ({"LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "kok_IN"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_first_variable_that_is_set_decides(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], code: str
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal_code() == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_is_one_that_is_read_without_fluent(code: str) -> None:
    lines = (Path(LOCALES) / code / "terminal.ftl").read_text("utf-8").splitlines()
    said = [line for line in lines if line and not line.startswith("#")]
    assert len(speech(code).messages) == len(said)
    for line in said:
        assert MESSAGE.fullmatch(line), line
        assert not re.search(r"[{}]", VARIABLE.sub("", line)), line


def test_a_variable_that_is_not_given_is_loud() -> None:
    assert (
        speech("en")("terminal-rolled-back", id="x{ $id }")
        == "current is now x{ $id }, until a newer refresh succeeds"
    )
    with pytest.raises(KeyError):
        speech("en")("terminal-rolled-back")
