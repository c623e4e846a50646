#!/usr/bin/env python3
"""Writes the screens and rows that came out of a test run into the literals that expected others.

Usage: swift test --no-parallel --filter WorkbenchTests 2>&1 | Tests/Tools/accept-screens.py Tests/WorkbenchTests

Read the difference before you commit it: this tool believes whatever the program did.
"""
import pathlib
import re
import sys

PLACE = re.compile(r"recorded an issue.* at (\w+\.swift):(\d+):\d+: ")
MARK = "- expected, + actual, from row"


def results(lines):
    """Yields file name, line and the actual text of each failed comparison."""
    place, text = None, None
    for line in lines:
        body = line[2:]
        if text is not None:
            if body[:2] in ("+ ", "| ") or body in ("+", "|"):
                text.append(body[2:])
                continue
            if body[:1] == "-":
                continue
            yield (*place, text)
            text = None
        found = PLACE.search(line)
        if found:
            place = (found[1], int(found[2]))
        if place and MARK in line:
            text = []
    if text is not None:
        yield (*place, text)


def accept(lines, number, text):
    """Replaces the literal that begins at or after a line, counted from 1."""
    start = next(i for i in range(number - 1, len(lines)) if lines[i].rstrip().endswith('"""'))
    end = next(i for i in range(start + 1, len(lines)) if lines[i].lstrip().startswith('"""'))
    indent = lines[end][: len(lines[end]) - len(lines[end].lstrip())]
    escaped = [row.replace("\\", "\\\\").rstrip() for row in text]
    lines[start + 1 : end] = [indent + row if row else "" for row in escaped]


def main():
    files = {path.name: path for path in pathlib.Path(sys.argv[1]).rglob("*.swift")}
    screens = {}
    for name, number, text in results(sys.stdin.read().split("\n")):
        screens.setdefault((name, number), []).extend(text)
    for (name, number), text in sorted(screens.items(), reverse=True):
        if name not in files:
            continue
        path = files[name]
        lines = path.read_text().split("\n")
        accept(lines, number, text)
        path.write_text("\n".join(lines))
        print(f"accepted {name}:{number}")


main()
