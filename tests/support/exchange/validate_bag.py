"""Validates an unpacked bag by RFC 8493 (BagIt 1.0) with the standard library alone: `validate_bag.py FOLDER`. Exit 1 with a reason."""

import hashlib
import os
import re
import sys


def fail(reason):
    sys.exit(reason)


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return file.read()


def manifest(folder, name):
    """Section 2.1.3: one line a file, checksum, blanks, path; a path once."""
    entries = {}
    for line in read(folder, name).splitlines():
        match = re.fullmatch(r"([0-9A-Fa-f]{64})[ \t]+(\S.*)", line)
        if not match:
            fail(f"{name}: not a line of a manifest: {line!r}")
        path = match.group(2).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        if path.startswith(("/", "~")) or ".." in path.split("/"):
            fail(f"{name}: a path that leaves the bag: {path!r}")
        if path in entries:
            fail(f"{name}: twice: {path!r}")
        entries[path] = match.group(1).lower()
    return entries


def check(folder, name, entries):
    for path, expected in entries.items():
        full = os.path.join(folder, path)
        if not os.path.isfile(full):
            fail(f"{name}: missing: {path}")
        digest = hashlib.sha256()
        with open(full, "rb") as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                digest.update(piece)
        if digest.hexdigest() != expected:
            fail(f"{name}: another checksum: {path}")


def payload_of(folder):
    found = {}
    for place, _, files in os.walk(os.path.join(folder, "data")):
        for name in files:
            full = os.path.join(place, name)
            found[os.path.relpath(full, folder).replace(os.sep, "/")] = os.path.getsize(full)
    return found


def main(folder):
    # Section 2.1.1: exactly these two lines, without a byte order mark.
    if not re.fullmatch(r"BagIt-Version: 1\.0\r?\nTag-File-Character-Encoding: UTF-8(\r?\n)?", read(folder, "bagit.txt")):
        fail("bagit.txt: not the declaration of BagIt 1.0")
    # Section 2.1.2: the payload folder.
    if not os.path.isdir(os.path.join(folder, "data")):
        fail("data: missing")
    # Sections 2.1.3 and 3: every payload file in the manifest, and the other way round.
    listed, payload = manifest(folder, "manifest-sha256.txt"), payload_of(folder)
    if set(listed) != set(payload):
        fail(f"manifest-sha256.txt: {sorted(set(listed) ^ set(payload))}")
    check(folder, "manifest-sha256.txt", listed)
    # Section 2.2.1: the tag manifest names every payload manifest, no payload and no tag manifest.
    tags = manifest(folder, "tagmanifest-sha256.txt")
    if "manifest-sha256.txt" not in tags or any(name.startswith(("data/", "tagmanifest-")) for name in tags):
        fail("tagmanifest-sha256.txt: names the wrong files")
    check(folder, "tagmanifest-sha256.txt", tags)
    # Section 2.2.2: lines `label: value`, or blanks before the rest of the line above; Payload-Oxum at most once.
    info = read(folder, "bag-info.txt").splitlines()
    if not all(re.match(r"[^\s:][^:]*: ?\S|[ \t]+\S", line) for line in info):
        fail("bag-info.txt: not a line of metadata")
    sums = [line.split(":", 1)[1].strip() for line in info if line.lower().startswith("payload-oxum:")]
    if sums != [f"{sum(payload.values())}.{len(payload)}"]:
        fail(f"bag-info.txt: Payload-Oxum is {sums}")


main(sys.argv[1])
