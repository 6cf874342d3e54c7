"""Drives the built workbench from outside, as a user would: keys and mouse through xdotool under Xvfb. Needs the Debian packages xvfb, xdotool and
imagemagick."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xdotool", "import")
SIZE = (1400, 900)


def missing_tools():
    """Those that are not installed."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def command(*arguments):
    """Runs a command of the product and returns what it printed."""
    done = subprocess.run([str(TOP / "prosect"), "--no-build", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        sys.exit("prosect " + " ".join(map(str, arguments)) + "\n" + done.stdout + done.stderr)
    return done.stdout


def until(what, condition, patience=60):
    """Waits until something is so; ends the program when it does not come about."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.1)
    raise AssertionError(f"{what}: not so after {patience} s")


class Workbench:
    """A running workbench on a display of its own."""

    def __init__(self, pictures, *, vmargs="", workspace=None, arguments=()):
        self.pictures = pathlib.Path(pictures)
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.folder = pathlib.Path(workspace or tempfile.mkdtemp(prefix="prosect-workbench-"))
        # the user's own settings stay as they are
        vmargs = f"-Duser.home={self.folder}/home " + vmargs
        self.log = open(self.folder.with_suffix(".log"), "ab")
        for _ in range(3):
            self.start(vmargs, arguments)
            self.window = until("the window is there", lambda: self.find("Prosect") or self.process.poll() is not None, 120)
            if self.process.poll() is None:
                break
            # another server took the number of the display meanwhile
            self.server.terminate()
            self.server.wait()
        self.do("windowmove", self.window, 0, 0, "windowsize", self.window, *SIZE, "windowfocus", self.window)
        time.sleep(2)

    def start(self, vmargs, arguments):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"], pass_fds=[write],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            number += os.read(read, 16)
        os.close(read)
        self.environment = dict(os.environ, DISPLAY=":" + number.decode().strip(), PROSECT_VMARGS=vmargs)
        self.process = subprocess.Popen([str(TOP / "prosect"), "--no-build", "workbench", *map(str, arguments), "-data", str(self.folder), "-consoleLog"],
                                        env=self.environment, stdout=self.log, stderr=self.log, start_new_session=True)

    def find(self, name):
        """The window whose title contains a text, or None."""
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], env=self.environment, capture_output=True, text=True).stdout.split()
        return out[-1] if out else None

    def title(self):
        return subprocess.run(["xdotool", "getwindowname", self.window], env=self.environment, capture_output=True, text=True).stdout.strip()

    def do(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def key(self, *keys):
        for key in keys:
            self.do("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text):
        self.do("type", "--delay", "5", text)
        time.sleep(0.3)

    def click(self, x, y, button=1):
        self.do("mousemove", x, y)
        time.sleep(0.1)
        self.do("click", button)
        time.sleep(0.2)

    def drag(self, x, y, to_x, to_y):
        self.do("mousemove", x, y, "mousedown", 1)
        for step in range(1, 6):
            self.do("mousemove", x + (to_x - x) * step // 5, y + (to_y - y) * step // 5)
            time.sleep(0.05)
        self.do("mouseup", 1)
        time.sleep(0.2)

    def shows_picture(self):
        """Whether there is a picture at the top left of the slices: neither the bright start page nor the empty dark ground."""
        return 0.1 < self.brightness(480, 180, 220, 220) < 0.8

    def choose_file(self, key, title, path):
        """Opens one of the platform's dialogs for files, types a path and takes it; returns when the last key was pressed."""
        def opened():
            self.key(key)
            time.sleep(1)
            return self.find(title)
        until("the dialog " + title, opened)
        time.sleep(0.5)
        self.key("ctrl+a")
        # the first character makes a list of files a field for a path, which takes a moment
        self.type(str(path)[0])
        time.sleep(1.5)
        self.type(str(path)[1:])
        time.sleep(0.5)
        pressed = time.monotonic()
        self.key("Return")
        return pressed

    def picture(self, name):
        """A screenshot."""
        file = self.pictures / (name + ".png")
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True)
        return file

    def brightness(self, x, y, width, height):
        """Mean of a part of the screen, 0 to 1."""
        out = subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"],
                             env=self.environment, capture_output=True, text=True).stdout
        return float(out or 0)

    def memory(self):
        """Resident bytes of the Java process."""
        children = subprocess.run(["pgrep", "-g", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        best = 0
        for child in children:
            try:
                pages = int(pathlib.Path(f"/proc/{child}/statm").read_text().split()[1])
            except OSError:
                continue
            best = max(best, pages * os.sysconf("SC_PAGE_SIZE"))
        return best

    def kill(self):
        """As a power cut would: nothing is asked, nothing is saved."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.server.terminate()
        self.server.wait()
        self.log.close()

    def errors(self):
        """What the program wrote as errors."""
        return [line for line in self.folder.with_suffix(".log").read_text(errors="replace").splitlines() if "!MESSAGE" in line or "Exception" in line]
