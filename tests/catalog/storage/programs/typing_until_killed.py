"""Note one draft after another, and print the number of each when it is on the disk."""

import itertools
import sys
from pathlib import Path

from catalog.storage.journal import Draft, Journal

journal = Journal(Path(sys.argv[1]), Path(sys.argv[2]))
for number in itertools.count():
    journal.append(Draft("items/a/b.yaml", None, str(number)))
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
