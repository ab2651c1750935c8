"""Making an edit in a file's text, whatever it is written in: YAML, or TOML where its name says so."""

from catalog.storage.patching.edits import Edit


def patch_file(file: str, text: str, edit: Edit) -> str:
    """Give a file's text with one edit made.

    Raises:
        PatchRefused: the edit leads nowhere, or cannot be made without harm.
    """
    if not file.endswith(".toml"):
        from catalog.storage.patching.patcher import patch  # those who only look need none of it

        return patch(text, edit)
    from catalog.storage.patching.tables import patch_toml  # only those who change settings need it

    return patch_toml(text, edit)
