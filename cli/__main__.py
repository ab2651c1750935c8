"""The program: choose a language, run a command, and turn what goes wrong into words and an exit code.

Exit codes: 0 done · 1 findings · 2 usage, configuration, something missing · 3 a bug · 130 interrupted.
"""

import os
import sys
from types import TracebackType

from cli.language import choose, current, install

BUG = 3
INTERRUPTED = 130
CANNOT_GO_ON = 2


def main() -> None:
    """Run keli with the arguments of the process."""
    install(choose(sys.argv[1:], os.environ))
    sys.excepthook = _report_bug
    import click  # click and the commands look up their words while they are imported

    from catalog.findings.errors import KeliError
    from cli.group import keli

    try:
        sys.exit(keli.main(prog_name="keli", standalone_mode=False))
    except click.MissingParameter as error:
        from cli.missing import told as missing  # only when it is needed

        missing(error).show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except KeliError as error:
        from catalog.findings.visible import visible  # errors repeat what stands in files and was typed

        _say(*(visible(words.in_language(current())) for words in (error.message, error.hint)))
        sys.exit(CANNOT_GO_ON)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except OSError as error:
        from cli.obstacle import told  # only when it is needed

        _say(*told(error))
        sys.stderr.flush()
        os._exit(CANNOT_GO_ON)  # Python would try once more to write what the full disk did not take


def _say(*lines: str) -> None:
    for line in lines:
        sys.stderr.write(f"{line}\n")


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from cli.crash import write_log  # only when it is needed

    _say(*write_log(kind, error, trace))
    sys.stderr.flush()
    os._exit(BUG)


if __name__ == "__main__":
    main()
