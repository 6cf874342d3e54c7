#!/usr/bin/env python3
"""Drives the built workbench from outside through a first session: start page, new study, a CT, two points, a box, a run, undo, redo, another method,
save, one more point, a kill, and a restart that has to bring everything back. Screenshots lie in target/workbench. `./prosect test` runs it; alone:

    releng/workbench/outside_test.py [--pictures FOLDER] [--themes]

With --themes it also makes pictures of the study in the dark theme and in German and Chinese.

Skips, and says so, where Xvfb, xdotool or ImageMagick are missing."""
import argparse
import pathlib
import sys
import tempfile
import time
import xml.etree.ElementTree as xml

from driver import TOP, Workbench, command, missing_tools, until

AXIAL = (590, 300)
SECOND_METHOD = (1190, 177)
THEME = "eclipse.preferences.version=1\nthemeid=org.eclipse.e4.ui.css.theme.e4_dark\n"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


class Study:
    """What is in the file of a study."""

    def __init__(self, folder):
        self.root = xml.parse(folder / "study.xmi").getroot()

    def elements(self, name):
        return [e for e in self.root.iter() if e.tag == name]

    def prompts(self, kind):
        """Those that are given, without the copies in provenance."""
        return [p for s in self.elements("promptSets") for p in s.findall("prompts") if p.get(TYPE, "").endswith(kind)]

    def methods(self):
        return sorted(p.get("methodId") for r in self.elements("results") for p in r.findall("provenance"))


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: {found} and not {wanted}")
    print(f"  {what}: {found}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pictures", type=pathlib.Path, default=TOP / "target" / "workbench")
    parser.add_argument("--themes", action="store_true")
    options = parser.parse_args()
    missing = missing_tools()
    if missing:
        print("skipped: the workbench is not driven from outside, because " + ", ".join(missing) + " is not installed")
        return
    work = pathlib.Path(tempfile.mkdtemp(prefix="prosect-outside-"))
    study = work / "study"
    command("synth", "--kind", "body", "--count", "1", "--seed", "1", "--set", "spacing=4", "--out", work / "data")
    image = next((work / "data" / "images").glob("*.nii.gz"))
    window = Workbench(options.pictures)
    try:
        time.sleep(3)
        window.picture("1-start")
        window.choose_file("ctrl+n", "New study", study)
        until("the study is made", lambda: (study / "study.xmi").exists())
        time.sleep(1)
        window.choose_file("ctrl+i", "Import image", image)
        until("the image is copied", lambda: list((study / "images").glob("*.nii.gz")))
        until("the picture is shown", window.shows_picture)
        time.sleep(2)
        window.picture("2-image")
        window.click(*AXIAL)
        window.key("a")
        window.click(520, 290)
        window.click(510, 310)
        window.key("b")
        window.drag(470, 230, 560, 350)
        time.sleep(1)
        window.picture("3-prompts")
        window.key("ctrl+s")
        until("the study is saved", lambda: not window.title().startswith("*"))
        before = Study(study)
        expect("points after two clicks", len(before.prompts("PointPrompt")), 2)
        expect("boxes after a drag", len(before.prompts("BoxPrompt")), 1)
        window.key("ctrl+r")
        until("a result is there", lambda: list((study / "masks").glob("*.nii.gz")))
        time.sleep(3)
        window.picture("4-result")
        window.key("ctrl+z", "ctrl+z")
        time.sleep(1.5)
        window.picture("5-undone")
        window.key("ctrl+s")
        time.sleep(2)
        undone = Study(study)
        expect("results after undoing twice", len(undone.elements("results")), 0)
        expect("boxes after undoing twice", len(undone.prompts("BoxPrompt")), 0)
        window.key("ctrl+y", "ctrl+y")
        time.sleep(1.5)
        window.key("ctrl+s")
        time.sleep(2)
        redone = Study(study)
        expect("results after doing it again", len(redone.elements("results")), 1)
        expect("boxes after doing it again", len(redone.prompts("BoxPrompt")), 1)
        window.click(*SECOND_METHOD)
        time.sleep(1)
        window.key("ctrl+r")
        until("the result of another method is there", lambda: len(list((study / "masks").glob("*.nii.gz"))) > 1)
        time.sleep(3)
        window.picture("6-methods")
        window.key("ctrl+s")
        time.sleep(2)
        both = Study(study)
        expect("points with another method", len(both.prompts("PointPrompt")), 2)
        expect("different methods", len(set(both.methods())), 2)
        window.click(*AXIAL)
        window.key("a")
        window.click(530, 300)
        time.sleep(1)
    finally:
        window.kill()
    window = Workbench(options.pictures, arguments=[study])
    try:
        until("the picture is shown after the kill", window.shows_picture)
        time.sleep(2)
        window.picture("7-after-the-kill")
        expect("the title tells of unsaved changes", window.title().startswith("*"), True)
        window.key("ctrl+s")
        until("the recovered study is saved", lambda: not window.title().startswith("*"))
        after = Study(study)
        expect("points after the kill", len(after.prompts("PointPrompt")), 3)
        expect("results after the kill", after.methods(), both.methods())
        window.picture("8-saved")
        window.key("ctrl+3")
        time.sleep(2)
        window.type("Preferences")
        time.sleep(2)
        window.key("Return")
        until("the preferences are open", lambda: window.find("Preferences"))
        # every engine tries its devices while OpenGL and what its driver loaded are there too
        time.sleep(15)
        window.picture("9-preferences")
        expect("it runs while the engines are tested", window.process.poll(), None)
    finally:
        window.kill()
    if options.themes:
        for name, language in (("dark", []), ("german", ["-nl", "de_DE"]), ("chinese", ["-nl", "zh_CN"])):
            workspace = work / name
            if name == "dark":
                settings = workspace / ".metadata/.plugins/org.eclipse.core.runtime/.settings"
                settings.mkdir(parents=True)
                (settings / "org.eclipse.e4.ui.css.swt.theme.prefs").write_text(THEME)
            window = Workbench(options.pictures, workspace=workspace, arguments=[study, *language])
            try:
                until("the picture is shown", window.shows_picture)
                time.sleep(4)
                window.picture(name)
            finally:
                window.kill()
    print(f"driven from outside: all as expected; pictures in {options.pictures}")


if __name__ == "__main__":
    try:
        main()
    except AssertionError as problem:
        sys.exit(f"the workbench, driven from outside: {problem}")
