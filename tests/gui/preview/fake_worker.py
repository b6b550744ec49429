"""A render process for tests: what it does with a job is what the title of the release says.

Frames are written by hand, so that a mistake in the program's own frames shows. Waiting is done on
a named pipe, which the test opens: nobody sleeps.
"""

import base64
import json
import os
import struct
import sys
from pathlib import Path


def read():
    head = sys.stdin.buffer.read(4)
    if len(head) < 4:
        sys.exit(0)
    return json.loads(sys.stdin.buffer.read(struct.unpack(">I", head)[0]))


def send(data):
    sys.stdout.buffer.write(struct.pack(">I", len(data)) + data)
    sys.stdout.buffer.flush()


def answer(number, title, glimpse):
    files = {"pdf": base64.b64encode(title.encode()).decode()}
    rendered = {"files": files, "glimpse": glimpse}
    send(json.dumps({"type": "done", "number": number, "rendered": rendered}).encode())


def give_way(ask):
    """Answer that nothing came of it, when the next order is there; that order."""
    if not ask["gives_way"]:
        sys.exit("only what follows a glimpse gives way")
    newer = read()
    send(json.dumps({"type": "given-up", "number": ask["number"]}).encode())
    return newer


def once(path):
    """Whether this is the first time, across processes."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


def obey(ask):
    number, title = ask["number"], ask["job"]["release"].get("title", "")
    glimpse = None if title == "whole" else ask["job"].get("glimpse")
    word, _, rest = title.partition(":")
    if word == "wait":
        with Path(rest).open("rb", buffering=0) as gate:
            gate.read(1)
    elif word == "die" or (word == "die-once" and once(rest)):
        os._exit(3)
    elif word == "hang":
        sys.stdin.buffer.read()
    elif word == "garbage":
        send(b"this is no answer")
        return
    elif word == "noise":
        sys.stdout.buffer.write(b"\xff" * 64)
        sys.stdout.buffer.flush()
        return
    elif word == "old":
        number -= 1
    elif word == "refuse":
        what = {"text": "The template {name} is broken.", "fields": {"name": rest}}
        send(json.dumps({"type": "refused", "number": number, "what": what}).encode())
        return
    elif word == "slow" and not glimpse:
        obey(give_way(ask))
        return
    elif word == "crash" or (word == "crash-glimpse" and glimpse):
        send(json.dumps({"type": "crashed", "number": number, "kind": "E", "where": "x"}).encode())
        return
    answer(number, title, glimpse)


start = read()
while True:
    obey(read())
