"""Why a file cannot be loaded or saved, in words; what the system says is turned into them here."""

import errno

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.storage.attachments import Trouble

_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "too_large",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
    errno.EILSEQ: "name",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ELOOP: "link",
    errno.EEXIST: "taken",
    errno.EISDIR: "not_regular",
    errno.ENXIO: "not_regular",
    errno.ENODEV: "not_regular",
}

_TROUBLES = {
    Trouble.OUTSIDE: "outside",
    Trouble.MISSING: "missing",
    Trouble.LINK: "link",
    Trouble.NOT_REGULAR: "not_regular",
}


def said(name: str) -> Words:
    """Give a phrase of the store."""
    return phrasebook(__package__)[name]


def reason(error: OSError) -> Words:
    """Say what the system said, in words where there are some."""
    name = _REASONS.get(error.errno or 0)
    return said(name) if name else said("other").format({"said": plain(error.strerror or str(error))})


def in_the_way(trouble: Trouble) -> Words:
    """Say why a path within the catalogue is not used."""
    return said(_TROUBLES[trouble])


def not_saved(file: str, why: Words) -> KeliError:
    """Give the error of a file that was not saved; whether the text is kept is for the caller to say."""
    return KeliError(said("not_saved").format({"file": plain(file), "reason": why}), said("untouched"))


def not_loaded(file: str, why: Words) -> KeliError:
    """Give the error of a file that cannot be opened."""
    return KeliError(said("not_loaded").format({"file": plain(file), "reason": why}), said("look"))
