"""Misspelt names of settings are pointed out, those of others left alone."""

from __future__ import annotations

import pytest

from bot.features.doctor.finding import Verdict
from bot.features.doctor.names import check_names
from bot.settings import Settings
from bot.terminal.speech import speech

KNOWN = {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("PLIMATE_REFRESH_CORN", "PLIMATE_REFRESH_CRON"),
        ("DATALAB_PASWORD", "DATALAB_PASSWORD"),
        ("PLIMATE_CRON", "PLIMATE_REFRESH_CRON"),
        ("PLIMATE_DIR", "PLIMATE_DATA_DIR"),
        ("PLIMTE_LOG", "PLIMATE_LOG"),
        ("DISCORD_TOKN", "DISCORD_TOKEN"),
        ("DISCORDTOKEN", "DISCORD_TOKEN"),
        ("PLIMATE_DATADIR", "PLIMATE_DATA_DIR"),
        ("PLIMATE_ADMIN_ID", "PLIMATE_ADMIN_IDS"),
        ("PLIMATE_TIME_ZONE", "PLIMATE_TIMEZONE"),
        ("PLIMATE_HOME_GUILD", "PLIMATE_HOME_GUILDS"),
        ("PLIMATE_ALERTS_CHANNEL", "PLIMATE_ALERT_CHANNEL"),
        ("DATALAB_MAIL", "DATALAB_EMAIL"),
        ("DATALAB_URI", "DATALAB_URL"),
        ("DATALAB_MIN_GAP", "DATALAB_MIN_GAP_S"),
        ("SELENIUM_REMOTE_URI", "SELENIUM_REMOTE_URL"),
        ("CHROME_BINARIES", "CHROME_BINARY"),
        ("CHROME_DRIVER", "CHROMEDRIVER"),
    ],
)
def test_a_slip_is_named_with_what_is_meant(slip: str, meant: str) -> None:
    found = check_names({slip, meant, "HOME"}, KNOWN, speech("en"))
    assert found.verdict is Verdict.WARNING
    assert slip in found.found
    assert f"did you mean {meant}?" in found.remedy


@pytest.mark.parametrize("name", ["PLIMATE_SCHEDUL", "PLIMATE_FOO"])
def test_the_beginning_that_all_names_share_makes_none_alike(name: str) -> None:
    found = check_names({name}, KNOWN, speech("en"))
    assert found.verdict is Verdict.WARNING
    assert "did you mean" not in found.remedy


def test_right_names_and_those_of_others_are_good() -> None:
    others = {"HOME", "PATH", "LANG", "TOKEN", "DISPLAY"}
    assert check_names(KNOWN | others, KNOWN, speech("en")).verdict is Verdict.GOOD
