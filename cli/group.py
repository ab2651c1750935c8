"""The command `keli`: its options, and its commands imported one by one when they are asked for."""

from importlib import import_module

import click

from cli import __version__
from cli.language import _
from cli.options import OPTIONS, language_option
from cli.verbs import verbs


class Keli(click.Group):
    """A group that knows its commands by name before it imports them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click calls it so
        """Give the names in the order of help."""
        return [verb.name for verb in verbs()]

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  # click calls it so
        cmd_name: str,
    ) -> click.Command | None:
        """Import a command; None where there is none of this name."""
        module = next((verb.module for verb in verbs() if verb.name == cmd_name), None)
        command = import_module(module).command if module else None
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command by its name; of one that there is not the names like it are told."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, possibilities=self.list_commands(ctx), ctx=ctx) from None

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002  # click calls it so
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands with what they are for, without importing them."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(verb.name, verb.purpose) for verb in verbs()])


@click.group(
    cls=Keli,
    help=_("keli 颗粒: a workshop for a government's service items. Edit, check and publish guides."),
    options_metavar=OPTIONS,
    subcommand_metavar=_("COMMAND [ARGS]..."),
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
    no_args_is_help=False,
)
@click.version_option(__version__, prog_name="keli")
@language_option
@click.pass_context
def keli(ctx: click.Context) -> None:
    """Without a command: open the app where there is a terminal and a catalogue, else help."""
    if ctx.invoked_subcommand is None:
        from cli.edit import catalogue_at_hand, open_app  # every other command goes without

        root = catalogue_at_hand()
        if root is None:
            raise click.exceptions.NoArgsIsHelpError(ctx)
        open_app(root)
