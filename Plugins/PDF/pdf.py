#!/usr/bin/python3
"""Prints the HTML page of a digest as PDF, with WeasyPrint as a library (Debian: weasyprint, fonts-noto-cjk,
libharfbuzz-bin).

The page is whole in itself: whatever it names outside of itself is refused. The same page gives the same bytes.
"""

import base64
import datetime
import json
import os
import shutil
import subprocess
import sys

DESCRIPTION = {
    "protocol": [1],
    "name": "pdf",
    "version": "1.0.0",
    "summary": "the HTML page, printed on A4 by its own print style",
    "formats": [{"name": "pdf", "mediaType": "application/pdf", "extension": "pdf"}],
    "pictures": True,
    "from": "html",
    "options": {
        "type": "object",
        "properties": {
            "style": {
                "type": "string",
                "enum": ["bulletin", "paper", "plain"],
                "default": "bulletin",
                "description": "the look of the page, as for html",
            },
            "stylesheet": {"type": "string", "format": "file", "description": "a stylesheet of your own, as for html"},
            "sources": {"type": "boolean", "default": False, "description": "whether the list of sources is printed"},
        },
        "additionalProperties": False,
    },
}


def answer(reply):
    json.dump(reply, sys.stdout)
    sys.exit(0)


def refuse(name, message, help):
    answer({"files": [], "diagnostics": [{"severity": "error", "id": name, "message": message, "help": help}]})


def data_only(url, *arguments, **options):
    """Fetches what stands in the page itself, and nothing else."""
    from weasyprint import default_url_fetcher

    if url.startswith("data:"):
        return default_url_fetcher(url)
    raise ValueError("only what stands in the page itself is printed")


def check_fonts(language):
    """Without a Han font every sign would be an empty box."""
    if not language.startswith("zh") or not shutil.which("fc-list"):
        return
    fonts = subprocess.run(["fc-list", ":lang=zh-cn", "family"], capture_output=True, check=False)
    if not fonts.stdout.strip():
        refuse("missing-font", "there is no font with Chinese characters", "apt install fonts-noto-cjk")


def cut_fonts_quickly():
    """Has HarfBuzz cut the fonts to the signs that are printed, where it is installed (Debian: libharfbuzz-bin).

    WeasyPrint has fontTools do it, which takes four seconds for each Chinese font of 65,535 signs; hb-subset takes a fifth of
    one. Anything that is not as WeasyPrint 57 has it is left to WeasyPrint.
    """
    try:
        from weasyprint.pdf.stream import Font

        slowly = Font.clean
    except (ImportError, AttributeError):
        return
    program = shutil.which("hb-subset")

    def clean(font, signs, *arguments):
        try:
            if not signs or "fvar" in font.ttfont or "CFF " not in font.ttfont:
                return slowly(font, signs, *arguments)
            command = [
                program, f"--face-index={font.index}", "--retain-gids", "--no-hinting", "--desubroutinize",
                "--drop-tables+=GSUB,GPOS,SVG", "--gids=" + ",".join(map(str, sorted(signs))), "--output-file=-", "-",
            ]
            cut = subprocess.run(command, input=font.file_content, capture_output=True, check=True)
            font.file_content = cut.stdout or font.file_content
        except (AttributeError, OSError, TypeError, subprocess.CalledProcessError):
            slowly(font, signs, *arguments)

    if program:
        Font.clean = clean


def main():
    if sys.argv[1:] == ["describe"]:
        answer(DESCRIPTION)
    request = json.loads(sys.stdin.buffer.read())
    pages = [file for file in request.get("rendered", []) if file["path"].endswith(".html")]
    if not pages:
        refuse("no-page", "there is no HTML page to print", "use a Sheaf that hands on what html made")
    digest = request["digest"]
    # What makes the file's dates: the day of issue, so that the same digest gives the same bytes.
    day = datetime.datetime.fromisoformat(digest["masthead"]["date"]).replace(tzinfo=datetime.timezone.utc)
    os.environ["SOURCE_DATE_EPOCH"] = str(max(0, int(day.timestamp())))
    try:
        from weasyprint import HTML
    except (ImportError, OSError):
        refuse("missing-weasyprint", "PDF is made by WeasyPrint, which is not installed", "apt install weasyprint")
    check_fonts(digest.get("language", ""))
    cut_fonts_quickly()
    html = HTML(string=pages[0]["text"], url_fetcher=data_only, base_url=None, media_type="print")
    # The contents say in their markup where the numbers go on.
    pdf = html.write_pdf(presentational_hints=True)
    answer(
        {
            "files": [
                {
                    "path": request["fileName"] + ".pdf",
                    "mediaType": "application/pdf",
                    "base64": base64.b64encode(pdf).decode("ascii"),
                }
            ]
        }
    )


main()
