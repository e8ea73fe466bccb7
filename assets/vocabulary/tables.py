"""Reads what the boards are made of: the tables of words by place, the words themselves, the sets."""

import csv
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
SYMBOLS = HERE.parent.parent / "symbols"
CLASSES = "people verb describe noun social question no determiner little place folder".split()
# The one order of the urgent six, with the mark that each carries.
URGENT = {"stop": "stop", "no": "no", "help": "help", "hurt": "hurt", "finished": "finished", "i-want-to-tell": "tell"}
ACTIONS = {
    ":space": "space",
    ":backspace": "take back",
    ":speak": "speak",
    # The keys that change the last word; see src/words.
    ":plural": "-s",
    ":possessive": "'s",
    ":comparative": "-er",
    ":superlative": "-est",
    ":present-participle": "-ing",
    ":past": "-ed",
}
# Cells that wait for a word the child may be about to spell, told apart by their number.
SUGGESTION = ":prediction-"


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def places(text):
    """'1 2 4' as rows or columns counted from 0."""
    return [int(n) - 1 for n in text.split()]


def sets():
    """Every set by its key, in the order in which one grows into the next."""
    found = {}
    for r in rows("sets.csv"):
        r["rows"], r["columns"], r["longest_label"] = int(r["rows"]), int(r["columns"]), int(r["longest_label"])
        r["row_map"], r["column_map"] = places(r["row_map"]), places(r["column_map"])
        found[r["set"]] = r
    return found


class Cell:
    """One cell of a table: `word`, `word>board` (opens it), `word>>board` (says its word and opens it),
    `word=label`, `+q` (adds a letter), `:space` (an action), `:prediction-1` (waits for a word). `word>` opens the board of the same name."""

    def __init__(self, text):
        self.word, arrow, target = text.partition(">")
        self.says = target.startswith(">")
        self.opens = (target.lstrip(">") or self.word) if arrow else None
        self.word, _, label = self.word.partition("=")
        self.label = label.replace("-", " ")
        self.action = text if text[0] in "+:" else None
        if text.startswith(SUGGESTION):
            self.action = ":prediction"


def tables(key):
    """Every board of a set: its name, what it is for, and its rows of cells (None where a cell is empty)."""
    boards = {}
    for path in sorted((HERE / "tables").glob(f"{key}*.txt")):
        if path.stem != key and not path.stem.startswith(key + "-"):
            continue
        board = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            head = re.fullmatch(r"board (\S+) \| (.+?) \| (.+)", line)
            if head:
                assert head[1] not in boards, f"{path.name}: {head[1]} twice"
                board = boards[head[1]] = {"name": head[2], "about": head[3], "cells": []}
            else:
                board["cells"].append([None if t == "." else Cell(t) for t in line.split()])
    return boards


def root_first(key, boards):
    root = "important" if key == "important" else "home"
    return {root: boards[root], **{k: b for k, b in boards.items() if k != root}}


class Words:
    """A word's label, class, picture and what is heard: from words.csv, else from the index of pictures."""

    def __init__(self):
        with open(SYMBOLS / "index.csv", encoding="utf-8", newline="") as f:
            self.index = {r["id"]: r for r in csv.DictReader(f)}
        self.by_label = {}
        for r in sorted(self.index.values(), key=lambda r: r["set"] != "heard"):
            self.by_label.setdefault(r["label"].casefold(), r)
        self.own = {r["word"]: r for r in rows("words.csv")}
        self.spoken = {(r["set"], r["board"], r["word"]): r["say"] for r in rows("spoken.csv")}

    def picture(self, word):
        """The row of the index, or None for a word that stands as text. A synonym is never taken for the word."""
        named = self.own.get(word, {}).get("picture", "")
        if named == "-" or word in ACTIONS or word.startswith(("+", SUGGESTION)):
            return {":backspace": self.index["heard/take-back"], ":speak": self.index["heard/speak"]}.get(word)
        if named:
            return self.index.get(named)
        found = self.index.get(f"heard/{word}") or self.index.get(f"twemoji/{word}")
        return found or self.by_label.get(word.replace("-", " ").casefold())

    def label(self, word):
        if word.startswith("+"):
            return word[1:]
        if word.startswith(SUGGESTION):
            return "suggestion " + word.removeprefix(SUGGESTION)
        picture = self.picture(word)
        return ACTIONS.get(word) or self.own.get(word, {}).get("label") or (picture["label"] if picture else "")

    def word_class(self, word):
        if word[0] in "+:":
            return "little"
        picture = self.picture(word)
        return self.own.get(word, {}).get("class") or (picture["part_of_speech"] if picture else "")

    def say(self, key, board, word):
        for where in ((key, board), (key, "*"), ("*", board), ("*", "*")):
            if (*where, word) in self.spoken:
                return self.spoken[(*where, word)]
        return "" if key == "important" else self.own.get(word, {}).get("say", "")
