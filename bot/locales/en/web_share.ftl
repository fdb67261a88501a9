# What a link to a page shows where it is shared

web-unfurl-channel = Most like { $name }: { $names }
web-unfurl-list = Channels: { $names }
web-unfurl-open = Open the page

# The pages as files
web-names = All names
web-names-of = Names under { $letter }
web-names-lead = All channels by the first letter of their names.
web-names-letters = First letters
