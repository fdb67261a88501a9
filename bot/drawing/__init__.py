"""Pictures for chat and page: records in, SVG out; SVG in, PNG out."""
