"""One feature a file: read the snapshot, call a pure function, send what a renderer made of it."""
