"""What is measured of each stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Machine:
    """Where it was measured; ``load_before`` is the load average when the first stack began."""

    processor: str
    cores: int
    memory_gigabytes: float
    system: str
    python: str
    load_before: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What one stack did. Milliseconds of the processor count all cores together; memory is the peak of all processes.

    Attributes:
        cold_seconds: from the start of the process to the first answer.
        plain_recall_at_1: for questions typed without diacritics, as ``plain_recall_at_10``.
    """

    stack: str
    versions: Mapping[str, str]
    documents: int
    passages: int
    documents_per_second: float
    ingest_cpu_milliseconds: float
    ingest_peak_megabytes: float
    store_megabytes: float
    p50_milliseconds: float
    p95_milliseconds: float
    search_cpu_milliseconds: float
    search_peak_megabytes: float
    cold_seconds: float
    cold_cpu_seconds: float
    recall_at_1: float
    recall_at_10: float
    plain_recall_at_1: float
    plain_recall_at_10: float
