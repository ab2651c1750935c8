"""The terminal app.

Textual asks terminals for a keyboard protocol in which several of them lose what an input
method commits, so it is told not to, unless the person at the keyboard decided otherwise.
"""

import os

os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")  # read while textual is imported, so it stands here
