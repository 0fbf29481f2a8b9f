"""Start the page: ``python -m ui [--port 8501] [--host 127.0.0.1] [--api http://127.0.0.1:8000]``."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from ui.errors import BadPageSetting
from ui.settings import PREFIX, read_page_settings

_PAGES = ("chat", "figures", "verifying", "documents", "history", "evaluation")
SCRIPT = Path(__file__).with_name("app.py")


def main(arguments: Sequence[str]) -> None:
    """Serve the page until it is told to stop; ``arguments`` are those of the command line."""
    given = _parser().parse_args(arguments)
    if given.api:
        os.environ[PREFIX + "API"] = given.api
    from streamlit import config, env_util
    from streamlit.web import bootstrap

    for page in _PAGES:  # loaded before the first reader comes, not while they wait
        import_module(f"ui.screens.{page}")
    env_util.is_repl()  # it looks through all modules the first time, and would while the first reader waits
    # Streamlit collects garbage after every run of the page, and everybody waits meanwhile: 0.1 s with all that the
    # libraries hold, which never becomes garbage and need not be looked through.
    gc.collect()
    gc.freeze()
    config._main_script_path = str(SCRIPT)  # as "streamlit run" does: the settings beside the script hold
    flags = {"server_port": given.port, "server_address": given.host, "server_headless": True}
    if secrets := _secrets():
        flags["secrets_files"] = [str(secrets)]
    bootstrap.load_config_options(flag_options=flags)
    bootstrap.run(str(SCRIPT), is_hello=False, args=[], flag_options=flags)


def _secrets() -> Path | None:
    try:
        return read_page_settings(os.environ).secrets
    except BadPageSetting:
        return None  # the page itself says which setting it is, to whoever opens it


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ui", description="Mở trang hỏi đáp cho cán bộ.")
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ nghe")
    parser.add_argument("--port", type=int, default=8501, help="cổng nghe")
    parser.add_argument("--api", default="", help=f"địa chỉ của API; mặc định theo {PREFIX}API")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
