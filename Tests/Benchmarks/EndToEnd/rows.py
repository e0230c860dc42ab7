"""Measuring commands: whole processes, in turns, each several times."""

import dataclasses
import statistics
import subprocess
from typing import Callable

# A command that takes longer than this many seconds is run once.
LONG = 10


@dataclasses.dataclass
class Row:
    """A row of the table: a command, and what it cost."""
    name: str
    command: list
    # Whether it goes through all bytes of the articles, so that a rate can be given.
    reads_all: bool = False
    # What is done before each run and not measured.
    before: Callable[[], None] | None = None
    # Says what is wrong with the result, or nothing.
    check: Callable[[], str] | None = None
    # Whether a result with mistakes has a time all the same: that of a peer has.
    is_peer: bool = False
    # Exit statuses that are none of failure.
    passes: tuple = (0,)
    runs: list = dataclasses.field(default_factory=list)
    problem: str = ""
    remark: str = ""

    def median(self, index):
        return statistics.median(run[index] for run in self.runs)

    processor = property(lambda self: self.median(0))
    clock = property(lambda self: self.median(1))
    memory = property(lambda self: self.median(2))


def measure(rows, runs, costs, folder):
    """Runs every row once to warm up and to check what it makes, and then all of them in turns."""
    for row in rows:
        run(row, costs, folder)
        if not row.problem and row.check and (mistakes := row.check()):
            if row.is_peer:
                row.remark = mistakes
            else:
                row.problem = mistakes
    lasting = {id(row) for row in rows if row.runs and row.clock > LONG}
    for row in rows:
        if id(row) in lasting:
            row.remark = "; ".join(filter(None, [row.remark, "one run"]))
        else:
            row.runs.clear()
    for _ in range(runs):
        for row in rows:
            if not row.problem and id(row) not in lasting:
                run(row, costs, folder)


def run(row, costs, folder):
    if row.before:
        row.before()
    report = folder / "costs"
    report.unlink(missing_ok=True)
    # A file, since grep stops at the first match when its output goes nowhere.
    with open(folder / "output", "wb") as output, open(folder / "errors", "wb") as errors:
        subprocess.run([costs, report, *row.command], stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                       cwd=folder, check=False)
    figures = report.read_text().split("\t") if report.exists() else []
    if len(figures) == 4 and int(figures[3]) in row.passes:
        row.runs.append([float(figure) for figure in figures[:3]])
    else:
        said = (folder / "errors").read_text(errors="replace").strip().split("\n")
        row.problem = f"failed: {said[-1][:100]}"
