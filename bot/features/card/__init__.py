"""/channel: all that is known of one."""
