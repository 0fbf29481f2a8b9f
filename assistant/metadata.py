"""What is known of a document, as the public interface shows it."""

from __future__ import annotations

from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Document, Metadata


def document_fields(document: Document) -> dict[str, object]:
    """Return metadata and cleaned text of a document."""
    head = {"id": document.id, "source": document.source, "title": document.title}
    return head | metadata_fields(document.metadata) | {"text": document.text}


def metadata_fields(metadata: Metadata) -> dict[str, object]:
    """Return metadata with bodies and periods by their labels."""
    return {
        "published": metadata.published,
        "event_date": metadata.event_date,
        "province": metadata.province,
        "province_today": metadata.province_today,
        "unit": unit_label(metadata.unit) if metadata.unit else None,
        "period": period_label(metadata.period) if metadata.period else None,
        "document_numbers": metadata.document_numbers,
        "author": metadata.author,
        "publisher": metadata.publisher,
    }
