"""What lies around the pages, from the outermost to the innermost."""
