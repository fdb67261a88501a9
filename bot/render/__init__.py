"""Results to embeds and text: pure functions, no Discord connection."""
