"""All that is pressed or sent in below a list, for whoever puts the bot together."""

from __future__ import annotations

from bot.lists.adjusting import (
    BalancedButton,
    FamiliarButton,
    HiddenButton,
    ShareButton,
    UndoButton,
    VarietyButton,
)
from bot.lists.beside import BesideButton, BesideMenu
from bot.lists.browse_controls import PAGE_CONTROLS, PAGE_FORMS
from bot.lists.browse_steering import STEER_CONTROLS, STEER_FORMS
from bot.lists.browse_why_not import WHY_NOT_CONTROLS, WHY_NOT_FORMS
from bot.lists.card_controls import CARD_CONTROLS, CARD_FORMS
from bot.lists.controls import BackButton, SimilarMenu, SuggestionButton
from bot.lists.map_controls import MAP_CONTROLS
from bot.lists.question_controls import QUESTION_CONTROLS
from bot.lists.steering import SteerButton, SteerCopyForm, SteerForm
from bot.lists.why import SumsButton, WhyButton, WhyLineMenu
from bot.lists.why_not import WhyNotButton, WhyNotForm, WhyNotOneButton

BROWSE_CONTROLS = (*PAGE_CONTROLS, *STEER_CONTROLS, *WHY_NOT_CONTROLS)
BROWSE_FORMS = (*PAGE_FORMS, *STEER_FORMS, *WHY_NOT_FORMS)
CONTROLS = (
    *(SimilarMenu, BackButton, SuggestionButton, WhyButton, WhyLineMenu, SumsButton),
    *(
        FamiliarButton,
        BalancedButton,
        HiddenButton,
        VarietyButton,
        UndoButton,
        ShareButton,
        SteerButton,
        WhyNotButton,
        WhyNotOneButton,
    ),
    *(BesideButton, BesideMenu),
    *MAP_CONTROLS,
    *CARD_CONTROLS,
    *QUESTION_CONTROLS,
    *BROWSE_CONTROLS,
)
FORMS = (SteerForm, SteerCopyForm, WhyNotForm, *BROWSE_FORMS, *CARD_FORMS)
