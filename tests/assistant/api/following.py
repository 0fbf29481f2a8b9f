"""Wait for jobs of the service."""

from __future__ import annotations

import time
from typing import Any

from fastapi.testclient import TestClient


def ended(client: TestClient, job_id: str) -> dict[str, Any]:
    """Return a job once it is over; a job that goes on for five seconds is a TimeoutError."""
    for _ in range(500):
        job: dict[str, Any] = client.get(f"/v1/jobs/{job_id}").json()
        if job["state"] not in ("waiting", "running"):
            return job
        time.sleep(0.01)
    raise TimeoutError(job_id)
