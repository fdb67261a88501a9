"""Tastes as controls remember them: past a refresh and a restart."""
