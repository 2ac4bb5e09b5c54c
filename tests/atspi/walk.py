"""A morning's work as a screen reader hears it: from signing in to a note that is said to be saved, by keys alone; and what a
line manager's screen reader can come upon of the same case."""
import sys

from session import Console, Desktop, run_claims, until

STUDENT = "Amira Benhaddou"
NOTE = "Rang about the early train"


class Walk:
    def __init__(self, desktop, console):
        self.desktop, self.program = desktop, console
        self.adviser = self.manager = None

    def aDeskIsSetUpByKeysAlone(self):
        self.adviser = Console(self.desktop, self.program, "adviser")
        self.adviser.sign_in()

    def whatSomebodyLooksForIsThere(self):
        names = {node.name for node in self.adviser.nodes() if node.showing}
        for name in ("Today", "Students", "Cases", "Sync", "Find a student, case or action", "Help", "Lock this desk"):
            assert name in names, f"“{name}” is not among {sorted(names)}"

    def whatTakesTheFocusHasAName(self):
        self.no_nameless(self.adviser)

    @staticmethod
    def no_nameless(console):
        looked_at = [node for node in console.nodes() if node.focusable and node.showing]
        assert len(looked_at) > 10, "hardly anything takes the focus"
        # The window itself carries the title, and what is inside a field is called by the field.
        nameless = [node.role for node in looked_at if not node.name.strip() and node.role not in ("frame", "filler")]
        assert not nameless, "without a name: " + ", ".join(nameless)

    def theFocusIsToldWhereItGoesInOrder(self):
        ears = self.desktop.ears
        mark, way = len(ears.heard), []
        for _ in range(6):
            before = until(self.adviser.focused, "something has the focus")
            self.adviser.press("Tab")
            after = until(lambda: (at := self.adviser.focused()) and at.face != before.face and at, "Tab moves on")
            way.append(after.name)
        told = [name for kind, name, _, begins in ears.since(mark) if kind.endswith("focused") and begins]
        rest = iter(told)
        assert all(name in rest for name in way), f"{way} was told as {told}"

    def find(self, console, words):
        """The list says its first line as soon as it has the keyboard, so the field is heard of and not asked."""
        mark = len(self.desktop.ears.heard)
        console.press("ctrl+k")
        until(lambda: any(one[0].endswith("focused") and one[3] and one[1].startswith("Find a student") for one in self.desktop.ears.since(mark)), "the search has the keyboard")
        console.type(words)

    def aStudentIsFoundAndTheirCaseOpened(self):
        self.find(self.adviser, "amira ben")
        self.adviser.says("1 student")
        self.adviser.press("Down", "Return")
        until(lambda: self.adviser.title().startswith("Case "), "their case is open, instead of " + self.adviser.title())
        self.no_nameless(self.adviser)

    def aNoteIsWrittenAndSaidToBeSaved(self):
        self.adviser.press("ctrl+n")
        self.adviser.focus_is("Note")
        self.adviser.type(NOTE)
        mark = len(self.desktop.ears.heard)
        self.adviser.press("ctrl+Return")
        def said(what="accessible-name"):
            return [one for one in self.desktop.ears.since(mark) if one[0].endswith(what) and one[2] == "notification" and "ote saved" in one[1]]

        # A notification that begins to show is what a screen reader speaks.
        until(lambda: said() and said("showing"), "“saved” is said")
        self.adviser.says(NOTE)

    def aLineManagerComesUponNothingOfIt(self):
        seen = self.adviser.words()
        assert NOTE in seen and STUDENT in seen
        self.adviser.end()
        self.desktop.ears.focus = None
        self.manager = Console(self.desktop, self.program, "line-manager")
        self.manager.sign_in()
        self.manager.says("Workload")
        for _ in range(3):
            self.manager.press("ctrl+1")
            self.look_at_manager()
            self.manager.press("ctrl+2")
            self.look_at_manager()
        self.find(self.manager, "amira ben")
        self.manager.says("amira ben")
        self.look_at_manager()

    def look_at_manager(self):
        heard = "\n".join(node.words() for node in self.manager.nodes())
        for never in (NOTE, STUDENT, "Benhaddou"):
            assert never not in heard, f"“{never}” stands in the line manager's tree"

    def claims(self):
        return [self.aDeskIsSetUpByKeysAlone, self.whatSomebodyLooksForIsThere, self.whatTakesTheFocusHasAName, self.theFocusIsToldWhereItGoesInOrder,
                self.aStudentIsFoundAndTheirCaseOpened, self.aNoteIsWrittenAndSaidToBeSaved, self.aLineManagerComesUponNothingOfIt]


if __name__ == "__main__":
    desktop = Desktop(sys.argv[1])
    try:
        sys.exit(run_claims(Walk(desktop, sys.argv[2]).claims()))
    finally:
        desktop.end()
