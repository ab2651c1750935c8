"""The tables in which verdicts, sheets and answers are kept; what is in them is keyed by a hash of keli."""

EDITION = 5
"""Of the tables: a file of another one is made anew."""

TABLES = """
    CREATE TABLE wholes (whole TEXT PRIMARY KEY, day TEXT, world TEXT, names TEXT, files INTEGER, mistakes TEXT);
    CREATE TABLE sheets (file BLOB PRIMARY KEY, mark TEXT, findings TEXT);
    CREATE TABLE verdicts (
        file TEXT PRIMARY KEY, stamp TEXT, content TEXT, base TEXT, base_mark TEXT, world TEXT, day TEXT,
        attached TEXT, gathered TEXT, elsewhere TEXT, told TEXT
    );
    CREATE TABLE questions (id INTEGER PRIMARY KEY, question TEXT UNIQUE, whole TEXT, code INTEGER);
    CREATE TABLE frames (
        question INTEGER, place INTEGER, head BLOB, middle BLOB, tail BLOB, PRIMARY KEY (question, place)
    );
    CREATE TABLE pieces (
        question INTEGER, place INTEGER, file BLOB, mark TEXT, errors INTEGER, warnings INTEGER, infos INTEGER,
        text BLOB, PRIMARY KEY (question, place, file)
    ) WITHOUT ROWID
"""


def in_bytes(text: str) -> bytes:
    """Give a text as it stands in the tables: in the order of bytes reports name files, whose names may be no text."""
    return text.encode("utf-8", "surrogatepass")
