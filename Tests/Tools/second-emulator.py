#!/usr/bin/env python3
"""Feeds recorded bytes to pyte, and says where its screen differs from what it should show.

    PYTHONPATH=.build/python python3 Tests/Tools/second-emulator.py RECORDS

RECORDS is a JSON file that SecondEmulatorTests writes: for each run the size of the window and the
steps; for each step bytes, the place of the cursor, and each place of the screen with its text and
style. It ends with 0 where all is the same, 1 where something differs, 69 where there is no pyte.
"""

import json
import sys
import unicodedata
from importlib.metadata import version

try:
    import pyte
    from pyte import graphics
except ImportError:
    print("python3 -m pip install --target .build/python --requirement Tests/Tools/requirements.txt")
    sys.exit(69)

FOREGROUNDS = {**graphics.FG_ANSI, **graphics.FG_AIXTERM}
BACKGROUNDS = {**graphics.BG_ANSI, **graphics.BG_AIXTERM}


def fault_of_place(place, character):
    """Says what is wrong with a place; dim is not compared, because pyte does not know it."""
    text = unicodedata.normalize("NFC", place["text"])
    if place["isDisputed"]:
        # Emulators draw it as they will, but nothing else may stand there.
        is_other = character.data.strip() != "" and character.data.isascii()
        return f"{character.data!r} instead of {text!r}" if is_other else None
    if character.data != text:
        return f"{character.data!r} instead of {text!r}"
    foreground, background, bold, underlined, reversed_ = place["style"]
    ground = (BACKGROUNDS[background], bool(underlined), bool(reversed_))
    if (character.bg, character.underscore, character.reverse) != ground:
        return f"the ground of {text!r}"
    # On a blank neither colour nor weight is to be seen, but for a line and reversal.
    if text == " " and not (underlined or reversed_):
        return None
    if (character.fg, character.bold) != (FOREGROUNDS[foreground], bool(bold)):
        return f"the style of {text!r}"
    return None


def fault_of_screen(step, screen):
    cursor = step.get("cursor")
    if screen.cursor.hidden != (cursor is None):
        return "the cursor is shown where it should not be, or the other way round"
    if cursor is not None and [screen.cursor.x, screen.cursor.y] != cursor:
        return f"the cursor at {screen.cursor.x}, {screen.cursor.y} instead of {cursor}"
    for row, places in enumerate(step["rows"]):
        for column, place in enumerate(places):
            fault = fault_of_place(place, screen.buffer[row][column])
            if fault:
                return f"row {row}, column {column}: {fault}"
    return None


def fault_of_run(run):
    columns, rows = run["size"]
    screen = pyte.Screen(columns, rows)
    stream = pyte.ByteStream(screen)
    # As entering the terminal leaves it.
    stream.feed(b"\x1b[?25l\x1b[?7l")
    for number, step in enumerate(run["steps"], 1):
        columns, rows = step["size"]
        if (columns, rows) != (screen.columns, screen.lines):
            screen.resize(lines=rows, columns=columns)
        stream.feed(bytes(step["bytes"]))
        fault = fault_of_screen(step, screen)
        if fault:
            return f"{run['name']}, frame {number}: {fault}"
    return None


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        runs = json.load(file)
    faults = [fault for fault in map(fault_of_run, runs) if fault]
    for fault in faults[:20]:
        print(fault)
    if faults:
        print(f"{len(faults)} of {len(runs)} runs differ on pyte {version('pyte')}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
