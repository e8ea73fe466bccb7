#!/usr/bin/env python3
"""Writes script.txt: six weeks of a demonstration home with two children who are not real.

The same seed gives the same script. It is played through the same door as the window, so whatever the demonstration shows has
been pressed, offered and written by the app itself. It is imperfect on purpose: gaps, empty nights, one adult who writes most,
a child who may be choosing the side, a note corrected, a meaning contradicted, notes in bulk and late, days without agreement.
"""

import datetime as dt
import pathlib
import random

FIRST = dt.date(2026, 9, 7)
DAYS = 42
rng = random.Random(20260907)
lines = []


def say(text=""):
    lines.append(text)


def at(day, hour, minute):
    say()
    say(f"at {day.isoformat()}T{hour:02}:{minute:02}")


def chance(part):
    return rng.random() < part


def press(*words):
    for word in words:
        say(f'press "{word}"' if " " in word else f"press {word}")


def sentence(way, *words):
    """Words that are gathered in the bar and spoken; `way` is the board to be on first."""
    press("clear", "home", *way, *words, "speak")
    say("wait 4s")


SAM_SAYS = [
    ((), ("I", "want", "drink")),
    ((), ("want", "more")),
    ((), ("go",)),
    ((), ("look", "it")),
    ((), ("I", "want", "eat")),
    (("play",), ("outside",)),
    (("play",), ("want", "swimming")),
    (("play",), ("swimming",)),
    (("play",), ("more", "music")),
    (("play",), ("music",)),
    (("play",), ("bubbles",)),
    (("food",), ("want", "apple")),
    (("food",), ("more", "juice")),
    (("food",), ("pasta", "finished")),
    (("food",), ("biscuit",)),
    (("people",), ("want", "mum")),
    (("people",), ("mum",)),
    (("people",), ("who?",)),
    (("feel",), ("I", "tired")),
    (("feel",), ("happy",)),
]
# What Sam gives to whoever is there, apart from the rest so that neither moves the other.
giving = random.Random(20260930)
SAM_GIVES = [
    (("play",), ("want", "swimming")),
    (("play",), ("want", "music")),
    (("food",), ("want", "biscuit")),
    (("food",), ("more", "juice")),
    (("people",), ("want", "mum")),
]


def give(answer, more=None):
    """What stands in the bar, and what became of it: an answer in seconds, or nobody's in two minutes."""
    press("clear", "home", *more[0], *more[1])
    say("give")
    if answer == "nobody":
        say("wait 121s")
    else:
        say(f"wait {giving.randint(2, 40)}s")
        if giving.random() < 0.5:
            say("partner takes it")
            say(f"wait {giving.randint(1, 9)}s")
        say(f"partner {answer}")
        if answer in ("not-now", "not-here", "cannot"):
            say(f"partner adds {giving.randint(1, 4)}" if giving.random() < 0.8 else "partner adds nothing")
    say("not ok" if answer not in ("given", "a-bit") and giving.random() < 0.3 else "puts it away")
    say("wait 5s")


def sam_gives(day, quiet):
    """Some days; and one evening on which nobody answers, while the agency covers."""
    if day == dt.date(2026, 9, 30):
        for _ in range(4):
            give("nobody", SAM_GIVES[4])
        return
    for _ in range(0 if quiet else giving.choice([0, 0, 1, 1, 2])):
        answer = giving.choice(["given", "given", "given", "a-bit", "not-now", "not-now", "not-here", "cannot", "nobody"])
        give(answer, giving.choice(SAM_GIVES))


# What is practised with Sam on paper, apart from the rest for the same reason.
practising = random.Random(20261001)
PRACTISED = {
    # In the first two weeks a picture is given; then one of two is meant; then one of four.
    0: ("I", ["bubbles", "juice", "swing"], 1, 0.55),
    1: ("I", ["bubbles", "juice", "swing"], 1, 0.85),
    2: ("IIIA", ["bubbles", "sock"], 2, 0.75),
    3: ("IIIA", ["sock", "juice"], 2, 0.8),
    5: ("IIIA", ["juice", "sock"], 4, 0.85),
}


def trial(week, partner):
    phase, pictures, array, skill = PRACTISED[week]
    unaided = practising.random() < skill
    told = f"with {partner} activity snack"
    if phase == "I":
        helps = "+,+,+" if unaided else practising.choice(["+,PP,PP", "PP,FP,PP", "+,+,PP"])
        picture = practising.choice(pictures)
        say(f"trial I pictures {picture} gives {picture} steps {helps} open-hand yes prompter Ella {told} then answer given")
    else:
        meant = next(picture for picture in pictures if picture != "sock")
        gives = meant if unaided else "sock"
        help_ = "+" if practising.random() < 0.9 else practising.choice(["G", "U"])
        after = "then answer given" if unaided else "then correction 1 then correction 2 then correction 4"
        say(
            f"trial IIIA pictures {','.join(pictures)} array {array} layout {practising.choice(['row', 'diagonal'])} target {meant} "
            f"gives {gives} help {help_} {told} {after}"
        )
    say(f"wait {practising.randint(20, 60)}s")


def sam_practises(day):
    """Tuesdays with the therapist, Thursdays with the key worker; not in the week of the agency, and once Sam ends it."""
    week = (day - FIRST).days // 7
    if week not in PRACTISED or day.weekday() not in (1, 3):
        return
    therapist = day.weekday() == 1
    at(day, 15, practising.randint(5, 15))
    unlock("Dr Osei" if therapist else "Priya")
    say("child Sam")
    if therapist and PRACTISED[week][0] == "IIIA" and week == 2:
        say("phase IIIA")
        say("review IIIA percent 80 days 3 trials 12 partners 2")
    say("cover home kitchen")
    for _ in range(6):
        trial(week, '"Dr Osei"' if therapist else "Priya")
    if day == dt.date(2026, 9, 24):
        say("trial last then child-ended")
    say("cover off")
    lock()


SAM_CONTENT = ["hums", "rocks gently", "smiles", "claps", "watches the water", "leans in"]
SAM_DISTRESS = ["hands over ears", "high, short sounds", "runs to the door", "bites sleeve"]
AMINA_CONTENT = ["long, low sounds", "turns face to the voice", "hands open", "smiles", "still and listening"]
AMINA_DISTRESS = ["arches back", "short cries", "fists closed", "turns face to the wall"]


def note(kind, seen=(), words=None, when=None, **more):
    text = f"note {kind}" + "".join(f' seen "{sign}"' for sign in seen)
    for key, value in more.items():
        text += f' {key.replace("_", "-")} "{value}"'
    if words:
        text += f' words "{words}"'
    if when:
        text += f" at {when}"
    say(text)


def offer(domain, *things, real=False):
    say(f"offer {domain} " + " ".join(f'"{thing}"' for thing in things) + (" real" if real else ""))
    say("wait 3s")


def choose(card, support=None, given=None):
    say(f'choose "{card}"' + ("" if support is None else f" support {support}"))
    say("wait 2s")
    if given is not None:
        say("given yes" if given else "given no")


def support_of_sam():
    return rng.choice([0, 0, 0, 1, 3, None, None, None])


def side_of_amina():
    """Her left hand is the one that reaches, whatever lies there."""
    return "at-0" if chance(0.95) else "at-1"


def unlock(name):
    say(f'unlock "{name}"' if " " in name else f"unlock {name}")


def lock():
    say("lock")
    say("wait 5s")


def who_is_on(day, evening):
    """Priya writes most; the agency covers a week of evenings."""
    if dt.date(2026, 9, 28) <= day <= dt.date(2026, 10, 2) and evening:
        return "Marek"
    return rng.choice(["Priya", "Priya", "Priya", "Ella"] if day.weekday() < 5 else ["Ella", "Priya"])


def is_kept(child, day):
    """Whether talk is kept on that whole day: help can be told only of what is in the record."""
    if child == "Sam":
        return day > dt.date(2026, 9, 10)
    return day > dt.date(2026, 9, 7) and not dt.date(2026, 10, 1) <= day <= dt.date(2026, 10, 5)


def sam_morning(day, who):
    at(day, 7, rng.randint(15, 35))
    unlock(who)
    say("child Sam")
    if chance(0.75):
        say("cover home kitchen")
    if chance(0.5):
        offer("drink", "milk", "juice")
        choose("juice" if chance(0.6) else "milk", support_of_sam(), True)
    elif chance(0.6):
        offer("food", "apple", "banana", "biscuit")
        choose(rng.choice(["apple", "apple", "apple", "biscuit", "biscuit", "none"]), support_of_sam(), chance(0.8))
    lock()
    said = rng.randint(0, 2)
    for _ in range(said):
        way, words = rng.choice(SAM_SAYS)
        sentence(way, *words)
        say("wait 20s")
    if said and is_kept("Sam", day) and chance(0.4):
        unlock(who)
        say(f"support last {rng.choice([0, 0, 1, 3])}")
        say("cover off")
        lock()


def sam_evening(day, who, quiet):
    at(day, 16, rng.randint(0, 40))
    unlock(who)
    say("child Sam")
    if chance(0.8) and not quiet:
        say("cover home " + rng.choice(["lounge", "garden", "kitchen"]))
    lock()
    for _ in range(rng.randint(1, 3) if quiet else rng.randint(2, 5)):
        way, words = rng.choice(SAM_SAYS)
        sentence(way, *words)
        say(f"wait {rng.randint(15, 80)}s")
    sam_gives(day, quiet)
    if quiet:
        return
    if chance(0.55):
        at(day, 17, rng.randint(0, 25))
        unlock(who)
        offer("activity", "swimming", "music", "puzzle") if chance(0.35) else offer("activity", "music", "bubbles")
        if "puzzle" in lines[-2]:
            choose(rng.choice(["swimming", "swimming", "swimming", "music", "something-else"]), support_of_sam(), chance(0.4))
        else:
            choose(rng.choice(["music", "music", "bubbles"]), support_of_sam(), True)
        lock()
    if chance(0.3):
        at(day, 17, rng.randint(30, 55))
        unlock(who)
        offer("place", "garden", "quiet room", real=True)
        choose(rng.choice(["garden", "garden", "garden", "quiet room"]), rng.choice([0, 1, 2]), chance(0.9))
        lock()
    if chance(0.5):
        at(day, 18, rng.randint(5, 50))
        unlock(who)
        roll = rng.random()
        if roll < 0.5:
            note("content", rng.sample(SAM_CONTENT, 2), strength=rng.choice([0, 0, 1]))
        elif roll < 0.75:
            note("distress", rng.sample(SAM_DISTRESS, 2), strength=rng.choice([2, 2, 3]), lasted=f"{rng.randint(2, 9)}m",
                 happening=rng.choice(["noise", "waiting", "moving rooms"]))
        elif roll < 0.9:
            note("said-no", [], how=rng.choice(["pushed-away", "turned-away", "left"]), part=rng.choice(["food", "activity", "personal-care"]))
        else:
            note("said", [], said=rng.choice(["more", "finished", "outside"]), mode=rng.choice(["sign", "gesture", "object"]), support=rng.choice([0, 1]))
        say("cover off")
        lock()


def amina(day, who, evening):
    at(day, 18 if evening else 8, rng.randint(52, 59) if evening else rng.randint(25, 50))
    unlock(who)
    say("child Amina")
    if chance(0.7):
        say("cover home bedroom" if chance(0.4) else "cover home lounge")
    if evening and chance(0.45):
        roll = rng.random()
        if roll < 0.4:
            offer("activity", "Urdu songs", "hand massage", real=True)
            if chance(0.85):
                choose(side_of_amina(), rng.choice([1, 2]), True)
            else:
                say("choice no-response")
        elif roll < 0.75:
            offer("clothes", "green scarf", "blue scarf", real=True)
            choose(side_of_amina(), 2, True)
        else:
            offer("food", "daal", "banana", real=True)
            say("choice pushed-away support 1") if chance(0.3) else choose(side_of_amina(), 1, True)
    if chance(0.5):
        roll = rng.random()
        if roll < 0.5:
            note("content", rng.sample(AMINA_CONTENT, 2), strength=0, lasted=f"{rng.randint(3, 15)}m")
        elif roll < 0.7:
            note("distress", rng.sample(AMINA_DISTRESS, 2), strength=rng.choice([2, 3]), lasted=f"{rng.randint(2, 8)}m",
                 happening=rng.choice(["personal care", "moving rooms", "noise"]))
        elif roll < 0.82:
            note("said-no", [], how=rng.choice(["closed-eyes", "turned-away"]), part=rng.choice(["food", "personal-care"]))
        else:
            note("said", [], said=rng.choice(["more", "finished", "yes"]), mode=rng.choice(["eyes", "body", "voice"]), support=rng.choice([1, 2]))
    lock()
    if chance(0.3):
        press("home", rng.choice(["more", "yes", "no"]))
        say("wait 8s")
        if is_kept("Amina", day):
            unlock(who)
            say(f"support last {rng.choice([2, 3, 5, 5])}")
            lock()
    if evening and chance(0.5):
        unlock(who)
        say("cover off")
        lock()


def scenes(day):
    """What was meant to happen on one day and no other."""
    if day == dt.date(2026, 9, 7):
        at(day, 9, 30)
        unlock("Tom")
        say("child Amina")
        say("surface skin 4")
        say('agreement by "R. Siddiqui, social worker, for the placing authority" on "care plan of 1 September 2026" assent unclear shown "Amina listened and kept her hands open"')
        lock()
    if day == dt.date(2026, 9, 10):
        at(day, 15, 45)
        unlock("Priya")
        say("child Sam")
        say("surface skin 4")
        say('agreement by "A. Rahman, social worker, for the placing authority" on "care plan of 9 September 2026" assent yes shown "Sam looked at the dot, smiled and pressed it"')
        say("speech quiet")
        lock()
    if day == dt.date(2026, 9, 16):
        # A therapist shows words; what she presses is never counted as Sam's.
        at(day, 13, 10)
        unlock("Dr Osei")
        say("child Sam")
        say("cover school")
        say("showing on")
        for _ in range(3):
            sentence(("play",), "want", "swimming")
        say("showing off")
        say("cover off")
        lock()
    if day == dt.date(2026, 9, 23):
        at(day, 18, 52)
        unlock("Priya")
        say("child Sam")
        note("distress", ["hands over ears", "runs to the door"], strength=3, lasted="4m", happening="noise", words="The dishwasher was on. He went for me and hit out.")
        say("wait 60s")
        lock()
        at(day, 19, 31)
        unlock("Priya")
        say('correct last words "The dishwasher was on. His left hand was on his ear. He ran past me to the door; his arm touched mine."')
        say("wait 20s")
        say('meaning of last "the noise was too much" or "he wanted to leave the kitchen" think basis "it stopped when the dishwasher was off" check "tea with the dishwasher off for a week"')
        lock()
        at(day, 20, 15)
        unlock("Ella")
        say('meaning of last "his ear hurts" or "he was tired" guess basis "he held the left ear at breakfast too" disagrees "I do not think it was the noise" check "ask the nurse to look at his ear"')
        lock()
    if day in (dt.date(2026, 9, 24), dt.date(2026, 10, 6)):
        at(day, 7, 50)
        press("important", "hurt")
        say("wait 3s")
        press("home")
        say("wait 6s")
        press("help")
        say("wait 8s")
    if day in (dt.date(2026, 9, 13), dt.date(2026, 10, 4)):
        at(day, 14, 5)
        say("private on")
        press("home", "more", "speak")
        say(f"wait {25 if day.month == 9 else 41}m")
        say("private off")
    if day == dt.date(2026, 10, 4):
        # Sunday evening: Marek writes down his week at one go.
        at(day, 20, 31)
        unlock("Marek")
        say("child Sam")
        for back in (6, 5, 4, 3, 2):
            when = f"{(day - dt.timedelta(days=back)).isoformat()}T19:{rng.randint(10, 50)}"
            words = "settled evening, no issues" if back != 3 else "attention-seeking at tea, kicked off when told no"
            note("distress" if back == 3 else "other", [], words=words, when=when)
            say("wait 40s")
        lock()
    if day == dt.date(2026, 9, 27):
        at(day, 15, 20)
        unlock("Saira")
        say("child Amina")
        say("cover home lounge")
        note("content", ["turns face to the voice", "smiles"], words="I sang the song my mother sang. She looked for me when I stopped.", part="contact")
        offer("contact", "call Nani", "look at photos", real=True)
        choose("call Nani", 1, True)
        say("cover off")
        lock()
    if day == dt.date(2026, 10, 1):
        at(day, 11, 0)
        unlock("Tom")
        say("child Amina")
        say('agreement off "R. Siddiqui, social worker: the notice to the family was not in Urdu"')
        lock()
    if day == dt.date(2026, 10, 5):
        at(day, 10, 20)
        unlock("Tom")
        say("child Amina")
        say('agreement by "R. Siddiqui, social worker, for the placing authority" on "care plan of 1 September 2026, notice in Urdu given" assent unclear shown "Amina listened to her mother read it"')
        lock()


def mats(day):
    """Sam learns how a mat works; one is made with the advocate and checked back, and one is left as it lay."""
    if day == dt.date(2026, 9, 17):
        at(day, 14, 30)
        unlock("Priya")
        say("child Sam")
        say('mat food practice once cards "cereal,pasta,ice cream"')
        lock()
        say("wait 6s")
        say("put cereal under like")
        say("wait 4s")
        say('put pasta under "don’t like"')
        say("wait 9s")
        say('put "ice cream" under like')
        say("mat finished")
        say("mat go-on")
        say("mat go-on")
        say("mat right")
    if day == dt.date(2026, 9, 24):
        at(day, 14, 30)
        unlock("Priya")
        say("child Sam")
        say('mat "my day" guest advocate likes TV')
        lock()
        for card, under in [
            ("getting up", "sometimes"),
            ("breakfast", "going well"),
            ("school", "sometimes"),
            ("play", "going well"),
        ]:
            say("wait 7s")
            say(f'put "{card}" under "{under}"')
        say("wait 11s")
        say('drag outside under "going well" at 480 610')
        say("wait 5s")
        say('put TV under "going well"')
        say("wait 14s")
        say('put shower under "not going well"')
        say("wait 8s")
        say('put bedtime under "sometimes"')
        say("wait 6s")
        say('put "getting up" under sometimes')
        say("mat finished")
        say("wait 6s")
        say("mat go-on")
        say("wait 5s")
        say('put bedtime under "not going well"')
        say("mat go-on")
        say("wait 5s")
        say("mat go-on")
        say("wait 3s")
        say("mat right")
    if day == dt.date(2026, 10, 12):
        at(day, 14, 30)
        unlock("Ella")
        say("child Sam")
        say('mat "my day" once')
        lock()
        say("wait 6s")
        say('put "getting up" under "going well"')
        say("wait 6s")
        say('put breakfast under "going well"')
        say("wait 20s")
        say("mat not-this")
        say("wait 3s")
        say("press home")
        unlock("Ella")
        say("child Sam")
        say("mat end")


# The trials have chances of their own, so that they move nothing else.
trying = random.Random(20260915)
TRIED = ["drum", "bubbles", "music", "book"]


def trials(day):
    """What Sam goes for among four real things, on three days by two people; and what was seen of Amina."""
    who = {dt.date(2026, 9, 15): "Priya", dt.date(2026, 9, 22): "Ella", dt.date(2026, 10, 8): "Priya"}.get(day)
    if who:
        at(day, 12, 40)
        unlock(who)
        say("child Sam")
        say('assess paired activity "drum" "bubbles" "music" "book" checked real')
        for number in range(12):
            say("next trial")
            say("wait 4s")
            order = TRIED if trying.random() < 0.88 else TRIED[::-1]
            if trying.random() < 0.06:
                say("choice no-response")
            else:
                say("trial takes " + " ".join(f'"{thing}"' for thing in order) + f" support {trying.choice([0, 0, 1])}")
                if trying.random() < 0.4:
                    say(f"afterwards {trying.choice([20, 30, 45, 60])}s")
            say("wait 8s")
        say("next trial")
        lock()
    if day == dt.date(2026, 9, 16):
        at(day, 13, 25)
        unlock("Dr Osei")
        say("child Sam")
        say('stage emerging-symbolic by "Dr Osei, speech and language therapist" on 2026-09-16 review 2027-03-16')
        say("child Amina")
        say('stage intentional-informal by "Dr Osei, speech and language therapist" on 2026-09-16 review 2027-03-16')
        lock()
    if day in (dt.date(2026, 9, 21), dt.date(2026, 9, 25), dt.date(2026, 10, 9)):
        at(day, 12, 55)
        unlock("Ella")
        say("child Amina")
        say('response "the song began" stilled looked')
        say('response "the hoover was switched on" ' + trying.choice(["tensed cried", "turned-away tensed"]) + " support 0")
        say("wait 20s")
        lock()
    if day == dt.date(2026, 9, 27):
        at(day, 15, 50)
        unlock("Saira")
        say("child Amina")
        say('others say "Nani, by telephone" 2026-09-27 "warm bath" "the blue scarf"')
        lock()


def nothing(day):
    """A weekend of which nothing is known, and a Wednesday."""
    return day in (dt.date(2026, 9, 19), dt.date(2026, 9, 20), dt.date(2026, 10, 14))


def main():
    say("# Six weeks of a demonstration: Sam and Amina, who are not real, and six adults who are not real either.")
    say("# Written by build.py; what is imperfect in it is meant to be.")
    for index in range(DAYS):
        day = FIRST + dt.timedelta(days=index)
        say()
        say(f"# {day:%A} {day.day} {day:%B}")
        if nothing(day):
            say("# Nothing. Nothing was recorded is not the same as nothing was said.")
            continue
        agency = dt.date(2026, 9, 28) <= day <= dt.date(2026, 10, 2)
        # Scenes stand between the parts of the day that they belong to.
        blocks = []

        def block(make, *values):
            start = len(lines)
            make(*values)
            part = lines[start:]
            del lines[start:]
            # One part may span several clock times; each is sorted by itself.
            current = []
            for line in part:
                if line.startswith("at ") and current and any(item.startswith("at ") for item in current):
                    blocks.append(current)
                    current = []
                current.append(line)
            if current:
                blocks.append(current)

        if chance(0.85):
            block(sam_morning, day, who_is_on(day, False))
        if chance(0.5):
            block(amina, day, who_is_on(day, False), False)
        if chance(0.9):
            block(sam_evening, day, who_is_on(day, True), agency)
        if chance(0.75) and not agency:
            block(amina, day, who_is_on(day, True), True)
        if chance(0.1):
            block(night, day)
        block(sam_practises, day)
        block(scenes, day)
        block(mats, day)
        block(trials, day)
        when = lambda part: next(line for line in part if line.startswith("at "))
        for part in sorted((part for part in blocks if any(line.startswith("at ") for line in part)), key=when):
            lines.extend(part)
    # Whoever opens the demonstration hears each word as it is pressed.
    at(FIRST + dt.timedelta(days=DAYS - 1), 19, 40)
    unlock("Priya")
    say("child Sam")
    say("speech on-press")
    lock()
    pathlib.Path(__file__).with_name("script.txt").write_text("\n".join(lines).strip() + "\n", encoding="utf-8")


def night(day):
    at(day, 23, rng.randint(5, 40))
    unlock("Ella")
    say("child Sam")
    note("other", [], words="awake for a while, listened to the rain at the window")
    lock()


if __name__ == "__main__":
    main()
