"""What an operator sets for refreshing, and what is said of values that cannot be meant."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.refreshing.source import NO_ADDRESS, SettingsSource
from bot.settings import SettingsError, read_settings


@pytest.fixture(autouse=True)
def nobodys_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PLIMATE_REFRESH_CRON", "every day", "five"),
        ("PLIMATE_REFRESH_CRON", "0 4 * * 9", "PLIMATE_REFRESH_CRON"),
        ("PLIMATE_REFRESH_CRON", "0 4 31 2 *", "never"),
        ("PLIMATE_TIMEZONE", "Seoul", "Asia/Seoul"),
        ("PLIMATE_ADMIN_IDS", "me", "ids"),
        ("DATALAB_URL", "plpl.example/datalab", "https://"),
        ("DATALAB_MIN_GAP_S", "-1", "DATALAB_MIN_GAP_S"),
        ("PLIMATE_ALERT_CHANNEL", "general", "PLIMATE_ALERT_CHANNEL"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=said):
        read_settings()


def test_what_is_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLIMATE_TIMEZONE", "Asia/Seoul")
    monkeypatch.setenv("PLIMATE_ADMIN_IDS", "123, 456 789")
    monkeypatch.setenv("PLIMATE_ALERT_CHANNEL", "42")
    settings = read_settings()
    assert settings.timezone == ZoneInfo("Asia/Seoul")
    assert settings.plimate_admin_ids == {123, 456, 789}
    assert settings.plimate_alert_channel == 42


async def test_the_password_is_shown_nowhere_and_reaches_the_crawler(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATALAB_URL", "https://example.com/datalab/1?tab=channel")
    monkeypatch.setenv("DATALAB_PASSWORD", "open-sesame")
    settings = read_settings()
    assert "open-sesame" not in repr(settings)
    program = await SettingsSource(settings).program()
    assert program.environment["DATALAB_PASSWORD"] == "open-sesame"  # noqa: S105 invented
    assert "open-sesame" not in " ".join((program.module, *program.arguments))


def test_without_an_address_there_is_nothing_to_refresh_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATALAB_URL", " ")
    assert SettingsSource(read_settings()).missing() == NO_ADDRESS
