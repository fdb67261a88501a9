"""The gateway's transport compression: one stream a connection, flushed after every frame."""

import importlib
import zlib
from collections.abc import Callable

Compress = Callable[[bytes], bytes]


def compressor(kind: str | None) -> Compress | None:
    """A new stream of what the client asked for; None for no compression, LookupError for an unknown kind.

    discord.py asks for zstd where it finds the package ``zstandard`` or Python 3.14, else for zlib.
    """
    if kind is None:
        return None
    if kind == "zlib-stream":
        return _zlib()
    if kind == "zstd-stream":
        return _zstd()
    raise LookupError(f"no compression {kind!r}")


def _zlib() -> Compress:
    stream = zlib.compressobj()
    return lambda frame: stream.compress(frame) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd() -> Compress:
    try:
        module = importlib.import_module("zstandard")
    except ModuleNotFoundError:
        module = importlib.import_module("compression.zstd")
        stream = module.ZstdCompressor()
        return lambda frame: bytes(stream.compress(frame, mode=stream.FLUSH_BLOCK))
    writer = module.ZstdCompressor().compressobj()
    return lambda frame: bytes(writer.compress(frame) + writer.flush(module.COMPRESSOBJ_FLUSH_BLOCK))
