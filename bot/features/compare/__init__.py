"""/compare: two channels beside each other."""
