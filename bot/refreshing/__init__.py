"""Refreshing: crawl, judge, build, publish, swap; once at a time in all processes on a data folder."""
