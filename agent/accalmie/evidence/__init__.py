"""Step 2, take a screenshot: the picture and the facts of the page, sealed so that a change shows.

In: a PNG and what the extension knew when it took it. Out: a `CaptureRef`. Files, mode 0600, in
`evidence/ab/` (the first two digits of the picture's SHA-256): `<sha>.png`, the untouched bytes;
`<sha>.json`, the manifest; `<sha>.crop.png`, the comment alone. `evidence/chain` lists the seals.
Nothing sealed is written over, and no link in a file's place is followed.

Pictures are personal data: they are kept as long as their case is. Of one that was erased the seal
is left.
"""

from .facts import CaptureFacts, Manifest, Rect
from .store import EvidenceStore

__all__ = ["CaptureFacts", "EvidenceStore", "Manifest", "Rect"]
