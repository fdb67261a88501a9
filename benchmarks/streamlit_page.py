"""The same table as a page of Streamlit: a name is chosen among all, a button asked, ten names told.

Streamlit runs it, in an environment that has nothing of ours: `streamlit run streamlit_page.py -- FILE`.
FILE is JSON of all names, and of those that are alike by the name that is asked with: nothing is computed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import streamlit


@streamlit.cache_resource  # type: ignore[untyped-decorator]  # it is not installed here
def table(path: str) -> dict[str, Any]:
    """Read once, whoever asks."""
    read: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return read


found = table(sys.argv[1])
streamlit.title("Channels like the ones you love")
chosen = streamlit.selectbox("Choose a channel that you like", found["names"])
if streamlit.button("Recommend"):
    with streamlit.container(key="alike"):
        for name in found["alike"][chosen]:
            streamlit.write(name)
