"""What a review 审核 vouches for: the content of a file, by its hash.

The hash does not cover the review itself, nor how the file is written: comments, order of
elements and line ends may change without a new review.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

REVIEW = "review"


def content_hash(data: Mapping[str, Any]) -> str:
    """Hash a file's data without `review`: `sha256:` and 64 hexadecimal digits.

    The data is put as JSON with sorted keys, without spaces, in UTF-8, so that other
    programs arrive at the same hash.
    """
    content = {key: value for key, value in data.items() if key != REVIEW}
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()}"
