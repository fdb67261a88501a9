"""What every list of channels shares: the answer, its embed, its controls."""
