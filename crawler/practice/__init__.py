"""A small Data Lab to try the crawler on: the same shape as the real one, with its faults as switches."""
