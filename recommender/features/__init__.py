"""From a catalogue to named sparse columns."""
