"""What a crawl writes."""
