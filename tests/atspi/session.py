"""A desktop of the test's own: a screen in memory, a session bus with the real accessibility registry, an unlocked keyring,
a real hub with the demonstration, and the real console in front of them. Run under dbus-run-session."""
import csv
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 90


def until(holds, what):
    """Waits, with the events of the bus coming in, for something true; it is given back."""
    end = time.monotonic() + PATIENCE_S
    context = GLib.MainContext.default()
    while True:
        while context.pending():
            context.iteration(False)
        try:
            found = holds()
        except GLib.Error:
            found = None  # whatever was asked is gone already
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("waited in vain until " + what)
        time.sleep(0.02)


class Screen:
    """A screen in memory, on a number that nobody has."""

    def __init__(self, size="1440x900"):
        reading, writing = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size + "x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            self.name = ":" + numbers.readline().strip()

    def end(self):
        self.process.terminate()
        self.process.wait()


class Hub:
    """The demonstration, served on a port that nobody has."""

    def __init__(self, program, folder):
        self.program, self.folder = program, os.path.join(folder, "hub")
        subprocess.run([program, "init", "--demo", "--data", self.folder], check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen([program, "serve", "--data", self.folder, "--listen", "127.0.0.1:0", "--workers", "2"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        found = re.search(r"http://[0-9.:]+", self.process.stdout.readline())
        assert found, "the hub does not say where it listens"
        self.address = found.group().rstrip(".")
        with open(os.path.join(self.folder, "demo-accounts.csv"), encoding="utf-8") as accounts:
            self.passwords = {row["user"]: row["password"] for row in csv.DictReader(accounts)}

    def end(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        self.process.wait()


class Node:
    """One thing of the accessibility tree, as it was when it was looked at."""

    def __init__(self, face):
        self.face = face
        self.name = face.get_name() or ""
        self.description = face.get_description() or ""
        self.role = face.get_role_name()
        states = face.get_state_set()
        self.focusable = states.contains(Atspi.StateType.FOCUSABLE)
        self.focused = states.contains(Atspi.StateType.FOCUSED)
        self.showing = states.contains(Atspi.StateType.SHOWING)
        text = face.get_text_iface()
        self.text = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""

    def words(self):
        return "\n".join((self.name, self.description, self.text))


def nodes_of(face):
    """The whole tree below; what goes while it is looked at is left out."""
    out, wanted = [], [face]
    while wanted:
        at = wanted.pop()
        try:
            out.append(Node(at))
            wanted.extend(reversed([at.get_child_at_index(i) for i in range(at.get_child_count())]))
        except (GLib.Error, AttributeError):
            continue
    return out


class Console:
    """The real console of one person, with the keyboard of the screen and the ears of the registry."""

    def __init__(self, desktop, program, user, language="en"):
        self.desktop, self.user = desktop, user
        profile = os.path.join(desktop.folder, "desk-" + user)
        environment = dict(os.environ, DISPLAY=desktop.screen.name, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
        self.process = subprocess.Popen([program, "--hub", desktop.hub.address, "--profile", profile, "--demo", "--language", language, "--theme", "light"],
                                        env=environment, stderr=subprocess.DEVNULL)
        self.app = until(self.find, "the console is in the accessibility tree")
        self.window = until(lambda: self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split(), "the window is on the screen")[-1]
        # Without a window manager nobody else gives it the keyboard.
        self.xdotool("windowfocus", "--sync", self.window)
        until(lambda: self.focused(), "something has the focus")

    def find(self):
        registry = Atspi.get_desktop(0)
        for i in range(registry.get_child_count()):
            app = registry.get_child_at_index(i)
            if app and app.get_process_id() == self.process.pid and app.get_child_count() > 0:
                return app
        return None

    def xdotool(self, *words):
        ran = subprocess.run(["xdotool", *words], env=dict(os.environ, DISPLAY=self.desktop.screen.name), capture_output=True, text=True, check=False)
        return ran.stdout

    def press(self, *keys):
        self.xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self.xdotool("type", "--delay", "1", text)

    def nodes(self):
        return nodes_of(self.app)

    def words(self):
        return "\n".join(node.words() for node in self.nodes() if node.showing)

    def says(self, words):
        until(lambda: words in self.words(), "“" + words + "” is there")

    def focused(self):
        """Where the keyboard is, as the registry was told last; the whole tree is asked where it was told nothing yet."""
        last = self.desktop.ears.focus
        if last is not None:
            at = Node(last)
            if at.focused:
                return at
        return next((node for node in self.nodes() if node.focused and node.showing), None)

    def focus_is(self, name):
        return until(lambda: (at := self.focused()) and at.name.startswith(name) and at, "the focus is on “" + name + "”")

    def sign_in(self):
        """From the first sight of an empty desk to the day's work, by keys alone."""
        self.focus_is("User name")
        self.type(self.user)
        self.press("Tab")
        self.focus_is("Password")
        self.type(self.desktop.hub.passwords[self.user])
        self.press("Return")
        self.says("Confidentiality agreement")
        self.tab_to("I have read this and I agree")
        self.press("space")
        self.tab_to("Agree and continue")
        self.press("Return")
        self.focus_is("Open my desk")
        self.press("Return")
        self.says("Find a student, case or action")

    def tab_to(self, name, most=60):
        for _ in range(most):
            before = until(self.focused, "something has the focus")
            if before.name.startswith(name):
                return before
            self.press("Tab")
            until(lambda: (at := self.focused()) and (at.face != before.face or at.name != before.name), "Tab moves on from “" + before.name + "”")
        raise AssertionError("Tab does not come to “" + name + "”")

    def end(self):
        self.process.terminate()
        self.process.wait()


class Ears:
    """What the registry hears, in order: what happened, what it is called, its role, and whether it began or ended."""

    def __init__(self):
        self.heard, self.focus = [], None
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in ("object:state-changed:focused", "object:state-changed:showing", "object:property-change:accessible-name"):
            self.listener.register(kind)

    def hear(self, event):
        try:
            name, role = event.source.get_name() or "", event.source.get_role_name()
        except GLib.Error:
            return
        if event.type == "object:state-changed:focused" and event.detail1:
            self.focus = event.source
        # What it is called by now may be another thing already.
        if event.type.endswith("accessible-name") and isinstance(event.any_data, str):
            name = event.any_data
        self.heard.append((event.type, name, role, event.detail1))

    def since(self, mark):
        return self.heard[mark:]


class Desktop:
    def __init__(self, hub):
        self.folder = tempfile.mkdtemp()
        os.environ.update(HOME=self.folder, XDG_RUNTIME_DIR=os.path.join(self.folder, "run"), XDG_DATA_HOME=os.path.join(self.folder, "data"),
                          XDG_CONFIG_HOME=os.path.join(self.folder, "config"), XDG_CACHE_HOME=os.path.join(self.folder, "cache"))
        os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
        for name in ("WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "QT_QPA_PLATFORM"):
            os.environ.pop(name, None)
        self.screen = Screen()
        os.environ["DISPLAY"] = self.screen.name
        self.keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"], stdin=subprocess.PIPE,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.keyring.stdin.write(b"a password")
        self.keyring.stdin.close()
        self.hub = Hub(hub, self.folder)
        Atspi.init()
        self.ears = Ears()

    def end(self):
        self.hub.end()
        self.keyring.terminate()
        self.keyring.wait()
        self.screen.end()
        shutil.rmtree(self.folder, ignore_errors=True)


def run_claims(claims):
    """Counts as a Qt test does."""
    failed = 0
    for claim in claims:
        try:
            claim()
            print(f"PASS   : {claim.__name__}()", flush=True)
        except AssertionError as why:
            failed += 1
            print(f"FAIL!  : {claim.__name__}() {why}", flush=True)
    print(f"Totals: {len(claims) - failed} passed, {failed} failed, 0 skipped, 0 blacklisted", flush=True)
    return 1 if failed else 0
