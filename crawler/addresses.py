"""Addresses as an operator writes them."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator


def _web_address(value: str) -> str:
    address = value.strip()
    if address and not _is_whole(address):
        raise ValueError("must be a whole address that begins with https:// (or http://)")
    return address


def _is_whole(address: str) -> bool:
    """Whether it has a scheme of ours, a host that can be looked up, and no port that there is not."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna")
        return parts.scheme in {"http", "https"} and bool(host) and parts.port != 0
    except ValueError:  # UnicodeError is one
        return False


WebAddress = Annotated[str, AfterValidator(_web_address)]
