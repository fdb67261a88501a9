"""The program: its commands, and the one place where everything is put together."""
