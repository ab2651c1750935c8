"""Type sizes and distances of a map, in points before the map is fitted to its paper."""

TEXT = 9.5
"""Running text; nothing on a map is smaller."""
LINE = 13.0
"""From line to line of running text."""
CARD_TITLE = 10.5
CARD_LINE = 14.0
HEAD = 12.5
"""The title of a panel."""
HEAD_LINE = 16.0
HEAD_MIN = 22.0
"""The height of a panel's head with one line of title."""
ICON = 14.0
HEAD_NUMBER = 27.0
"""Where the number begins, behind the icon."""
HEAD_GAP = 7.0
"""Between the number and the title."""

PAD = 8.0
"""Between the side of a panel and its text."""
BODY_TOP = 3.0
BODY_BOTTOM = 4.0
BLOCK = 3.0
"""Above and below a card."""
POINT_GAP = 1.0
BULLET = 9.0
"""How far the text of a point stands in."""
FACT_GAP = 9.5
"""Between two facts on one line."""

BADGE = 9.5
BADGE_HEIGHT = 14.0
BADGE_PAD = 6.0
BADGE_GAP = 4.0

MARGIN = 1.5
"""Around the whole map, so that strokes are not cut."""
PANEL_GAP = 9.0
"""Between two panels, one above the other; the gaps of the shorter column grow."""
GAP_EASY = 20.0
"""Gaps grow to this first, then cards get air, then the gaps grow on."""
AIR = 6.0
"""What a card gets at most."""
RAIL_GAP = 34.0
"""Between two columns with a rail between them."""
PLAIN_GAP = 16.0
"""Between two columns without one."""

ROOT_WIDTH = 142.0
ROOT_WIDE = 236.0
"""The root card where the title is long."""
ROOT_GAP = 34.0
"""Between the root card and the columns."""
ROOT_PAD = 14.0
TITLE = 18.0
TITLE_LINE = 23.0
TITLE_LONG = 12.5
"""A title of more lines than `TITLE_LINES`."""
TITLE_LONG_LINE = 17.0
TITLE_LINES = 4
SUBTITLE = 10.0
SUBTITLE_LINE = 14.0
VALUE = 24.0
VALUE_LINE = 28.0
VALUE_LONG = 12.5
"""A key figure that is a phrase."""
UNIT = 10.5
CAPTION = 9.5
CAPTION_LINE = 13.0
FIGURE_GAP = 10.0
CELL_GAP = 22.0
"""Between two key figures side by side."""
BANNER_GAP = 13.0
"""Between the banner and the panels."""
FOOTER_GAP = 6.0

TREE_GAP = 54.0
"""Between the card of a tree and the heads of its branches."""
HEAD_WIDE = 190.0
"""The widest head of a branch."""
TWIG_GAP = 26.0
"""Between a box of a tree and what hangs on it."""
BRANCH_GAP = 16.0
CARD_GAP = 6.0
"""Between two cards of a tree."""
CARD_PAD = 7.0
LEAF_GAP = 2.0
LEAF_PAD = 3.0
