"""The configuration: environment variables, or a `.env` file beside the program."""

from __future__ import annotations

import re
from datetime import UTC, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError

from bot.cron import CronError, cron_trigger
from crawler.protocol import CrawlerSettings, plainly, written_out
from recommender.sentences import Sentence, cause, joined

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# A host, in letters or as an address, and a port.
ORIGIN = re.compile(r"(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class SettingsError(Exception):
    """A value that cannot be used; the message names the variable, never a secret's value."""


def _token(value: object) -> object:
    if not isinstance(value, str):
        return value
    token = value.strip()
    if not all("!" <= char <= "~" for char in token):
        raise PydanticCustomError(
            "token", "no token holds blanks, line breaks or letters beyond ASCII; copy it again"
        )
    return token or None


def _blank_is_platforms(value: object) -> object:
    if isinstance(value, str) and not value.strip():
        return _platform_folder()
    return Path(written_out(value)) if isinstance(value, str) else value


def _platform_folder() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 only where no folder is set

    return user_data_path("plimate", appauthor=False)


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _lowered(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


def _cron(value: str) -> str:
    try:
        cron_trigger(value, UTC)
    except CronError as error:
        raise PydanticCustomError("cron", "{reason}", {"reason": str(error)}) from error
    return value


def _timezone(value: str) -> str:
    name = value.strip()
    try:
        ZoneInfo(name) if name else _machines_zone()
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        wrong = "no time zone is called so" if name else "the machine's own zone (TZ) is none that is known"
        raise PydanticCustomError("zone", "{wrong}; write it like Asia/Seoul", {"wrong": wrong}) from error
    return name


def _machines_zone() -> tzinfo:
    from tzlocal import get_localzone  # noqa: PLC0415 only where no zone is set

    zone: tzinfo = get_localzone()
    return zone


def _ids(value: object) -> object:
    """Discord ids with commas or blanks between them."""
    if not isinstance(value, str):
        return value
    parts = value.replace(",", " ").split()
    if not all(part.isdecimal() for part in parts):
        raise PydanticCustomError("ids", "only Discord ids, with commas between them")
    return frozenset(map(int, parts))


def _origin(value: str) -> str:
    """Where a site is found, without the slash at its end."""
    text = value.strip().rstrip("/")
    parts = urlsplit(text)
    is_whole = parts.scheme in {"http", "https"} and text == f"{parts.scheme}://{parts.netloc}"
    if text and not (is_whole and ORIGIN.fullmatch(parts.netloc)):
        raise PydanticCustomError("web_url", "write it as https://plimate.example, without a path")
    return text


class Settings(CrawlerSettings):
    """Frozen; read once by the composition root. What the crawler needs, it is handed on."""

    discord_token: Annotated[SecretStr | None, BeforeValidator(_token)] = None
    plimate_data_dir: Annotated[Path, BeforeValidator(_blank_is_platforms)] = Field(
        default_factory=_platform_folder
    )
    plimate_recipe: Annotated[Literal["tuned", "tuned-1", "seed"], BeforeValidator(_stripped)] = "tuned"
    plimate_log: Annotated[LogLevel, BeforeValidator(_stripped)] = "INFO"
    plimate_refresh_cron: Annotated[str, AfterValidator(_cron)] = "0 4 * * *"
    plimate_timezone: Annotated[str, AfterValidator(_timezone), Field(validate_default=True)] = ""
    plimate_admin_ids: Annotated[frozenset[int], BeforeValidator(_ids)] = frozenset()
    plimate_home_guilds: Annotated[frozenset[int], BeforeValidator(_ids)] = frozenset()
    plimate_alert_channel: Annotated[int | None, BeforeValidator(_blank_is_none)] = None
    plimate_web_url: Annotated[str, AfterValidator(_origin)] = ""
    plimate_web_cpi: Annotated[Literal["on", "off"], BeforeValidator(_lowered)] = "off"
    plimate_web_card: Annotated[Literal["on", "off"], BeforeValidator(_lowered)] = "off"

    @property
    def timezone(self) -> tzinfo:
        """The zone that the schedule is meant in; the machine's own where none is set."""
        return ZoneInfo(self.plimate_timezone) if self.plimate_timezone else _machines_zone()


def _wrong(item: ErrorDetails) -> Sentence:
    """What is wrong with one variable; its kind is the validation's, setting-literal-error."""
    limits = {name: str(value) for name, value in item.get("ctx", {}).items()}
    kind = f"setting-{item['type'].replace('_', '-')}"
    problem = Sentence(kind, "{said}", **(limits | {"said": plainly(item)}))
    variable = str(item["loc"][0]).upper()
    return Sentence("setting", "{variable}: {problem}", variable=variable, problem=problem)


def read_settings() -> Settings:
    """Read environment and `.env`.

    Raises:
        SettingsError: a value is not one that the variable takes.
    """
    try:
        return Settings.read()
    except ValidationError as error:
        # The rejected input is left out on purpose: it may be a secret put into the wrong variable.
        raise SettingsError(joined(_wrong(item) for item in error.errors(include_input=False))) from None
    except UnicodeDecodeError as error:
        raise SettingsError(
            Sentence("env-encoding", ".env cannot be read: it is not UTF-8 text; save it as UTF-8")
        ) from error
    except OSError as error:
        raise SettingsError(
            Sentence(
                "env-unreadable",
                ".env cannot be read ({cause}); mend that, or move it away",
                cause=cause(error),
            )
        ) from error
