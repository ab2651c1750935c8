"""A picture that brings its letters along: text stays text, and looks the same where no such font is installed.

What the font does not have is left to the fonts of the reader. A page with a strict content policy has to allow
inline styles and fonts from `data:` addresses.
"""

from base64 import b64encode
from hashlib import blake2s

from exporters.fonts.installed import Face, face
from exporters.fonts.subset import woff2
from exporters.svg.reading import BOLD, drawn_texts
from exporters.svg.theme import FONTS


def embedded(picture: str) -> str:
    """Give a picture of ours with the characters it uses, regular and bold, of the font it asks for.

    Raises:
        MissingTool: no font has Chinese, it cannot be found, or must not be embedded.
    """
    texts = list(drawn_texts(picture))
    faces = []
    for bold in (False, True):
        characters = {character for text, heavy in texts if heavy is bold for character in text}
        if characters:
            faces.append((bold, b64encode(woff2(font(bold=bold), characters)).decode()))
    # A name of its own: pictures that share a page have different characters.
    name = f"keli-{blake2s(''.join(font for _, font in faces).encode(), digest_size=6).hexdigest()}"
    rules = "".join(_rule(name, font, bold=bold) for bold, font in faces)
    head, mark, rest = picture.partition("</desc>")
    drawn = rest.replace(FONTS, f"'{name}',{FONTS}", 1)
    return f"{head}{mark}<style>{rules}</style>{drawn}"


def font(*, bold: bool) -> Face:
    """Give the font of this machine that pictures ask for.

    Raises:
        MissingTool: it cannot be found, or none has Chinese.
    """
    return face(FONTS.replace("'", ""), bold=bold)


def _rule(name: str, font: str, *, bold: bool) -> str:
    weight = BOLD if bold else "400"
    address = f"url(data:font/woff2;base64,{font})format('woff2')"
    return f"@font-face{{font-family:'{name}';font-weight:{weight};src:{address}}}"
