"""The site: a browser, its pages as objects, and the manners of a guest."""

from __future__ import annotations
