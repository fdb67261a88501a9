"""What recipes are called: known without loading what cooks them."""

from __future__ import annotations

RECIPE_NAMES = ("seed", "tuned-1", "tuned")
DEFAULT_RECIPE = "tuned"


class UnknownRecipeError(ValueError):
    """No recipe of that name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no recipe is called {name!r}; choose one of {', '.join(RECIPE_NAMES)}")
