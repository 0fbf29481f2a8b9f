"""From the lines that a reader found to the blocks that are shown and quoted."""
