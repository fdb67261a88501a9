"""/path: from one channel to another through real neighbours."""
