"""The commands: their names, what they are for, and where they stand. Each is imported when it is run."""

from msgspec import Struct

from cli.language import _


class Verb(Struct, frozen=True):
    """One command; its module has a click command named `command`."""

    name: str
    module: str
    purpose: str


def verbs() -> tuple[Verb, ...]:
    """Give the commands in the order of help, in the language that is installed."""
    return (
        Verb("check", "cli.check", _("Check a catalogue against the standard schema and the rules.")),
        Verb("test", "cli.test", _("Run golden cases: answers, and the list they lead to.")),
        Verb("baseline", "cli.baseline", _("Freeze the errors there are, so that only new ones count as errors.")),
        Verb("fmt", "cli.fmt", _("Give files the house style, with all their comments.")),
        Verb("fix", "cli.fix", _("Mend what can be mended without a person.")),
        Verb("explain", "cli.explain", _("Explain a rule: why it is there, what is wrong, what is right.")),
        Verb("show", "cli.show", _("Show an item in words, and where each value comes from.")),
        Verb("ask", "cli.ask", _("Ask what matters for an item, and list what one needs.")),
        Verb("list", "cli.list", _("List what one needs under some answers, and why.")),
        Verb("match", "cli.match", _("Say which items and bundles one is entitled to, and why not the others.")),
        Verb("situations", "cli.situations", _("Count an item's situations, with figures and proofs of all of them.")),
        Verb("bundle", "cli.bundle", _("Show what doing several items as one thing comes to, and what it saves.")),
        Verb("when", "cli.when", _("Tell on which day a case is done.")),
        Verb(
            "stats", "cli.stats", _("Count the indicators of a catalogue; list what reaches them; rank missing data.")
        ),
        Verb("edit", "cli.edit", _("Edit items in the terminal.")),
        Verb("find", "cli.find", _("Find by part of a name, pinyin, code, authority or id.")),
        Verb("compare", "cli.compare", _("Compare one item at several authorities.")),
        Verb("where-used", "cli.where_used", _("List every place that names an item, entry or file.")),
        Verb("init", "cli.init", _("Make a new catalogue.")),
        Verb("new", "cli.new", _("Begin an item, base, bundle or entry of a register.")),
        Verb("copy", "cli.copy", _("Copy an item to another authority.")),
        Verb("set", "cli.set", _("Set elements, and see the lines that change.")),
        Verb("rename", "cli.rename", _("Give another id, with every place that names it.")),
        Verb("replace", "cli.replace", _("Replace words in people's texts across the catalogue.")),
        Verb("attach", "cli.attach", _("Attach a blank form, a sample or a wrong example to a material.")),
        Verb("export", "cli.export", _("Make guides: mind maps and flow charts as pictures, pages, outlines, text.")),
        Verb("booklet", "cli.booklet", _("Put the guides of many items together in one booklet.")),
        Verb("publish", "cli.publish", _("Bring a folder with all guides up to date.")),
        Verb("preflight", "cli.preflight", _("Look at the pictures of guides before they are printed.")),
        Verb("schema", "cli.schema", _("Print the standard schema, for programs and editors.")),
        Verb("doctor", "cli.doctor", _("See whether all that keli needs is installed.")),
    )
