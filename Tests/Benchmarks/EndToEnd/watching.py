#!/usr/bin/env python3
"""How long `sheaf watch` takes from a save to the new digest: watching.py SHEAF RECIPE ARTICLES

Works in place: an article is added below the folder ARTICLES, changed and taken away again, and the title of RECIPE is changed
and put back. Prints milliseconds.
"""

import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# Seconds after which a save is taken for one that was not seen.
PATIENCE = 20
TITLE = re.compile(r"^title:.*$", re.MULTILINE)


def write(path, text):
    """As an editor does that empties the file and writes it again."""
    path.write_text(text, encoding="utf-8")


def rename(path, text):
    """As an editor does that writes beside the file and puts that in its place."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def burst(path, text):
    """As an editor does that keeps what was there and saves piece by piece."""
    kept = path.with_name(path.name + "~")
    if path.exists():
        path.replace(kept)
    for end in (len(text) // 3, 2 * len(text) // 3, len(text)):
        path.write_text(text[:end], encoding="utf-8")
        time.sleep(0.002)
    kept.unlink(missing_ok=True)


WAYS = (write, rename, burst)


class Watching:
    """A process that watches a recipe, and what it has written."""

    def __init__(self, sheaf, recipe, text):
        """`text` makes the text of an article that the recipe prints, by its title."""
        self.recipe, self.text = pathlib.Path(recipe), text
        self.written = self.recipe.read_text(encoding="utf-8")
        self.out = pathlib.Path(tempfile.mkdtemp(prefix="watching-"))
        command = [sheaf, "watch", self.recipe, "--to", "text", "--to", "html", "--to", "markdown", "--output", self.out]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if "Ctrl-C ends" in line:
                break
        self.outputs = list(self.out.iterdir())
        # Others each time: what was composed once is kept in the library.
        self.count = time.time_ns() // 1_000_000 * 1_000

    def end(self):
        self.process.send_signal(2)
        self.process.wait()
        shutil.rmtree(self.out)

    def processor(self):
        """Seconds that all threads of the process have computed; the number names the clock of a process (clock_getcpuclockid)."""
        return time.clock_gettime((~self.process.pid << 3) | 2)

    def saved(self, save, path, text, mark):
        """Milliseconds from a save until the mark is in every output, or is gone where the file is (no text): those on the clock,
        and those that the process computed."""
        computed = self.processor()
        if text is None:
            path.unlink()
        else:
            save(path, text)
        start = time.monotonic()
        for output in self.outputs:
            while (mark in output.read_text(encoding="utf-8")) == (text is None):
                if time.monotonic() - start > PATIENCE:
                    raise TimeoutError(f"{path.name} was saved, and the digest does not show it")
                time.sleep(0.001)
        return (time.monotonic() - start) * 1000, (self.processor() - computed) * 1000

    def measure(self, folder, times):
        """Milliseconds of each kind of change, each way of saving in turn."""
        found = {"recipe changed": [], "article added": [], "article changed": [], "article gone": []}
        article = pathlib.Path(folder) / "watched.txt"
        try:
            for number in range(times):
                save = WAYS[number % len(WAYS)]
                for what, marks in found.items():
                    self.count += 1
                    mark = f"闸口第{self.count}号"
                    match what:
                        case "recipe changed":
                            marks.append(self.saved(save, self.recipe, TITLE.sub(f"title: {mark}", self.written), mark))
                        case "article gone":
                            marks.append(self.saved(save, article, None, f"闸口第{self.count - 1}号"))
                        case _:
                            marks.append(self.saved(save, article, self.text(mark), mark))
                    time.sleep(0.3)
        finally:
            article.unlink(missing_ok=True)
            self.recipe.write_text(self.written, encoding="utf-8")
        return found


def show(found):
    """A line for each kind of change: the median and the longest, and the median of what was computed."""
    for what, times in found.items():
        clock, computed = zip(*times)
        print(f"{'sheaf watch: ' + what:44}{statistics.median(clock):7.0f} ms   longest {max(clock):.0f} of {len(clock)}"
              f"   CPU {statistics.median(computed):.0f} ms")


def main():
    sheaf, recipe, folder = sys.argv[1:4]
    watching = Watching(sheaf, recipe, lambda title: f"{title}\n\n{title}，女职工和妇女干部在闸口守了一夜，巾帼志愿者驻村帮扶。\n")
    try:
        show(watching.measure(folder, 9))
    finally:
        watching.end()


if __name__ == "__main__":
    main()
