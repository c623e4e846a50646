#!/usr/bin/env python3
"""Takes a picture of the real program's screen.

    Tests/Tools/picture.py OUT.svg COLUMNSxROWS [KEY ...] -- COMMAND [ARG ...]

Runs the command in tmux, sends the keys (tmux names: f, Enter, C-c ...), waits until the screen
has stayed the same for a while, and writes what stands there as SVG, colours included. Needs tmux.
"""
import html
import re
import subprocess
import sys
import time

SESSION = "caseaudit-picture"
CELL_WIDTH, CELL_HEIGHT, MARGIN = 8.4, 18, 12
INK, PAPER = "#d7dae0", "#1e2127"
COLOURS = ["#3f4451", "#e05561", "#8cc265", "#d18f52", "#4aa5f0", "#c162de", "#42b3c2", "#d7dae0"]
LIGHT = ["#666c7a", "#ff7b86", "#a5e075", "#f0a45d", "#6cb8ff", "#de73ff", "#5fd3e3", "#ffffff"]


def tmux(*arguments):
    return subprocess.run(["tmux", "-L", SESSION, *arguments], capture_output=True, text=True).stdout


def settled_screen():
    before, still = "", 0
    while still < 4:
        time.sleep(0.1)
        screen = tmux("capture-pane", "-e", "-N", "-p", "-t", SESSION)
        still = still + 1 if screen == before and screen.strip() else 0
        before = screen
    return before


def cells(line):
    """Yields (text, foreground, background, bold, dim, underline) runs of a captured line."""
    fore, back, bold, dim, under, reverse = None, None, False, False, False, False
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        match = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if not match:
            if part:
                ends = (back or PAPER, fore or INK) if reverse else (fore or INK, back)
                yield part, ends[0], ends[1], bold, dim, under
            continue
        for code in [int(c or 0) for c in match.group(1).split(";")]:
            if code == 0:
                fore, back, bold, dim, under, reverse = None, None, False, False, False, False
            elif code == 1: bold = True
            elif code == 2: dim = True
            elif code == 22: bold = dim = False
            elif code == 4: under = True
            elif code == 24: under = False
            elif code == 7: reverse = True
            elif code == 27: reverse = False
            elif 30 <= code <= 37: fore = COLOURS[code - 30]
            elif 90 <= code <= 97: fore = LIGHT[code - 90]
            elif code == 39: fore = None
            elif 40 <= code <= 47: back = COLOURS[code - 40]
            elif 100 <= code <= 107: back = LIGHT[code - 100]
            elif code == 49: back = None


def svg(screen, columns, rows):
    width, height = columns * CELL_WIDTH + 2 * MARGIN, rows * CELL_HEIGHT + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">',
        "<title>The screen of CaseAudit</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>',
    ]
    for row, line in enumerate(screen.split("\n")[:rows]):
        column, y = 0, MARGIN + row * CELL_HEIGHT
        for text, ink, ground, bold, dim, under in cells(line):
            x, span = MARGIN + column * CELL_WIDTH, len(text) * CELL_WIDTH
            if ground:
                out.append(
                    f'<rect x="{x:.1f}" y="{y}" width="{span:.1f}" height="{CELL_HEIGHT}" fill="{ground}"/>')
            if text.strip():
                style = ' font-weight="bold"' if bold else ""
                style += ' opacity="0.65"' if dim else ""
                style += ' text-decoration="underline"' if under else ""
                out.append(
                    f'<text x="{x:.1f}" y="{y + 13}" textLength="{span:.1f}" fill="{ink}"'
                    f'{style} xml:space="preserve">{html.escape(text)}</text>')
            column += len(text)
    return "\n".join(out + ["</svg>", ""])


def main():
    out, size, *rest = sys.argv[1:]
    split = rest.index("--")
    keys, command = rest[:split], rest[split + 1:]
    columns, rows = map(int, size.split("x"))
    tmux("kill-server")
    tmux("-f", "/dev/null", "new-session", "-d", "-s", SESSION, "-x", str(columns), "-y", str(rows), *command)
    settled_screen()
    for key in keys:
        tmux("send-keys", "-t", SESSION, key)
        settled_screen()
    screen = settled_screen()
    tmux("kill-server")
    with open(out, "w", encoding="utf-8") as file:
        file.write(svg(screen, columns, rows))


if __name__ == "__main__":
    main()
