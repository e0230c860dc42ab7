"""Debian's chromium, driven by the Chrome DevTools Protocol over a pair of pipes: no port, no driver, no package."""

import base64
import json
import os
import subprocess
import tempfile

# A page that takes longer than this to answer is broken.
TIMEOUT_SECONDS = 60


class Browser:
    """One chromium with one tab."""

    def __enter__(self):
        commands_in, self._commands = os.pipe()
        self._replies, replies_out = os.pipe()
        self._profile = tempfile.TemporaryDirectory()

        def connect():
            # Chromium reads commands from descriptor 3 and answers on 4. Both are moved out of the way first.
            spare_in, spare_out = os.dup2(commands_in, 100), os.dup2(replies_out, 101)
            os.dup2(spare_in, 3)
            os.dup2(spare_out, 4)

        self._process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe",
             f"--user-data-dir={self._profile.name}", "about:blank"],
            preexec_fn=connect, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(commands_in)
        os.close(replies_out)
        self._number = 0
        self._session = None
        self._unread = b""
        target = next(t for t in self._send("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self._session = self._send("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        self._send("Page.enable")
        # The pages forbid scripts, and axe is one.
        self._send("Page.setBypassCSP", enabled=True)
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        os.close(self._commands)
        os.close(self._replies)
        self._profile.cleanup()

    def open(self, path, width, height, scheme):
        """Shows a file in a window of a size in CSS pixels, to a reader who prefers a colour scheme."""
        self._send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self._send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self._send("Page.navigate", url=path.resolve().as_uri())
        self.evaluate("new Promise(done => document.readyState == 'complete' ? done(1) : (onload = () => done(1)))")

    def evaluate(self, script):
        """The value of a script, or of the promise that it gives."""
        reply = self._send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in reply:
            raise RuntimeError(reply["exceptionDetails"])
        return reply["result"].get("value")

    def screenshot(self):
        """The whole page as PNG."""
        reply = self._send("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(reply["data"])

    def pdf(self):
        """The page as it prints, as PDF."""
        reply = self._send("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(reply["data"])

    def _send(self, method, **parameters):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            reply = self._receive()
            if reply.get("id") == self._number:
                if "error" in reply:
                    raise RuntimeError(f"{method}: {reply['error']['message']}")
                return reply["result"]

    def _receive(self):
        while b"\0" not in self._unread:
            received = os.read(self._replies, 1 << 20)
            if not received:
                raise RuntimeError("chromium has ended")
            self._unread += received
        message, self._unread = self._unread.split(b"\0", 1)
        return json.loads(message)
