"""Where links in guides may lead, whatever the format."""

SCHEMES = ("https://", "http://", "tel:", "mailto:")


def allowed(url: str) -> bool:
    """Tell whether a link may lead there: https, http, tel, mailto, and no hidden characters."""
    address = url.strip()
    return address.lower().startswith(SCHEMES) and address.isprintable() and " " not in address
