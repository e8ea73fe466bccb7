#!/usr/bin/env python3
"""Writes the starter board set: python3 assets/starter/build.py [--check]

Words, pictures and word classes come from symbols/index.csv; this file only says which
word stands where. With --check nothing is written: the boards on disk are read back and
every picture, link and place is looked up.
"""

import csv
import json
import pathlib
import sys
import uuid

HERE = pathlib.Path(__file__).resolve().parent
SYMBOLS = HERE.parent.parent / "symbols"
ROWS, COLUMNS = 4, 6

LICENSE = {"type": "CC0-1.0", "author_name": "Heard contributors"}
TWEMOJI = {
    "type": "CC BY 4.0",
    "author_name": "Twitter, Inc and other contributors",
    "author_url": "https://github.com/jdecked/twemoji",
    "source_url": "https://github.com/jdecked/twemoji",
    "copyright_notice_url": "https://creativecommons.org/licenses/by/4.0/",
}

# One word per cell, in reading order. A plain word is one of our own pictograms; t:word is
# Twemoji; . is an empty cell, which stays empty: it keeps the place of a word or waits for one.
BOARDS = {
    "home": (
        "Home",
        "The first board: the words that fit most talk.",
        """
        i     want   go     look      more       what
        you   like   eat    play>     good       where
        it    feel>  drink  make      different  people>
        yes   no     help   stop      finished   food>""",
    ),
    "people": (
        "People",
        "Who: family, friends, helpers.",
        """
        i     want  brother  sister  more        who
        you   like  friend   baby    grandma     grandad
        mum   dad   teacher  doctor  key-worker  .
        yes   no    help     stop    finished    advocate""",
    ),
    "food": (
        "Food and drink",
        "What to eat and what to drink.",
        """
        i           want   t:apple  t:banana  more        t:biscuit
        t:sandwich  like   eat      t:pasta   t:pizza     t:chips
        water       t:milk drink    t:juice   t:ice-cream people>
        yes         no     help     stop      finished    .""",
    ),
    "activities": (
        "Play",
        "What to play and what to do.",
        """
        i       want        go         swim      more      t:playground
        t:ball  like        t:bike     .         t:music   t:tv
        t:book  t:painting  t:bubbles  t:puzzle  outside   people>
        yes     no          help       stop      finished  food>""",
    ),
    "feelings": (
        "Feelings",
        "How it is in body and mind.",
        """
        i        want  happy   hurt   more      bad
        tired    like  hungry  calm   good      ill
        thirsty  .     scared  angry  sad       people>
        yes      no    help    stop   finished  food>""",
    ),
    "important": (
        "Important words",
        "Never hidden, never locked: to stop, to refuse, to ask for help, to tell.",
        """
        stop  no              help              hurt     finished  i-want-to-tell
        dont  go-away         leave-me-alone    break    wait      ill
        mum   dad             scared            angry    sad       dont-touch
        yes   something-else  not-what-i-meant  worried  toilet    advocate""",
    ),
    "sentences": (
        "How a sentence begins",
        "What stands in an empty message bar for a child who builds sentences.",
        "want look listen feel it",
    ),
}
# These do not stand on any screen's grid, so that no word has to keep its place here.
BEGINNINGS = {"want": "I want", "look": "I see", "listen": "I hear", "feel": "I feel", "it": "it is"}

LINKS = {"people": ("people", False), "food": ("food", False), "play": ("activities", True), "feel": ("feelings", True)}
URGENT = {"stop": "stop", "no": "no", "help": "help", "hurt": "hurt", "finished": "finished", "i-want-to-tell": "tell"}
SPOKEN = {
    "i-want-to-tell": "I want to tell you something.",
    "not-what-i-meant": "That's not what I meant.",
    "break": "I want a break.",
    "toilet": "I need the toilet.",
    "advocate": "I want my advocate.",
    "dont-touch": "Don't touch me.",
}

def index():
    with open(SYMBOLS / "index.csv", encoding="utf-8", newline="") as f:
        rows = {r["id"]: r for r in csv.DictReader(f)}
    assert len(rows) > 0
    return rows


def cells(table):
    rows = [line.split() for line in table.strip().splitlines()]
    assert (len(rows), len(rows[0])) in ((ROWS, COLUMNS), (1, len(BEGINNINGS))), table
    assert all(len(r) == len(rows[0]) for r in rows), table
    return rows


def board(key, words):
    name, about, table = BOARDS[key]
    buttons, images, order = [], [], []
    for row in cells(table):
        line = []
        for token in row:
            if token == ".":
                line.append(None)
                continue
            link = token.endswith(">")
            token = token.rstrip(">")
            word = words["twemoji/" + token[2:] if token.startswith("t:") else "heard/" + token]
            stem = word["id"].split("/")[1]
            label = BEGINNINGS[stem] if key == "sentences" else word["label"]
            button = {"id": f"{key}-{stem}", "label": label}
            # On the important board a press is a whole message; elsewhere the word goes into a sentence.
            if stem in SPOKEN and key == "important":
                button["vocalization"] = SPOKEN[stem]
            button["image_id"] = word["id"].replace("/", "-")
            if link:
                target, add = LINKS[stem]
                button["load_board"] = {"id": target, "path": f"boards/{target}.obf"}
                if add:
                    button["ext_heard_add_to_bar"] = True
            button["ext_heard_word_class"] = word["part_of_speech"]
            if stem in URGENT:
                button["ext_heard_urgent"] = URGENT[stem]
            buttons.append(button)
            own = word["set"] == "heard"
            images.append(
                {
                    "id": button["image_id"],
                    "symbol": {"set": word["set"], "filename": f"{stem}.svg" if own else word["file"]},
                    "content_type": "image/svg+xml",
                    "width": 96,
                    "height": 96,
                    "license": LICENSE if own else TWEMOJI,
                }
            )
            line.append(button["id"])
        order.append(line)
    return {
        "format": "open-board-0.1",
        "id": key,
        "locale": "en-GB",
        "name": name,
        "description_html": about,
        "default_layout": "landscape",
        "license": LICENSE,
        "grid": {"rows": len(order), "columns": len(order[0]), "order": order},
        "buttons": buttons,
        "images": images,
        "sounds": [],
    }


# The important words are a package of their own: they stand behind the corner of every board set, not only of this one.
# With them go the beginnings of sentences, for the same reason.
PACKAGES = {
    "manifest.json": ("Starter board", [key for key in BOARDS if key not in ("important", "sentences")]),
    "important.json": ("Important words", ["important", "sentences"]),
}


def manifest(name, boards):
    return {
        "format": "open-board-0.1",
        # The set keeps its id when a later version of it comes, so that a child's set is known again.
        "ext_heard_id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"heard/{name}")),
        "ext_heard_name": name,
        "root": f"boards/{boards[0]}.obf",
        "paths": {"boards": {k: f"boards/{k}.obf" for k in boards}, "images": {}, "sounds": {}},
    }


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def check(words):
    """Every id, link and picture resolves; a word keeps its place. Returns the faults found."""
    faults = []
    files = {(r["set"], r["file"].rpartition("/")[2]) for r in words.values()}
    faults += [
        f"no file {r['file']}" for r in words.values() if r["set"] == "heard" and not (SYMBOLS / r["file"]).is_file()
    ]
    listed = {r["file"] for r in words.values()}
    faults += [
        f"{p.name} is not in the index" for p in (SYMBOLS / "svg").glob("*.svg") if f"svg/{p.name}" not in listed
    ]
    plans = [json.loads((HERE / name).read_text(encoding="utf-8")) for name in PACKAGES]
    plan = {"root": plans[0]["root"], "paths": {"boards": {k: v for p in plans for k, v in p["paths"]["boards"].items()}}}
    on_disk = {f"boards/{p.name}" for p in (HERE / "boards").glob("*.obf")}
    if set(plan["paths"]["boards"].values()) != on_disk or plan["root"] not in on_disk:
        faults.append("manifest and boards do not agree")
    boards = {path: json.loads((HERE / path).read_text(encoding="utf-8")) for path in sorted(on_disk)}
    classes = "people verb describe noun social question no determiner little place folder".split()
    faults += [
        f"{r['id']}: word class {r['part_of_speech']}" for r in words.values() if r["part_of_speech"] not in classes
    ]
    places, count, labels = {}, 0, set()
    for path, b in boards.items():
        say = lambda text, path=path: faults.append(f"{path}: {text}")
        if plan["paths"]["boards"].get(b["id"]) != path:
            say("id is not the one in the manifest")
        if (b["grid"]["rows"], b["grid"]["columns"]) != ((1, len(BEGINNINGS)) if b["id"] == "sentences" else (ROWS, COLUMNS)):
            say("grid size")
        ids = [x["id"] for x in b["buttons"]]
        placed = [c for row in b["grid"]["order"] for c in row if c is not None]
        if sorted(ids) != sorted(placed) or len(set(ids)) != len(ids):
            say("a button is missing from the grid, or stands in it twice")
        images = {i["id"]: i for i in b["images"]}
        spot = {c: (r, k) for r, row in enumerate(b["grid"]["order"]) for k, c in enumerate(row) if c}
        for x in b["buttons"]:
            count += 1
            labels.add(x["label"])
            image = images.get(x["image_id"])
            if image is None:
                say(f"{x['id']}: no image")
            elif (image["symbol"]["set"], image["symbol"]["filename"]) not in files:
                say(f"{x['id']}: picture not in the index")
            if x["ext_heard_word_class"] not in classes:
                say(f"{x['id']}: word class")
            if "load_board" in x and x["load_board"]["path"] not in boards:
                say(f"{x['id']}: dead link")
            stem = x["id"].removeprefix(b["id"] + "-")
            if b["id"] == "sentences":
                continue
            if x.get("ext_heard_urgent") != URGENT.get(stem):
                say(f"{x['id']}: urgent mark")
            at = places.setdefault(stem, (b["id"], spot[x["id"]]))
            # The urgent six lead the important board; everywhere else a word never moves.
            if at[1] != spot[x["id"]] and not ("important" in (at[0], b["id"]) and stem in URGENT):
                say(f"{x['id']} stands at {spot[x['id']]}, but at {at[1]} on {at[0]}")
            if "important" == at[0]:
                places[stem] = (b["id"], spot[x["id"]])
        if set(images) != {x["image_id"] for x in b["buttons"]}:
            say("an image nobody uses")
    reach, todo = set(), [plan["root"]]
    while todo:
        path = todo.pop()
        if path not in reach:
            reach.add(path)
            todo += [x["load_board"]["path"] for x in boards[path]["buttons"] if "load_board" in x]
    if on_disk - reach - {"boards/important.obf", "boards/sentences.obf"}:
        faults.append(f"not reached from home: {sorted(on_disk - reach)}")
    first = [c.removeprefix("important-") for c in boards["boards/important.obf"]["grid"]["order"][0]]
    if first != list(URGENT):
        faults.append("the urgent six are not the first row of the important words")
    print(f"{len(boards)} boards, {count} buttons, {len(labels)} words, {len(words)} rows in the index")
    return faults


def main():
    words = index()
    if "--check" not in sys.argv[1:]:
        for key in BOARDS:
            write(HERE / "boards" / f"{key}.obf", board(key, words))
        for file, (name, keys) in PACKAGES.items():
            write(HERE / file, manifest(name, keys))
    faults = check(words)
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
