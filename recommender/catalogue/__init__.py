"""The table of channels: read, checked, stored."""
