"""The configuration: what is wrong is named, a secret never."""

from pathlib import Path

import pytest
from platformdirs import user_data_path

from bot.settings import Settings, SettingsError, read_settings

SECRET = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"  # noqa: S105 invented
NAMES = ("DISCORD_TOKEN", "PLIMATE_DATA_DIR", "PLIMATE_RECIPE", "PLIMATE_LOG")


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of this machine, no `.env` but the test's own."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_everything_has_a_default_but_the_token() -> None:
    settings = read_settings()
    assert settings.discord_token is None
    assert settings.plimate_data_dir == user_data_path("plimate", appauthor=False)
    assert (settings.plimate_recipe, settings.plimate_log) == ("tuned", "INFO")


def test_env_file_is_read_and_the_environment_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(f"DISCORD_TOKEN='{SECRET}'\nPLIMATE_RECIPE=seed\nUNKNOWN=1\n", "utf-8")
    monkeypatch.setenv("PLIMATE_RECIPE", "tuned")
    settings = read_settings()
    assert settings.plimate_recipe == "tuned"
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == SECRET


@pytest.mark.parametrize("blank", ["", " ", "\t "])
@pytest.mark.parametrize("name", NAMES[:2])
def test_a_blank_variable_is_the_default(name: str, blank: str, monkeypatch: pytest.MonkeyPatch) -> None:
    default = read_settings()
    monkeypatch.setenv(name, blank)
    assert read_settings() == default


def test_home_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLIMATE_DATA_DIR", "~/플리메이트 data")
    assert read_settings().plimate_data_dir == Path.home() / "플리메이트 data"


def test_a_password_is_taken_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xef\xbb\xbfDATALAB_PASSWORD='a${HOME}b'\nDATALAB_EMAIL=\"${HOME}\"\n")
    settings = read_settings()
    assert settings.datalab_password.get_secret_value() == "a${HOME}b"
    assert settings.datalab_email.get_secret_value() == "${HOME}"


@pytest.mark.parametrize("written", ["$HOME/x", "${HOME}/x", "~/x"])
def test_home_in_a_path_is_filled_in(written: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"PLIMATE_DATA_DIR={written}\nCHROME_BINARY={written}\n", "utf-8")
    settings = read_settings()
    assert settings.plimate_data_dir == Path.home() / "x"
    assert settings.chrome_binary == str(Path.home() / "x")


@pytest.mark.parametrize("name", ["PLIMATE_DATA_DIR", "CHROMEDRIVER"])
def test_a_variable_in_a_path_that_is_not_set_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "/srv/$NOBODY_SET_THIS/x")
    with pytest.raises(SettingsError, match=rf"{name}: there is no variable \$NOBODY_SET_THIS"):
        read_settings()


@pytest.mark.parametrize("name", ["PLIMATE_RECIPE", "PLIMATE_LOG"])
def test_a_wrong_value_is_named_by_its_variable_and_not_repeated(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, SECRET)
    with pytest.raises(SettingsError, match=name) as raised:
        read_settings()
    assert SECRET not in str(raised.value)
    assert "'INFO'" in str(raised.value) or "'tuned'" in str(raised.value)


@pytest.mark.parametrize("token", [f"{SECRET}\nA", f"Bot {SECRET}", f"{SECRET}가", f"{SECRET}\u200b"])
def test_what_no_token_can_be_is_refused_without_repeating_it(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    with pytest.raises(SettingsError, match=r"DISCORD_TOKEN: .*copy it again") as raised:
        read_settings()
    assert SECRET not in str(raised.value)


def test_blanks_around_a_token_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", f" {SECRET}\r\n")
    found = read_settings().discord_token
    assert found is not None
    assert found.get_secret_value() == SECRET


def test_a_secret_shows_in_no_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", SECRET)
    settings = read_settings()
    for shown in (repr(settings), str(settings), str(settings.model_dump()), settings.model_dump_json()):
        assert SECRET not in shown


@pytest.mark.parametrize("garbage", [b"\xff\xfeD\x00I\x00", b"DISCORD_TOKEN=\xb1\xb2", b"\x80"])
def test_env_file_that_is_not_utf8_is_one_clear_error(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / ".env").write_bytes(garbage)
    with pytest.raises(SettingsError, match=r"\.env cannot be read: .*UTF-8"):
        read_settings()


@pytest.mark.parametrize("garbage", [b"", b"no equals sign", b"====\n'''\n\"", b"\x00\x01\x02", b"= =\nA"])
def test_env_file_of_garbage_changes_nothing(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / ".env").write_bytes(garbage)
    assert read_settings().discord_token is None


def test_env_that_is_a_folder_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    assert read_settings().discord_token is None


def test_settings_cannot_be_changed() -> None:
    settings = read_settings()
    with pytest.raises(ValueError, match="frozen"):
        settings.plimate_recipe = "seed"


def test_every_variable_stands_in_the_example() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text("utf-8")
    names = {line.partition("=")[0] for line in example.splitlines() if line and not line.startswith("#")}
    assert names == {name.upper() for name in Settings.model_fields}
    assert "DISCORD_TOKEN=\n" in example
