"""Reads the written boards back from disk and looks up everything that they promise."""

import collections
import json

from tables import CLASSES, HERE, URGENT, rows, sets

FRAME_OF_TABS = list(URGENT)
PHOTOS = "(photos)"
# In the first two sets the photos stand on home itself; later they stand behind its doors.
GROWN = ("core24", "core60")


def load(key):
    """The boards of a set as they stand on disk, each with its cells: place -> button."""
    plan = json.loads((HERE / key / "manifest.json").read_text(encoding="utf-8"))
    boards = {}
    for path in sorted((HERE / key / "boards").glob("*.obf")):
        board = json.loads(path.read_text(encoding="utf-8"))
        buttons = {b["id"]: b for b in board["buttons"]}
        board["at"] = {
            (r, c): buttons[cell]
            for r, line in enumerate(board["grid"]["order"])
            for c, cell in enumerate(line)
            if cell is not None
        }
        boards[path.stem] = board
    return plan, boards


def word_of(board, button):
    return button["id"].removeprefix(board["id"] + "-")


def words_at(board):
    return {word_of(board, b): at for at, b in board["at"].items()}


def check_package(key, one, plan, boards, words):
    """A set by itself: files, grid, buttons, pictures, links."""
    root = plan["root"].removeprefix("boards/").removesuffix(".obf")
    if plan["paths"]["boards"] != {k: f"boards/{k}.obf" for k in plan["paths"]["boards"]}:
        yield f"{key}: paths of the manifest"
    if set(plan["paths"]["boards"]) != set(boards) or root not in boards:
        yield f"{key}: manifest and boards do not agree"
    pictures = {(r["set"], r["id"].split("/")[1] + ".svg" if r["set"] == "heard" else r["file"]) for r in words.index.values()}
    for name, board in boards.items():
        yield from (f"{key}/{name}: {fault}" for fault in check_board(name, one, board, boards, pictures))
    reach, todo = set(), [root] + (["sentences"] if key == "important" else [])
    while todo:
        name = todo.pop()
        if name in boards and name not in reach:
            reach.add(name)
            todo += [b["load_board"]["id"] for b in boards[name]["buttons"] if "load_board" in b]
    if set(boards) - reach:
        yield f"{key}: not reached from {root}: {sorted(set(boards) - reach)}"


def check_board(name, one, board, boards, pictures):
    if board["id"] != name:
        yield "id is not the file's name"
    grid = board["grid"]
    size = (1, 5) if name == "sentences" else (one["rows"], one["columns"])
    if (grid["rows"], grid["columns"]) != size or {len(line) for line in grid["order"]} != {size[1]} or len(grid["order"]) != size[0]:
        yield "grid size"
    ids = [b["id"] for b in board["buttons"]]
    placed = [b["id"] for b in board["at"].values()]
    if sorted(ids) != sorted(placed) or len(set(ids)) != len(ids):
        yield "a button is missing from the grid, or stands in it twice"
    labels = collections.Counter(b["label"].casefold() for b in board["buttons"])
    yield from (f"label {label!r} twice" for label, n in labels.items() if n > 1)
    images = {i["id"]: i for i in board["images"]}
    if set(images) != {b["image_id"] for b in board["buttons"] if "image_id" in b} or len(images) != len(board["images"]):
        yield "an image nobody uses, or a missing one"
    shown = collections.defaultdict(list)
    for b in board["buttons"]:
        word = word_of(board, b)
        if not b["label"].strip() or len(b["label"]) > one["longest_label"]:
            yield f"{word}: label {b['label']!r} is empty or too long"
        if b["ext_heard_word_class"] not in CLASSES:
            yield f"{word}: word class {b['ext_heard_word_class']!r}"
        if "load_board" in b and b["load_board"]["id"] not in boards:
            yield f"{word}: dead link"
        if b.get("ext_heard_urgent") != (None if "load_board" in b else URGENT.get(word)):
            yield f"{word}: urgent mark"
        image = images.get(b.get("image_id"))
        if image and (image["symbol"]["set"], image["symbol"]["filename"]) not in pictures:
            yield f"{word}: picture not in the index"
        shown[b.get("image_id")].append(word)
    yield from (f"one picture for {ws}" for i, ws in shown.items() if i and len(ws) > 1)


def check_places(key, boards, kept):
    """Inside a set a word stands in one cell, whatever board it is on; kept.csv names the others."""
    at, used = collections.defaultdict(lambda: collections.defaultdict(list)), set()
    for name, board in boards.items():
        if name == "sentences":
            continue
        for word, place in words_at(board).items():
            at[word][place].append(name)
    for word, found in at.items():
        if len(found) == 1:
            continue
        main = max(found, key=lambda p: ("home" in found[p], len(found[p]), -p[0], -p[1]))
        for place, names in found.items():
            for name in names if place != main else []:
                used.add((key, name, word))
                if (key, name, word) not in kept:
                    yield f"{key}/{name}: {word} stands at {place}, but at {main} on {found[main]}"
    yield from (f"kept.csv: {k} is no exception" for k in kept if k[0] == key and k not in used)


def check_growth(small, large, one):
    """Every word of every board of the smaller set stands on the same board of the larger one, at the mapped place."""
    step = f"{one['set']} to {one['grows_into']}"
    for way in ("row_map", "column_map"):
        steps = one[way]
        if steps != sorted(set(steps)) or len(steps) != one[way.removesuffix("_map") + "s"]:
            yield f"{step}: {way} does not rise strictly"
    for name, board in small.items():
        if name not in large:
            yield f"{step}: no board {name}"
            continue
        there = words_at(large[name])
        for word, (r, c) in words_at(board).items():
            wanted = (one["row_map"][r], one["column_map"][c])
            if there.get(word) != wanted:
                yield f"{step}: {name}/{word} should be at {wanted}, is at {there.get(word)}"


def check_doors(key, boards, kept_doors):
    """The cell under a door is empty, or a silent door, on the board that it opens, so that a double tap says nothing."""
    for name, board in boards.items():
        for place, b in board["at"].items():
            if "load_board" not in b:
                continue
            under = boards.get(b["load_board"]["id"], {"at": {}})["at"].get(place)
            if under and not ("load_board" in under and "ext_heard_add_to_bar" not in under):
                kept_doors.append(f"{key}/{name}: {b['label']} opens onto {under['label']!r}")


def check_important(boards, one):
    """The urgent six lead every page; every item of the pack is on the first page or one door behind it."""
    for name, board in boards.items():
        if name == "sentences":
            continue
        first = [word_of(board, board["at"][(0, c)]) for c in range(one["columns"]) if (0, c) in board["at"]]
        if first != FRAME_OF_TABS:
            yield f"important/{name}: the urgent six do not lead the page"
        if name != "important" and any("load_board" in b for b in board["buttons"]):
            yield f"important/{name}: a door behind a door"
    tabs = {b["load_board"]["id"] for b in boards["important"]["buttons"] if "load_board" in b}
    for item in rows("pack.csv"):
        board = boards.get(item["board"])
        if board is None or (item["board"] != "important" and item["board"] not in tabs):
            yield f"pack: {item['item']}: no page {item['board']}"
        elif item["word"] == PHOTOS:
            if one["rows"] * one["columns"] - len(board["at"]) < 6:
                yield f"pack: no room for {item['item']}"
        elif item["word"] not in words_at(board):
            yield f"pack: {item['item']}: {item['word']} is not on {item['board']}"


def check_personal(every, plans):
    """The places that wait for a photo are empty, and are named once; from 24 cells on a photo too keeps its place."""
    seen = set()
    for r in rows("personal.csv"):
        place = (int(r["row"]) - 1, int(r["column"]) - 1)
        board = every.get(r["set"], {}).get(r["board"])
        where = f"personal.csv: {r['set']}/{r['board']} {r['row']},{r['column']}"
        if board is None or place in board["at"] or (r["set"], r["board"], place) in seen:
            yield f"{where} is no empty place, or is named twice"
        elif not (place[0] < board["grid"]["rows"] and place[1] < board["grid"]["columns"]) or not r["prompt"]:
            yield f"{where} is outside the board or asks nothing"
        seen.add((r["set"], r["board"], place))
    for key, name, (r, c) in seen:
        one = plans[key]
        if key in GROWN and one["grows_into"] and (one["grows_into"], name, (one["row_map"][r], one["column_map"][c])) not in seen:
            yield f"personal.csv: {key}/{name} {r + 1},{c + 1} has no place in {one['grows_into']}"


def check(words):
    """All faults; the counts are printed."""
    faults, every, doors = [], {}, []
    kept = {(r["set"], r["board"], r["word"]) for r in rows("kept.csv")}
    plans = sets()
    for key, one in plans.items():
        plan, boards = load(key)
        every[key] = boards
        faults += check_package(key, one, plan, boards, words)
        faults += check_places(key, boards, kept)
        check_doors(key, boards, doors)
        count = sum(len(b["buttons"]) for b in boards.values())
        labels = {b["label"].casefold() for board in boards.values() for b in board["buttons"]}
        plain = {b["label"] for board in boards.values() for b in board["buttons"] if "image_id" not in b and "action" not in b}
        size = sum(p.stat().st_size for p in (HERE / key).rglob("*") if p.is_file())
        print(f"{key}: {len(boards)} boards, {count} buttons, {len(labels)} different labels, {len(plain)} as text, {size // 1024} kB")
    for key, one in plans.items():
        if one["grows_into"]:
            faults += check_growth(every[key], every[one["grows_into"]], one)
    faults += check_important(every["important"], plans["important"])
    faults += check_personal(every, plans)
    unknown = [w for w, r in words.own.items() if r["picture"] not in ("", "-") and r["picture"] not in words.index]
    faults += [f"words.csv: the picture of {w} is not in the index" for w in unknown]
    faults += [f"words.csv: {w} is nowhere" for w in words.own if not any(w in words_at(b) for bs in every.values() for b in bs.values())]
    print(f"{len(doors)} doors open onto a word" + "".join(f"\n  {d}" for d in doors))
    return faults
