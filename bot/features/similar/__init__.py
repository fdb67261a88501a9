"""/similar: the channels nearest to one."""
