"""An installation that holds the invented reports, and settings that open it with a language model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.settings import Settings, read_settings
from index.ingesting.ingest import Ingest
from index.ingesting.pipeline import standard_pipeline
from index.opening import open_index
from tests.assistant.corpus import write
from tests.index.builders import tiny_embedder

KEY = "sesame-7"


def install(folder: Path) -> Path:
    """Index the reports in a folder and return the home of the installation."""
    with open_index(folder / "home", tiny_embedder(folder)) as opened:
        Ingest(opened, standard_pipeline()).bring_up_to_date([write(folder / "reports")])
    return folder / "home"


def settings_for(home: Path, url: str, **changes: Any) -> Settings:
    """Return the settings of an installation with a model of the OpenAI protocol at ``url``."""
    embedder = next(home.parent.glob("**/modules.json")).parent
    given = {"HOME": home, "EMBEDDER": embedder, "MODEL": "openai:tiny", "MODEL_URL": url, "MODEL_KEY": KEY}
    given |= {"MODEL_SECONDS": 3, "MODEL_RETRIES": 0} | {name.upper(): value for name, value in changes.items()}
    return read_settings({f"ASSISTANT_{name}": str(value) for name, value in given.items()})
