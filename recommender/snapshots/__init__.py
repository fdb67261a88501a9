"""Everything an answer needs of one moment: built, stored, compared, judged."""

from __future__ import annotations
