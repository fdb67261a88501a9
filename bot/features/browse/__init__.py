"""/browse: the catalogue by genre, region, mood and word."""
