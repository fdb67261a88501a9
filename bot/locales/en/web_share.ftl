# What a link to a page shows where it is shared

web-unfurl-channel = Most like { $name }: { $names }
web-unfurl-list = Channels: { $names }
web-unfurl-open = Open the page
