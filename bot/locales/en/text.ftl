# The footer, and where data comes from

footer-data = Data of { $date } · { $channels ->
    [one] one channel
   *[other] { $channels } channels
}
footer-read = Read on { $date } · { $channels ->
    [one] one channel
   *[other] { $channels } channels
}
footer-sample = Sample of invented channels
status-source-sample = The sample that comes with Plimate: invented channels
status-source-file = Built from the file { $name }
status-source-crawl = Crawled from the source
