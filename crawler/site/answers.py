"""The forms that answers of the page scripts have. They run beside the page's own, which may break them.

Texts are bounded: a name of a megabyte is no name, and neither are a hundred thousand rows a table.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

ODD = "what it shows is not understood"
LONGEST_TEXT = 20_000
MOST_ROWS = 10_000  # twenty times what the Data Lab had in December 2024

Text = Annotated[str, Field(max_length=LONGEST_TEXT)]
Texts = Annotated[list[Text], Field(max_length=1000)]
Finite = Annotated[float, Field(allow_inf_nan=False)]


class PageChangedError(Exception):
    """The page went away under a script (a reload, a redirect to the login, a dialog): look again."""


class Form(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True)


class Failure(Form):
    status: int
    retryAfter: Text | None = None  # noqa: N815 - as the page scripts have it


Failures = Annotated[list[Failure], Field(max_length=LONGEST_TEXT)]


class Row(Form):
    name: Text
    numbers: Texts


class Rows(Form):
    rows: Annotated[list[Row], Field(max_length=MOST_ROWS)]
    missing: Texts
    found: int
    count: int | None


class SettledRows(Rows):
    login: bool
    failures: Failures


class Seen(Form):
    status: int
    login: bool
    captcha: bool
    repair: bool
    table: Rows
    text: Text
    failures: Failures
    elsewhere: Texts
    still: Finite
    alerts: list[str] = []


class Scrolled(Form):
    moved: bool


class Info(Form):
    handle: Text
    country: Text
    opened: Text
    likes: Text
    minutes: Text


class Reading(Form):
    id: Text
    info: Info
    genres: Texts
    moods: Texts
    intro: Text
    keywords: Text
    latest: Texts
    labels: Texts


class Visit(Form):
    state: Text
    failures: Failures = []
    reading: Reading | None = None
    surprise: Finite = 0.0
    closed: bool = True
    ago: Finite = 0.0


def checked(form: type[Form], answer: object) -> dict[str, Any]:
    """The answer if it has that form. Raises PageChangedError."""
    try:
        return form.model_validate(answer).model_dump()
    except ValidationError as error:
        raise PageChangedError(ODD) from error
