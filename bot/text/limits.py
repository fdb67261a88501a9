"""What Discord takes, in characters and pieces.

Discord's API documentation: Message (embed limits), Component Reference, Application Commands.
"""

from __future__ import annotations

DESCRIPTION = 4096
FIELD = 1024
CUSTOM_ID = 100
# An option of a menu: its label, its second line.
OPTION = 100
OPTIONS = 25
BUTTON = 80
# What is said of a file to those who do not see it.
FILE_DESCRIPTION = 1024
BUTTON_ADDRESS = 512
# A message of the second components: all its texts together, and its pieces, however deep.
LAYOUT = 4000
LAYOUT_PIECES = 40
# A choice of a list that grows while a person types.
CHOICE = 100
CHOICES = 25
# A message with a token that is older cannot be edited any more.
TOKEN_S = 15 * 60.0
