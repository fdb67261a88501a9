"""The configuration: environment variables, or a `.env` file beside the program."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

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
    try:
        return Path(value).expanduser() if isinstance(value, str) else value
    except RuntimeError as error:
        raise PydanticCustomError(
            "folder", "there is no such user's home folder; write the path out"
        ) from error


def _platform_folder() -> Path:
    return user_data_path("plimate", appauthor=False)


def _stripped(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


class Settings(BaseSettings):
    """Frozen; read once by the composition root."""

    model_config = SettingsConfigDict(
        frozen=True, env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    discord_token: Annotated[SecretStr | None, BeforeValidator(_token)] = None
    plimate_data_dir: Annotated[Path, BeforeValidator(_blank_is_platforms)] = Field(
        default_factory=_platform_folder
    )
    plimate_recipe: Annotated[Literal["tuned", "seed"], BeforeValidator(_stripped)] = "tuned"
    plimate_log: Annotated[LogLevel, BeforeValidator(_stripped)] = "INFO"


def read_settings() -> Settings:
    """Read environment and `.env`.

    Raises:
        SettingsError: a value is not one that the variable takes.
    """
    try:
        return Settings()
    except ValidationError as error:
        # The rejected input is left out on purpose: it may be a secret put into the wrong variable.
        wrong = (
            f"{str(item['loc'][0]).upper()}: {item['msg']}" for item in error.errors(include_input=False)
        )
        raise SettingsError("; ".join(wrong)) from None
    except UnicodeDecodeError as error:
        raise SettingsError(f".env cannot be read: {error}; save it as UTF-8 text") from error
    except OSError as error:
        raise SettingsError(f".env cannot be read ({error.strerror}); mend that, or move it away") from error
