"""Buttons and menus that outlive a restart: everything they know stands in their custom_id."""
