"""How often one address may ask: a token bucket each."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

# In pages worked out: what is ready, or only looked up, costs a part of one.
A_SECOND, AT_ONCE = 100.0, 1000.0
WORKED_OUT, READY = 1.0, 0.05
MOST = 20_000
# One household has so many bits of an IPv6 address.
HOUSEHOLD = 64


class Paces:
    """Whoever asks too often waits; whoever did not ask for longest is forgotten, with a full bucket.

    a_second: pages that an address may have worked out, 0 for any number; at_once: as many after a rest.
    """

    def __init__(
        self, clock: Callable[[], float], a_second: float = A_SECOND, at_once: float | None = None
    ) -> None:
        self._clock, self._a_second = clock, a_second
        self._at_once = a_second * AT_ONCE / A_SECOND if at_once is None else at_once
        self._left: dict[str, tuple[float, float]] = {}

    def wait_s(self, visitor: str, cost: float) -> float:
        """0.0, and the cost is taken; else how long till it could be."""
        if not self._a_second:
            return 0.0
        now = self._clock()
        left, since = self._left.pop(visitor, (self._at_once, now))
        left = min(self._at_once, left + (now - since) * self._a_second)
        enough = left >= cost
        self._left[visitor] = (left - cost if enough else left, now)
        if len(self._left) > MOST:
            del self._left[next(iter(self._left))]
        return 0.0 if enough else (cost - left) / self._a_second


def visitor_of(peer: str, forwarded: str, proxies: Collection[str]) -> str:
    """Who asks: the peer, or who a proxy of ours says it asks for; of IPv6 the household.

    forwarded: X-Forwarded-For. Everybody may write what they like into it; what the nearest of our proxies
    has added stands last.
    """
    asking = peer
    for hop in reversed(forwarded.split(",")):
        if asking not in proxies or not _is_address(hop.strip()):
            break
        asking = hop.strip()
    return _household(asking)


@lru_cache(4096)
def _household(asking: str) -> str:
    try:
        address = ip_address(asking)
    except ValueError:
        return asking
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Address(int(address) >> HOUSEHOLD << HOUSEHOLD))
    return str(address)


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
