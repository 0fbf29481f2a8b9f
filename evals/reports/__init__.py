"""What a run found, as people read it: HTML, JSON, Markdown, charts and lines on a terminal."""
