"""The machine and the versions, since figures mean nothing without them."""

import os
import platform
import re
import shutil
import subprocess


def show(sheaf):
    model = first(r"model name\s*: (.*)", "/proc/cpuinfo") or platform.machine()
    memory = int(first(r"MemTotal:\s*(\d+)", "/proc/meminfo") or 0) / 1024 / 1024
    print(f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB, Linux {platform.release()}, Python {platform.python_version()}")
    print("sheaf " + version([sheaf, "--version"]))
    for program, arguments in [("rg", ["--version"]), ("grep", ["--version"]), ("hugo", ["version"])]:
        if shutil.which(program):
            print(version([program, *arguments]))
    print("Processor seconds are of all threads together; medians of several runs in turns; files in the page cache.")


def first(pattern, path):
    try:
        with open(path, encoding="utf-8") as file:
            found = re.search(pattern, file.read())
    except OSError:
        return None
    return found.group(1) if found else None


def version(command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split("\n")[0]
