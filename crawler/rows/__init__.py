"""The table row by row: which rows there are, and the popup of each."""
