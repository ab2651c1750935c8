"""Outlines as XML: whatever people wrote is well-formed, stays text and is read back."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from exporters.layout.cleaning import clean


def add(parent: Element, name: str, attributes: Mapping[str, str]) -> Element:
    """Add an element; texts of people lose what neither XML nor a reader's eye can bear."""
    return SubElement(parent, name, {key: clean(value) for key, value in attributes.items()})
