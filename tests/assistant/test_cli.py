"""The command line."""

from __future__ import annotations

import os
import subprocess
import sys

_CODE = """
import os, sys
sys.argv = ["assistant", "--version"]
from assistant.cli import main
loaded_early = "numpy" in sys.modules
try:
    main()
finally:
    print(os.environ["OPENBLAS_NUM_THREADS"], loaded_early)
"""


def test_products_are_made_by_one_thread_each() -> None:
    """Said before numpy is loaded, which would not notice it later."""
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[-1] == "1 False"
