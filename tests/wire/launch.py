"""Runs a module as ``python -m`` does, with discord.py pointed at a server on loopback.

``WIRE_API_URL=… WIRE_GATEWAY_URL=… python -m tests.wire.launch MODULE [ARGUMENT …]``
"""

import os
import runpy
import sys

import discord.gateway
import discord.http
import yarl


def main() -> None:
    discord.http.Route.BASE = os.environ.pop("WIRE_API_URL")
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ.pop("WIRE_GATEWAY_URL"))
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
