"""Typed figures of prose and tables: value, counting unit, wording, change."""
