#!/usr/bin/env python3
"""Measures the workbench beside vim and less, in one run, and prints a table with ratios.

Where nano and whiptail are installed, they are measured too.

    swift build -c release --static-swift-stdlib && Tests/Performance/compare.py

Each program runs in a pseudo-terminal of 80 columns and 24 rows. A start and a key are timed to
the last byte that follows before a silence of 40 ms, so the silence itself is not counted. Answers
include their way to the disk; the others write nothing. The programs take turns, so that what else
the machine does falls on all of them. Figures move with the machine, so the ratios are what to look
at, and on a machine that does other things the time on the processor.
Nothing of this runs among the tests.
"""

import argparse
import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

SIZE = (24, 80)
SILENCE = 0.040


class Screen:
    """A program on a pseudo-terminal."""

    def __init__(self, command, environment):
        started = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            os.execvpe(command[0], command, environment)
        self.start_seconds, self.start_bytes = self.settle(started, patience=5)

    def settle(self, since, patience=1.0):
        """Returns the seconds to the last byte before a silence, and the number of bytes."""
        last, count, limit = since, 0, patience
        while select.select([self.terminal], [], [], limit)[0]:
            try:
                count += len(os.read(self.terminal, 65536))
            except OSError:
                break
            last, limit = time.perf_counter(), SILENCE
        return last - since, count

    def press(self, key):
        pressed = time.perf_counter()
        os.write(self.terminal, key)
        return self.settle(pressed)

    def processor_milliseconds(self):
        tasks = pathlib.Path(f"/proc/{self.process}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6

    def memory_megabytes(self, kind="VmRSS"):
        status = pathlib.Path(f"/proc/{self.process}/status").read_text()
        return int(status.split(f"{kind}:")[1].split()[0]) / 1024

    def wake_ups(self, seconds):
        """How often any thread gave up the processor while nobody typed."""

        def count():
            tasks = pathlib.Path(f"/proc/{self.process}/task").iterdir()
            texts = [(task / "status").read_text() for task in tasks]
            return sum(int(text.split("\nvoluntary_ctxt_switches:")[1].split()[0]) for text in texts)

        time.sleep(3)  # What follows the last key by design, such as the backup, is over then.
        before = count()
        time.sleep(seconds)
        return count() - before

    def end(self):
        """Ends it in good order, so that the next start has nothing to recover."""
        os.kill(self.process, signal.SIGTERM)
        while os.waitpid(self.process, os.WNOHANG) == (0, 0):
            self.settle(time.perf_counter(), patience=0.01)
        os.close(self.terminal)


class Program:
    """A program that is measured, with what was measured of it so far."""

    def __init__(self, name, command, environment, keys):
        self.name, self.command, self.environment = name, command, environment
        self.keys = keys  # For each kind of key, the keys that are pressed.
        self.starts, self.start_work = [], []
        self.results = {kind: [] for kind in keys}
        self.work = {}

    def start(self):
        self.screen = Screen(self.command, self.environment)

    def measure_start(self):
        self.start()
        self.starts.append((self.screen.start_seconds, self.screen.start_bytes))
        self.start_work.append(self.screen.processor_milliseconds())
        self.screen.end()

    def press(self, kind, number):
        """Presses a key of a kind, with the work that it makes."""
        if number >= len(self.keys.get(kind, [])):
            return
        before = self.screen.processor_milliseconds()
        self.results[kind].append(self.screen.press(self.keys[kind][number]))
        spent = self.screen.processor_milliseconds() - before
        self.work[kind] = self.work.get(kind, 0) + spent / len(self.keys[kind])

    def measure_rest(self, seconds):
        self.memory = self.screen.memory_megabytes()
        self.own_memory = self.screen.memory_megabytes("RssAnon")
        self.idle = self.screen.wake_ups(seconds)
        self.screen.end()


def measure(programs, arguments):
    """Measures programs in turns, so that what else the machine does falls on all of them."""
    for _ in range(arguments.starts):
        for program in programs:
            program.measure_start()
    for program in programs:
        program.start()
    for kind in ("down", "change"):
        for number in range(arguments.keys):
            for program in programs:
                program.press(kind, number)
    for program in programs:
        program.measure_rest(arguments.idle)


def disk_milliseconds(folder):
    """What one write to the disk takes, which no answer that is safe can go below."""
    file, taken = os.open(folder / "disk", os.O_CREAT | os.O_WRONLY), []
    for _ in range(100):
        begun = time.perf_counter()
        os.write(file, b"x" * 4096)
        os.fdatasync(file)
        taken.append((time.perf_counter() - begun) * 1000)
    os.close(file)
    return statistics.median(taken)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def rows(programs):
    """The lines of the table: what, unit, and the figure of each program; None where it has none."""

    def of_starts(reckon):
        return [reckon([seconds * 1000 for seconds, _ in program.starts]) for program in programs]

    def of_keys(kind, part, share):
        taken = [[result[part] for result in program.results.get(kind, [])] for program in programs]
        return [percentile(values, share) if values else None for values in taken]

    yield "start to the first whole screen, least", "ms", of_starts(min)
    yield "start to the first whole screen, median", "ms", of_starts(statistics.median)
    yield "start to the first whole screen, 95th percentile", "ms", of_starts(
        lambda values: percentile(values, 0.95))
    yield "start: on the processor, least", "ms", [min(program.start_work) for program in programs]
    yield "start: on the processor, median", "ms", [
        statistics.median(program.start_work) for program in programs
    ]
    yield "bytes of the first screen", "B", [
        statistics.median(count for _, count in program.starts) for program in programs
    ]
    for kind, words in [("down", "line down"), ("change", "an answer; a letter typed")]:
        for share, name in [(0.5, "median"), (0.99, "99th percentile")]:
            yield f"{words}: key to last byte, {name}", "ms", [
                seconds and seconds * 1000 for seconds in of_keys(kind, 0, share)
            ]
        yield f"{words}: on the processor, mean", "ms", [
            program.work.get(kind) for program in programs
        ]
        yield f"{words}: bytes, median", "B", of_keys(kind, 1, 0.5)
    yield "memory", "MB", [program.memory for program in programs]
    yield "memory that is not shared with a file", "MB", [
        program.own_memory for program in programs
    ]
    yield "wake-ups while idle", "", [program.idle for program in programs]


def shown(value, unit):
    if value is None:
        return "–"
    return f"{value:.2f} {unit}" if unit == "ms" else f"{value:.0f} {unit}".strip()


def table(programs):
    names = [program.name for program in programs]
    lines = ["| | " + " | ".join(names) + " | " + " | ".join(f"to {name}" for name in names[1:]) + " |"]
    lines.append("| --- |" + " ---: |" * (2 * len(names) - 1))
    for words, unit, figures in rows(programs):
        ratios = [
            f"{figures[0] / other:.1f}×" if other and figures[0] is not None else "–"
            for other in figures[1:]
        ]
        cells = [shown(figure, unit) for figure in figures] + ratios
        lines.append(f"| {words} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def make_inspection(program, folder, environment):
    path = folder / "measured.caseaudit"
    run = lambda *words: subprocess.run(
        [program, *words], env=environment, check=True, capture_output=True, text=True)
    run("new", str(path), "--framework", "hmip-youth-2021", "--service", "Anytown")
    for number in range(1, 11):
        run("case", "add", str(path), f"C{number:02}", "--type", "court")
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=".build/release/caseaudit")
    parser.add_argument("--keys", type=int, default=200, help="keys of each kind")
    parser.add_argument("--starts", type=int, default=30)
    parser.add_argument("--idle", type=int, default=10, help="seconds of doing nothing")
    arguments = parser.parse_args()
    missing = [name for name in ("vim", "less") if not shutil.which(name)]
    if missing or not os.access(arguments.program, os.X_OK):
        sys.exit(f"needs {' and '.join(missing) or arguments.program + ', built for release'}")
    program = os.path.abspath(arguments.program)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = {
            "HOME": name, "XDG_STATE_HOME": name, "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "PATH": os.environ["PATH"], "LESSHISTFILE": "-",
        }
        text = folder / "text"
        text.write_text("".join(f"{n} the quick brown fox jumps over it\n" for n in range(5000)))
        inspection = make_inspection(program, folder, environment)
        count = arguments.keys
        answers = [b"n" if number % 3 == 0 else b"y" for number in range(count)]
        letters = [b"x"] * count
        programs = [
            Program(
                "caseaudit", [program, "open", str(inspection), "--case", "C01"], environment,
                {"down": [b"\x1b[B"] * min(count, 60), "change": at_the_top(answers)}),
            Program(
                "vim -u NONE", ["vim", "-u", "NONE", str(text)], environment,
                {"down": [b"j"] * count, "change": [b"i"] + letters[1:]}),
            Program("less", ["less", str(text)], environment, {"down": [b"j"] * count}),
        ]
        if shutil.which("nano"):
            programs.append(
                Program(
                    "nano", ["nano", "--ignorercfiles", str(text)], environment,
                    {"down": [b"\x1b[B"] * count, "change": letters}))
        if shutil.which("whiptail"):
            entries = [word for number in range(200) for word in (str(number), "an entry")]
            programs.append(
                Program(
                    "whiptail", ["whiptail", "--menu", "Choose", "20", "60", "12", *entries],
                    environment, {"down": [b"\x1b[B"] * min(count, 190)}))
        measure(programs, arguments)
        disk = disk_milliseconds(folder)
    print(table(programs))
    print(f"\nOne write of 4 kB to the disk of this machine took {disk:.2f} ms in the median.")


def at_the_top(answers):
    """Answers from the first question of a case on; after the last one `]` opens the next case."""
    keys = [b"\x1b[H"]
    for number, answer in enumerate(answers, 1):
        keys.append(answer)
        if number % 70 == 0:
            keys.append(b"]")
    return keys


if __name__ == "__main__":
    main()
