"""Reads the Data Lab with Selenium and Chromium and writes `channels.csv`. Imports nothing of ours."""

from __future__ import annotations
