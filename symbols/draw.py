#!/usr/bin/env python3
"""Writes the pictograms of Heard: python3 symbols/draw.py writes symbols/svg/*.svg.

Nothing but the standard library; the same script always writes the same bytes. The
pictures are in drawn/, one file per kind; the pen and the parts they share in
drawn/pen.py and drawn/kit.py. The rules are in README.md.
"""

import importlib
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from drawn.kit import PICTURES  # noqa: E402
from drawn.pen import OUT, svg  # noqa: E402

for part in sorted((HERE / "drawn").glob("*.py")):
    importlib.import_module(f"drawn.{part.stem}")


def main():
    """Writes every picture; with --check only says which files differ from what would be drawn."""
    drawn = {f"{name}.svg": svg(draw()) for name, draw in sorted(PICTURES.items())}
    faults = [f"{p.name}: no longer drawn" for p in sorted(OUT.glob("*.svg")) if p.name not in drawn]
    OUT.mkdir(parents=True, exist_ok=True)
    for name, text in drawn.items():
        path = OUT / name
        if "--check" not in sys.argv[1:]:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            faults.append(f"{name}: not as drawn")
    for fault in faults:
        print(fault, file=sys.stderr)
    print(len(drawn), "pictograms")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
