#!/usr/bin/env python3
"""The blind test of our pictograms, as a screen: python3 symbols/blind/blind.py ask SEED | mark [again]

    ask SEED   writes questions.csv (for the reader) and key.csv (for nobody else until the end), shuffled by SEED
    mark       compares every answers-*.csv with key.csv, writes results.csv, and says how many were right;
               mark again does so for the second round, in again/

A reader who did not draw the pictures sees each one at 96 px under a number, without its name, and takes one word out of
four of the same category. It is a screen for pictures that do not say what they should. It is no validation with
children, and nothing here may be called one.
"""

import csv
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
# `again` holds a second round, in which what was missed was asked about once more among others.
ROUND = HERE / "again" if "again" in sys.argv[1:] else HERE
INDEX = HERE.parent / "index.csv"
# Categories with too few pictures for four plausible words are asked together with their neighbours.
WITH = {"activities": "actions", "food": "actions", "drink": "actions", "places": "people", "questions": "little"}
URGENT = {"stop", "no", "help", "hurt", "finished", "i-want-to-tell"}
WANTED = 0.85


def read(name):
    with open(name, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def write(name, head, rows):
    with open(ROUND / name, "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(head)
        out.writerows(rows)


def ask(seed):
    lot = random.Random(seed)
    own = [row for row in read(INDEX) if row["set"] == "heard"]
    kind = lambda row: WITH.get(row["category"], row["category"])  # noqa: E731
    lot.shuffle(own)
    questions, key = [], []
    for number, row in enumerate(own, 1):
        others = sorted({o["label"] for o in own if kind(o) == kind(row)} - {row["label"]})
        words = lot.sample(others, 3) + [row["label"]]
        lot.shuffle(words)
        questions.append([number, *words])
        key.append([number, row["id"].split("/")[1], row["label"]])
    write("questions.csv", ["number", "a", "b", "c", "d"], questions)
    write("key.csv", ["number", "picture", "word"], key)
    print(len(own), "pictures")


def mark():
    questions = {q["number"]: q for q in read(ROUND / "questions.csv")}
    told = {}
    for file in sorted(ROUND.glob("answers-*.csv")):
        for row in read(file):
            told.setdefault(row["number"], []).append(row["answer"].strip())
    rows, right, asked, urgent = [], 0, 0, True
    for key in read(ROUND / "key.csv"):
        for letter in told.get(key["number"], []):
            word = questions[key["number"]].get(letter, "")
            is_right = word == key["word"]
            asked, right = asked + 1, right + is_right
            urgent = urgent and (is_right or key["picture"] not in URGENT)
            rows.append([key["picture"], key["word"], word, "right" if is_right else "wrong"])
    write("results.csv", ["picture", "word", "taken", "result"], sorted(rows))
    print(f"{right} of {asked} right; the urgent six {'all right' if urgent else 'NOT all right'}")
    for row in rows:
        if row[3] == "wrong":
            print(f"  {row[0]}: taken for {row[2]!r}")
    sys.exit(not (asked and right >= WANTED * asked and urgent))


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "ask":
        ask(sys.argv[2])
    elif sys.argv[1:] in (["mark"], ["mark", "again"]):
        mark()
    else:
        sys.exit(__doc__)
