"""A problem document, as the OpenAPI document has it."""

from __future__ import annotations

from pydantic import BaseModel, Field

from bot.web.api.answers import Answer, Match
from bot.web.api.questions import said


class Suggestion(Match):
    """What may be meant."""

    href: str = Field(description=said("suggestion-href"))


class TopicMeant(Answer):
    """A genre, a mood or a word that a text may be."""

    name: str
    label: str
    href: str = Field(description=said("suggestion-href"))


class WrongParameter(Answer):
    """Which parameter is wrong, and how."""

    parameter: str
    detail: str


class Problem(BaseModel):
    """Why there is no answer, by RFC 9457."""

    type: str = Field(description=said("problem-type"))
    title: str = Field(description=said("problem-title"))
    status: int
    detail: str = Field(description=said("problem-detail"))
    query: str | None = Field(None, description=said("problem-query"))
    parameter: str | None = Field(None, description=said("problem-parameter"))
    suggestions: list[Suggestion] = Field([], description=said("problem-suggestions"))
    topic: TopicMeant | None = Field(None, description=said("problem-topic"))
    values: list[str] = Field([], description=said("problem-values"))
    parameters: list[WrongParameter] = Field([], description=said("problem-wrong-parameters"))
