"""What a document says about itself: its unit, its period, the day of its event."""
