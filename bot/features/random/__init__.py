"""/random: one channel, and another one."""
