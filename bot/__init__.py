"""What a user of Plimate sees, and the wiring."""
