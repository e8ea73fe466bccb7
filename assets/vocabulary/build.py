#!/usr/bin/env python3
"""Writes the board sets that come with Heard: python3 assets/vocabulary/build.py [--check | --missing]

Which word stands where is in tables/, what a word looks and sounds like in words.csv and symbols/index.csv. With --check
nothing is written: the boards on disk are read back and everything about them is looked up. --missing lists the words
that stand as text because no picture means them.
"""

import json
import sys
import uuid

import check
from tables import HERE, URGENT, Words, root_first, sets, tables

LICENSE = {"type": "CC0-1.0", "author_name": "Heard contributors"}
TWEMOJI = {
    "type": "CC BY 4.0",
    "author_name": "Twitter, Inc and other contributors",
    "author_url": "https://github.com/jdecked/twemoji",
    "source_url": "https://github.com/jdecked/twemoji",
    "copyright_notice_url": "https://creativecommons.org/licenses/by/4.0/",
}


def stem(word):
    """The word as a part of an id."""
    return word.replace("+", "letter-").replace(":", "do-")


def button(key, board, cell, words):
    word = cell.word
    label = cell.label or words.label(word)
    made = {"id": f"{board}-{stem(word)}", "label": label}
    say = words.say(key, board, word)
    if say and say != label:
        made["vocalization"] = say
    picture = words.picture(word)
    if picture:
        made["image_id"] = picture["id"].replace("/", "-")
    if cell.opens:
        made["load_board"] = {"id": cell.opens, "path": f"boards/{cell.opens}.obf"}
    if cell.says:
        made["ext_heard_add_to_bar"] = True
    if cell.action:
        made["action"] = cell.action
    made["ext_heard_word_class"] = words.word_class(word)
    if word in URGENT and not cell.opens:
        made["ext_heard_urgent"] = URGENT[word]
    return made, picture


def image(picture):
    own = picture["set"] == "heard"
    return {
        "id": picture["id"].replace("/", "-"),
        "symbol": {"set": picture["set"], "filename": picture["id"].split("/")[1] + ".svg" if own else picture["file"]},
        "content_type": "image/svg+xml",
        "width": 96,
        "height": 96,
        "license": LICENSE if own else TWEMOJI,
    }


def board(key, name, table, words):
    """One board in the lines of its file."""
    buttons, images, order = [], {}, []
    for row in table["cells"]:
        line = []
        for cell in row:
            if cell is None:
                line.append(None)
                continue
            made, picture = button(key, name, cell, words)
            buttons.append(made)
            line.append(made["id"])
            if picture:
                images[picture["id"]] = image(picture)
        order.append(line)
    head = {
        "format": "open-board-0.1",
        "id": name,
        "locale": "en-GB",
        "name": table["name"],
        "description_html": table["about"],
        "default_layout": "landscape",
        "license": LICENSE,
    }
    grid = ",\n".join(text(line) for line in order)
    lines = [text(head)[:-1] + ","]
    lines.append(f'"grid":{{"rows":{len(order)},"columns":{len(order[0])},"order":[\n{grid}]}},')
    lines.append('"buttons":[\n' + ",\n".join(map(text, buttons)) + "],")
    lines.append('"images":[\n' + ",\n".join(map(text, images.values())) + "],")
    lines.append('"sounds":[]}')
    return "\n".join(lines) + "\n"


def text(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def manifest(one, boards):
    return {
        "format": "open-board-0.1",
        # A set keeps its id when a later version of it comes, so that a child's set is known again.
        "ext_heard_id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"heard/{one['id_name']}")),
        "ext_heard_name": one["name"],
        "root": f"boards/{next(iter(boards))}.obf",
        "paths": {"boards": {k: f"boards/{k}.obf" for k in boards}, "images": {}, "sounds": {}},
    }


def files(words):
    """Every file of every set, with what it is to hold."""
    for key, one in sets().items():
        boards = root_first(key, tables(key))
        for name, table in boards.items():
            yield HERE / key / "boards" / f"{name}.obf", board(key, name, table, words)
        yield HERE / key / "manifest.json", json.dumps(manifest(one, boards), ensure_ascii=False, indent=1) + "\n"


def write_all(words):
    made = dict(files(words))
    for path in HERE.glob("*/boards/*.obf"):
        if path not in made:
            path.unlink()
    for path, content in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")


def stale(words):
    """The files that are not as the tables say."""
    for path, content in files(words):
        if not path.is_file() or path.read_text(encoding="utf-8") != content:
            yield f"{path.relative_to(HERE)} is not as the tables say"


def missing(words):
    """Every word that stands as text, with the sets and boards on which it stands."""
    found = {}
    for key in sets():
        for name, table in tables(key).items():
            for cell in (c for row in table["cells"] for c in row if c):
                if not cell.action and not words.picture(cell.word):
                    found.setdefault(cell.word, []).append(f"{key}/{name}")
    for word, where in sorted(found.items()):
        print(f"{words.label(word)}\t{' '.join(where)}")


def main():
    words = Words()
    if "--missing" in sys.argv[1:]:
        return missing(words)
    if "--check" not in sys.argv[1:]:
        write_all(words)
    faults = [*stale(words), *check.check(words)]
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
