"""Committing on behalf of the main screen: what is not saved, what keeps files back, who commits, whether to push."""

from typing import TYPE_CHECKING

from catalog.history.committing import Identity, commit, identity, introduce
from catalog.history.doing import Answer
from tui.screens.ask import AskScreen
from tui.screens.commit import CommitScreen, Wish
from tui.screens.identity import IdentityScreen
from tui.screens.read import ReadScreen
from tui.screens.working import in_thread
from tui.session.checking import check_all
from tui.session.plan import Plan, plan_of
from tui.session.since import since_commit
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Committing:
    """Leads from the key to the commit, and from there to pushing."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen

    def commit(self) -> None:
        """Commit; what is not saved is asked about first."""
        screen, words = self._screen, self._screen.desk.words
        dirty = screen.desk.session.dirty
        if not dirty:
            self._plan()
            return

        def go(answer: int | None) -> None:
            if answer == 0:
                screen.answers.save(dirty, self._plan)

        answers = [words.phrase(f"commit_{name}") for name in ("save", "back")]
        names = [screen.versions.title(file) for file in dirty]
        screen.app.push_screen(AskScreen(words.phrase("commit_unsaved", count=len(dirty)), answers, names), go)

    def _plan(self) -> None:
        screen = self._screen
        root = screen.desk.session.root

        def plan() -> Plan:
            since = since_commit(root, {})
            return plan_of(since, check_all(root).findings if since.files else (), screen.versions.title)

        screen.say(phrase("said_checking"))
        in_thread(screen, "commit", plan, self._ask)

    def _ask(self, plan: Plan) -> None:
        screen = self._screen
        screen.versions.note(plan.since.status)
        screen.say("" if plan.since.files else phrase("since_nothing"))

        def go(wish: Wish | None) -> None:
            if wish and wish.look_at:
                errors = plan.errors.get(wish.look_at)
                screen.versions.go(wish.look_at, errors[0].path if errors else ())
            elif wish:
                self._in_the_name_of(plan, wish)

        if plan.since.files:
            screen.app.push_screen(CommitScreen(plan, screen.desk.words), go)

    def _in_the_name_of(self, plan: Plan, wish: Wish) -> None:
        """See to it that somebody commits."""
        screen, root = self._screen, self._screen.desk.session.root

        def introduced(who: Identity | None) -> None:
            if who is not None and screen.act(lambda: introduce(root, who)):
                self._commit(plan, wish)

        def go(who: Identity | None) -> None:
            if who is None:
                screen.app.push_screen(IdentityScreen(screen.desk.words), introduced)
            else:
                self._commit(plan, wish)

        in_thread(screen, "commit", lambda: identity(root), go)

    def _commit(self, plan: Plan, wish: Wish) -> None:
        root = self._screen.desk.session.root
        files = [one.about for one in plan.since.files if one.file in wish.files]
        self._screen.say(phrase("commit_working"))
        in_thread(
            self._screen,
            "commit",
            lambda: commit(root, files, wish.message),
            lambda answer: self._done(answer, len(files)),
        )

    def _done(self, answer: Answer, count: int) -> None:
        screen, words = self._screen, self._screen.desk.words
        screen.versions.renew()
        screen.say(phrase("commit_done", count=count))
        if answer.err.strip():
            lines = answer.err.strip().splitlines()
            page = ReadScreen(words.phrase("commit_hooks"), lines, words.phrase("help_close"))
            screen.app.push_screen(page, lambda _: self._offer_push())
        else:
            self._offer_push()

    def _offer_push(self) -> None:
        """Ask whether to push, where there is another side; nothing uses the network unasked."""
        screen, words = self._screen, self._screen.desk.words
        where = screen.desk.status.upstream if screen.desk.status else ""
        if not where:
            return

        def go(answer: int | None) -> None:
            if answer == 1:
                screen.exchanging.push()

        # "not yet" comes first: a hasty Enter must not use the network
        answers = [words.phrase(f"push_{name}") for name in ("later", "now")]
        screen.app.push_screen(AskScreen(words.phrase("push_title", where=where), answers), go)
